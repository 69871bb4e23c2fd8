import { splitId, type Entries } from './former.ts';
import type { Link } from './link.ts';
import type { Piece } from './piece.ts';
import { pairSame, type Pairs } from './same.ts';
import { findSimilar, pairOnce } from './similar.ts';

/** A registered text that returns is at least so much like its former self (Dice). */
const RETURNED = 0.6;

/** What the naming of an event goes by. */
export interface Evidence {
  links: Link[];
  /** Registered segments that are on no page now. */
  dead: Piece[];
  presents: Piece[];
  /** Final unit names by provisional ones. */
  units: Map<string, string>;
  /** Registered unit names by the provisional ones of the units that continue them. */
  continued: Map<string, string>;
}

/**
 * Final unit names by provisional ones: the registered name where the unit continues one; for a new
 * one its own name while the event is new (or it is the opening statement and q00 is free), and
 * else the next free number, wherever it stands.
 */
export function nameUnits(
  units: string[],
  continued: Map<string, string>,
  entries: Entries,
): Map<string, string> {
  const used = new Set(Object.keys(entries).map((id) => id.split('-')[0] ?? id));
  const isNew = used.size === 0;
  let last = [...used].reduce((highest, unit) => Math.max(highest, Number(unit.slice(1))), 0);
  const nextFree = (): string => `q${String((last += 1)).padStart(2, '0')}`;
  return new Map(
    units.map((unit) => {
      const stands = isNew || (unit === 'q00' && !used.has(unit));
      return [unit, continued.get(unit) ?? (stands ? unit : nextFree())];
    }),
  );
}

/**
 * The final id of each segment: that of the registered one it continues in the same unit and part
 * (of several the first, and of several segments that continue one, the first); else that of a dead
 * one whose text it brings back; else the next free number.
 */
export function nameSegments(evidence: Evidence, entries: Entries): Map<Piece, string> {
  const { presents, units, continued } = evidence;
  const names = namesOfContinued(evidence);
  for (const [present, dead] of pairReturned(evidence, names)) names.set(present, dead.id);
  const last = lastNumbers(entries);
  for (const present of presents) {
    if (names.has(present)) continue;
    const room = roomOf(present, units);
    const number = continued.has(present.unit)
      ? (last.get(room) ?? 0) + 1
      : (splitId(present.id)?.number ?? 0);
    last.set(room, number);
    names.set(present, `${room}${number}`);
  }
  return names;
}

function namesOfContinued({ links, presents, units }: Evidence): Map<Piece, string> {
  const names = new Map<Piece, string>();
  const taken = new Set<Piece>();
  const sources = Map.groupBy(links, (link) => link.present);
  const keep = (isEqual: boolean) => (present: Piece) => {
    const kept = (sources.get(present) ?? [])
      .map((link) => link.former)
      .filter((former) => !isEqual || former.key === present.key)
      .filter((former) => !taken.has(former) && roomOf(former) === roomOf(present, units))
      .sort((a, b) => a.place - b.place)[0];
    if (!kept || names.has(present)) return;
    names.set(present, kept.id);
    taken.add(kept);
  };
  presents.forEach(keep(true));
  presents.forEach(keep(false));
  return names;
}

/** The dead ids that come back to life, within their unit and part. */
function pairReturned({ dead, presents, units }: Evidence, names: Map<Piece, string>): Pairs {
  const free = Map.groupBy(
    presents.filter((present) => !names.has(present)),
    (present) => roomOf(present, units),
  );
  const pairs: Pairs = new Map();
  for (const [room, buried] of Map.groupBy(dead, (piece) => roomOf(piece))) {
    const same = pairSame(buried, free.get(room) ?? []);
    const taken = new Set(same.values());
    const similar = findSimilar(
      buried.filter((piece) => !taken.has(piece)),
      (free.get(room) ?? []).filter((present) => !same.has(present)),
    ).filter(({ dice }) => dice >= RETURNED);
    for (const [present, former] of [...same, ...pairOnce(similar)]) pairs.set(present, former);
  }
  return pairs;
}

/** The highest number ever given in each unit and part. */
function lastNumbers(entries: Entries): Map<string, number> {
  const last = new Map<string, number>();
  for (const id of Object.keys(entries)) {
    const address = splitId(id);
    if (!address) continue;
    const room = `${address.unit}-${address.part}`;
    last.set(room, Math.max(last.get(room) ?? 0, address.number));
  }
  return last;
}

/** Unit and part as they begin a final id: `q02-a`. */
function roomOf({ unit, part }: Piece, units?: Map<string, string>): string {
  return `${units ? units.get(unit) : unit}-${part}`;
}
