import type { Fate } from './entries.ts';
import type { Entries } from './former.ts';
import { type Link, type UnitPair } from './link.ts';
import { isTelling, sizeBeside, type Piece } from './piece.ts';
import { findSimilar } from './similar.ts';

/** An id leads to where at least this part of its text went, or else nowhere. */
const MOST = 0.5;

/** A text is covered by another that has so much of it. */
const COVERED = 0.8;

/** A unit goes on wherever at least this part of it went. */
const SHARE = 0.25;

/** What became of each registered segment that was live, by its id. */
export function fatesOfSegments(
  formers: Piece[],
  links: Link[],
  presents: Piece[],
  names: Map<Piece, string>,
): Map<string, Fate> {
  const before = Map.groupBy(links, (link) => link.former);
  const after = Map.groupBy(links, (link) => link.present);
  const live = new Set(names.values());
  const fates = new Map<string, Fate>();
  const orphans: Piece[] = [];
  for (const former of formers) {
    const own = (before.get(former) ?? []).toSorted((a, b) => a.present.place - b.present.place);
    const others = own.filter(({ present }) => names.get(present) !== former.id);
    const isMerged = own.some(({ present }) => (after.get(present)?.length ?? 0) > 1);
    if (!live.has(former.id) && !isFollowed(former, others)) {
      orphans.push(former);
      continue;
    }
    const to = others.map(({ present }) => names.get(present) ?? '');
    const isSplit = others.length > (live.has(former.id) ? 0 : 1);
    const match = isSplit ? 'split' : isMerged ? 'merged' : wordingMatch(own);
    fates.set(former.id, { to, match });
  }
  const covers = findCovers(orphans, presents);
  for (const orphan of orphans) {
    const cover = names.get(covers.get(orphan) ?? orphan);
    fates.set(orphan.id, cover ? { to: [cover], match: 'covered' } : { to: [], match: 'removed' });
  }
  return fates;
}

/** What became of each registered unit that was live, by its name. */
export function fatesOfUnits(
  live: string[],
  links: Link[],
  { formers, presents }: UnitPair,
  units: Map<string, string>,
): Map<string, Fate> {
  const before = weighUnits(formers, ({ unit }) => unit);
  const after = weighUnits(presents, ({ unit }) => units.get(unit) ?? '');
  const flows = flowsBetweenUnits(links, units);
  const places = new Map([...units.values()].map((unit, place) => [unit, place]));
  return new Map(
    live.map((unit) => {
      const flow = [...(flows.get(unit) ?? [])]
        .filter(([other]) => other !== unit)
        .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      const isLive = places.has(unit);
      const to = flow
        .filter(([other, weight]) =>
          isLive
            ? weight >= MOST * (after.get(other) ?? 0)
            : weight >= SHARE * (before.get(unit) ?? 0),
        )
        .map(([other]) => other);
      return [unit, { to, match: matchOfUnit(isLive, to) }];
    }),
  );
}

function matchOfUnit(isLive: boolean, to: string[]): Fate['match'] {
  if (to.length > (isLive ? 0 : 1)) return 'split';
  if (isLive) return 'changed';
  return to.length > 0 ? 'merged' : 'removed';
}

/** Removed segments whose text now stands, word for word, under an id that is new. */
export function fatesOfReturned(
  entries: Entries,
  dead: Piece[],
  names: Map<Piece, string>,
): Map<string, Fate> {
  const isNew = ([piece, id]: [Piece, string]): boolean => isTelling(piece) && !entries[id];
  const added = new Map([...names].filter(isNew).map(([piece, id]) => [piece.key, id]));
  return new Map(
    dead.flatMap((piece): [string, Fate][] => {
      const to = entries[piece.id]?.state === 'removed' ? added.get(piece.key) : undefined;
      return to ? [[piece.id, { to: [to], match: 'same' }]] : [];
    }),
  );
}

/** Where most of a former text can be read, or all of a text that has nothing to compare. */
function isFollowed(former: Piece, links: Link[]): boolean {
  const sizes = links.map(({ present }) => sizeBeside(former.matter, present.matter));
  const shared = links.reduce((sum, link) => sum + link.shared, 0);
  return links.length > 0 && shared >= MOST * Math.max(...sizes);
}

function wordingMatch([link]: Link[]): Fate['match'] {
  const isSame = link?.former.zh === link?.present.zh && link?.former.en === link?.present.en;
  return isSame ? 'same' : 'changed';
}

/** The present text that repeats what an orphan said, where it said enough to tell. */
function findCovers(orphans: Piece[], presents: Piece[]): Map<Piece, Piece> {
  const covering = findSimilar(orphans.filter(isTelling), presents).filter(
    (likeness) =>
      likeness.shared >= COVERED * sizeBeside(likeness.former.matter, likeness.present.matter),
  );
  const covers = new Map<Piece, Piece>();
  for (const { former, present } of covering) {
    if (!covers.has(former)) covers.set(former, present);
  }
  return covers;
}

function weighUnits(pieces: Piece[], unitOf: (piece: Piece) => string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const piece of pieces) {
    const unit = unitOf(piece);
    weights.set(unit, (weights.get(unit) ?? 0) + piece.matter.zh + piece.matter.en);
  }
  return weights;
}

/** How much of each registered unit went into each unit of this run, by final name. */
function flowsBetweenUnits(
  links: Link[],
  units: Map<string, string>,
): Map<string, Map<string, number>> {
  const flows = new Map<string, Map<string, number>>();
  for (const { former, present, shared } of links) {
    const flow = flows.get(former.unit) ?? new Map<string, number>();
    const to = units.get(present.unit) ?? '';
    flow.set(to, (flow.get(to) ?? 0) + shared);
    flows.set(former.unit, flow);
  }
  return flows;
}
