import type { Registered } from '../edition/register.ts';
import type { Unit } from '../edition/unit.ts';

/** A former id that has no place of its own on the page any more, and where it leads. */
export interface Departed {
  id: string;
  /** Ids that hold its text now; none where it was removed. */
  to: string[];
}

const unitOf = (id: string): string => id.split('-')[0] ?? id;

/** Ids that were published once and are on no page now, with where they lead. */
function formerIds(register: Record<string, Registered>): Departed[] {
  return Object.entries(register)
    .filter(([, { state }]) => state !== 'live')
    .map(([id, { to }]) => ({ id, to: register[id]?.state === 'removed' ? [] : to }));
}

/**
 * Former ids by the id that holds their text now, so that the old address still finds it on the same
 * page: those of this unit on its own page, all of them where the whole event is on one.
 */
export function aliasesOf(
  register: Record<string, Registered>,
  segments: { id: string }[],
  unit: string | null,
): Map<string, string[]> {
  const aliases = new Map(segments.map(({ id }) => [id, [] as string[]]));
  for (const { id, to } of formerIds(register)) {
    if (unit === null || unitOf(id) === unit) aliases.get(to[0] ?? '')?.push(id);
  }
  return aliases;
}

/** Former ids of a unit that need a word at its end: those removed, and on its own page those gone elsewhere. */
export function departedFrom(
  register: Record<string, Registered>,
  { unit }: Pick<Unit, 'unit'>,
  alone: boolean,
): Departed[] {
  return formerIds(register).filter(
    ({ id, to }) =>
      id.includes('-') &&
      unitOf(id) === unit &&
      (to[0] === undefined || (alone && unitOf(to[0]) !== unit)),
  );
}

/** Former units, which have no page of the edition any more, with where they lead. */
export function formerUnits(register: Record<string, Registered>): Departed[] {
  return formerIds(register).filter(({ id }) => !id.includes('-'));
}
