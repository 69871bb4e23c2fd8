import type { Finding } from '../../src/edition/finding.ts';
import type { Register } from '../../src/edition/register.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { identifyEvent, type Identified } from '../identify/event.ts';
import type { Entries } from '../identify/former.ts';
import { findHeirs, identifyHeir, redirectEntries } from '../identify/heirs.ts';
import { findMissing, findMoved, findRemoved } from '../identify/losses.ts';
import type { Fold } from '../identify/piece.ts';
import { relabelUnit } from '../identify/relabel.ts';

/** What {@link identify} gives. */
export interface Identification {
  /** The same units in the same order, under final ids. */
  units: Unit[];
  register: Register;
  /** `event#provisionalSegment` and `event/provisionalUnit` → final id, of every one. */
  renamed: Map<string, string>;
  findings: Finding[];
}

/**
 * Gives every unit and segment its final id, and the register what became of every id it holds.
 * Units come in reading order under provisional ids (`q02`, `q02-a1`, counted anew in each run);
 * those stand while an event is new, and later whatever the register recognises keeps its id. No id
 * is ever dropped from the register or given to another text. `fold` brings Chinese to one script,
 * where witnesses in both may come to one event. Throws where a provisional id is no id or not
 * unique in its event.
 */
export function identify(
  units: Unit[],
  register: Register,
  fold: Fold = (zh) => zh,
): Identification {
  const events = Map.groupBy(units, (unit) => unit.event);
  const heirs = findHeirs(events, register, fold);
  const predecessors = new Map([...heirs].map(([event, heir]) => [heir, event]));
  const identified = new Map(
    [...events].map(([event, ofEvent]) => {
      const former = register[event];
      if (former) return [event, identifyEvent(ofEvent, former, fold)];
      const predecessor = register[predecessors.get(event) ?? ''] ?? {};
      return [event, identifyHeir(ofEvent, predecessor, fold)];
    }),
  );
  const redirected = [...heirs].map(([event, heir]): [string, Entries] => {
    const names = identified.get(heir)?.names ?? new Map<string, string>();
    const to = { event: heir, units: events.get(heir) ?? [], names };
    return [event, redirectEntries(register[event] ?? {}, to, fold)];
  });
  const renewed = sortEvents({
    ...register,
    ...Object.fromEntries(redirected),
    ...Object.fromEntries([...identified].map(([event, { entries }]) => [event, entries])),
  });
  return {
    units: relabelUnits(units, identified),
    register: renewed,
    renamed: listRenamed(identified),
    findings: [
      ...findMissing(register, events, heirs),
      ...findMoved(heirs),
      ...findRemoved(register, renewed),
    ],
  };
}

function relabelUnits(units: Unit[], identified: Map<string, Identified>): Unit[] {
  const orders = new Map<string, number>();
  return units.map((unit) => {
    const order = orders.get(unit.event) ?? 0;
    orders.set(unit.event, order + 1);
    return relabelUnit(unit, identified.get(unit.event)?.names ?? new Map(), order);
  });
}

function listRenamed(identified: Map<string, Identified>): Map<string, string> {
  return new Map(
    [...identified].flatMap(([event, { names }]) =>
      [...names].map(([id, name]): [string, string] => {
        const sign = id.includes('-') ? '#' : '/';
        return [`${event}${sign}${id}`, name];
      }),
    ),
  );
}

/** By code unit, which no locale changes. */
function sortEvents(register: Register): Register {
  return Object.fromEntries(Object.entries(register).sort(([a], [b]) => (a < b ? -1 : 1)));
}
