import type { Register, Registered } from '../../src/edition/register.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { identifyEvent, type Identified } from './event.ts';
import { linesOfEntries, linesOfUnits, type Entries, type Line } from './former.ts';
import { isSegment, isTelling, piecesOf, type Fold, type Piece } from './piece.ts';

/** An event stands under another name when so much of its text is there word for word. */
const MAJORITY = 0.5;

/**
 * The events of this run that registered events have become (a date corrected, or found out), by
 * the former name: the former is in no source any more, and most of its text is in the other.
 */
export function findHeirs(
  events: Map<string, Unit[]>,
  register: Register,
  fold: Fold,
): Map<string, string> {
  const gone = Object.keys(register).filter(
    (event) => !events.has(event) && isLive(register, event),
  );
  if (gone.length === 0) return new Map();
  const holders = holdersOfKeys(events, fold);
  return new Map(
    gone.flatMap((event) => {
      const lines = linesOfEntries(register[event] ?? {}, true);
      const heir = heaviestHolder(tellingPieces(lines, fold), holders);
      return heir === null ? [] : [[event, heir]];
    }),
  );
}

/** Whether an event of the register has an id that is live. */
export function isLive(register: Register, event: string): boolean {
  return Object.values(register[event] ?? {}).some(({ state }) => state === 'live');
}

/**
 * The ids of an event that the register does not know: those of its predecessor where its text has
 * them, though never published under this event's name.
 */
export function identifyHeir(units: Unit[], predecessor: Entries, fold: Fold): Identified {
  const { names, entries } = identifyEvent(units, liveEntries(predecessor), fold);
  const first = ([id, { zh, en }]: [string, Registered]): [string, Registered] => [
    id,
    { zh, en, state: 'live', match: 'same', to: [] },
  ];
  return { names, entries: Object.fromEntries(Object.entries(liveEntries(entries)).map(first)) };
}

function liveEntries(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([, { state }]) => state === 'live'));
}

/** The entries of a former event, each leading to where its text stands in the heir. */
export function redirectEntries(
  entries: Entries,
  heir: { event: string; units: Unit[]; names: Map<string, string> },
  fold: Fold,
): Entries {
  const there = identifyEvent(heir.units, liveEntries(entries), fold);
  const finals = new Map([...there.names].map(([id, name]) => [name, heir.names.get(id)]));
  const redirect = ([id, was]: [string, Registered]): [string, Registered] => {
    const now = there.entries[id];
    if (was.state !== 'live' || !now) return [id, was];
    const to = (now.state === 'live' ? [id] : now.to).map(
      (name) => `${heir.event}#${finals.get(name)}`,
    );
    const match =
      now.state === 'live' && now.zh === was.zh && now.en === was.en ? 'same' : now.match;
    return [id, { ...was, state: to.length > 0 ? 'moved' : 'removed', match, to }];
  };
  return Object.fromEntries(Object.entries(entries).map(redirect));
}

/** The events in which each telling text stands. */
function holdersOfKeys(events: Map<string, Unit[]>, fold: Fold): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const [event, units] of events) {
    for (const { key } of tellingPieces(linesOfUnits(units), fold)) {
      holders.set(key, (holders.get(key) ?? new Set()).add(event));
    }
  }
  return holders;
}

function heaviestHolder(pieces: Piece[], holders: Map<string, Set<string>>): string | null {
  const weights = new Map<string, number>();
  let all = 0;
  for (const { key, matter } of pieces) {
    all += matter.zh + matter.en;
    for (const event of holders.get(key) ?? []) {
      weights.set(event, (weights.get(event) ?? 0) + matter.zh + matter.en);
    }
  }
  const [heaviest] = [...weights].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  return heaviest && heaviest[1] > MAJORITY * all ? heaviest[0] : null;
}

function tellingPieces(lines: Line[], fold: Fold): Piece[] {
  return piecesOf(lines.filter(isSegment), fold).filter(isTelling);
}
