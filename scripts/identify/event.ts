import type { Unit } from '../../src/edition/unit.ts';
import { renewEntries } from './entries.ts';
import { fatesOfReturned, fatesOfSegments, fatesOfUnits } from './fates.ts';
import { linesOfEntries, linesOfUnits, type Entries, type Line } from './former.ts';
import { linkSegments, type UnitPair } from './link.ts';
import { nameSegments, nameUnits } from './names.ts';
import { isSegment, piecesOf, type Fold, type Piece } from './piece.ts';
import { matchUnits, type UnitMatch } from './units.ts';

/** The final ids of one event. */
export interface Identified {
  /** Final ids of units and segments by their provisional ones, in reading order. */
  names: Map<string, string>;
  entries: Entries;
}

/**
 * Gives the units of one event their final ids: what the register knows keeps its id, what is new
 * gets a free one. `units` are in reading order under provisional ids; `former` is the event in the
 * register. Throws where two units or segments have one provisional id.
 */
export function identifyEvent(units: Unit[], former: Entries, fold: Fold): Identified {
  const lines = linesOfUnits(units);
  refuseTwins(lines);
  return unchanged(lines, former) ?? recognise(lines, former, fold);
}

/** The registered ids as they are, where the event reads as it was last published; else null. */
function unchanged(lines: Line[], former: Entries): Identified | null {
  const live = linesOfEntries(former, true);
  const isSame = ({ part, zh, en }: Line, place: number): boolean =>
    live[place]?.part === part && live[place].zh === zh && live[place].en === en;
  if (live.length !== lines.length || !lines.every(isSame)) return null;
  const names = new Map(lines.map(({ id }, place) => [id, live[place]?.id ?? id]));
  return { names, entries: former };
}

function recognise(lines: Line[], former: Entries, fold: Fold): Identified {
  const before = piecesOf(linesOfEntries(former, true), fold);
  const buried = piecesOf(linesOfEntries(former, false), fold);
  const after = piecesOf(lines, fold);
  const formers = before.filter(isSegment);
  const dead = buried.filter(isSegment);
  const presents = after.filter(isSegment);

  const { continued, kin } = matchUnits(before, buried, after);
  const units = nameUnits(namesOfUnits(after), continued, former);
  const all = { formers, presents };
  const pairs = [...continued].map(([present, former]) => ({ former, present }));
  const links = linkSegments(segmentsOf(pairs, all), segmentsOf(kin, all), all);
  const segments = nameSegments({ links, dead, presents, units, continued }, former);

  const fates = new Map([
    ...fatesOfUnits(namesOfUnits(before), links, all, units),
    ...fatesOfReturned(former, dead, segments),
    ...fatesOfSegments(formers, links, presents, segments),
  ]);
  const nameOf = (piece: Piece): string => segments.get(piece) ?? units.get(piece.id) ?? piece.id;
  const live = new Map(after.map((piece) => [nameOf(piece), piece]));
  return {
    names: new Map(after.map((piece) => [piece.id, nameOf(piece)])),
    entries: renewEntries(former, live, fates),
  };
}

function segmentsOf(units: UnitMatch['kin'], { formers, presents }: UnitPair): UnitPair[] {
  const before = Map.groupBy(formers, (piece) => piece.unit);
  const after = Map.groupBy(presents, (piece) => piece.unit);
  return units.map(({ former, present }) => ({
    formers: before.get(former) ?? [],
    presents: after.get(present) ?? [],
  }));
}

function refuseTwins(lines: Line[]): void {
  const seen = new Set<string>();
  for (const { id } of lines) {
    if (seen.has(id)) throw new Error(`Two texts of one event are called '${id}'.`);
    seen.add(id);
  }
}

function namesOfUnits(pieces: Piece[]): string[] {
  return pieces.filter((piece) => !isSegment(piece)).map(({ id }) => id);
}
