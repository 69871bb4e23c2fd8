import type { Former } from '../library.ts';

/** The unit that an id belongs to: `q02-a5` → `q02`. */
export function unitOf(id: string): string {
  return id.split('-')[0] ?? id;
}

/** The address of an id, which may name its event: `q02-a5`, `2024-03-08#q02-a5`. */
export function pathOfId(event: string, id: string): string {
  const [other, local] = id.includes('#') ? id.split('#') : [event, id];
  return `/${other}/${unitOf(local ?? '')}/${local?.includes('-') ? `#${local}` : ''}`;
}

/**
 * Former ids by the id that holds their text now, so that the old address still finds it on the same
 * page: those of this unit on its own page, all of them where the whole event is on one.
 */
export function aliasesOf(former: Former[], unit: string | null): Map<string, string[]> {
  const here = former.filter(({ id, to: [now] }) => {
    return (
      now !== undefined &&
      isSegment(id) &&
      (unit === null || (unitOf(id) === unit && unitOf(now) === unit))
    );
  });
  const groups = Map.groupBy(here, ({ to }) => to[0] ?? '');
  return new Map([...groups].map(([now, found]) => [now, found.map(({ id }) => id)]));
}

/**
 * Former ids of a unit that need a word at its end, so that their address does not lead to nothing:
 * those removed, those in another event, and on the unit's own page those gone to another unit.
 */
export function departedFrom(former: Former[], unit: string, alone: boolean): Former[] {
  return former.filter(({ id, to: [now] }) => {
    if (!isSegment(id) || unitOf(id) !== unit) return false;
    return now === undefined || now.includes('#') || (alone && unitOf(now) !== unit);
  });
}

/** Segments that bear a place of their own in the page, unlike whole units. */
function isSegment(id: string): boolean {
  return id.includes('-');
}
