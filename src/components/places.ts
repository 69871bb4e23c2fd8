import type { Place } from '../edition/place.ts';
import type { Segment } from '../edition/segment.ts';

/** Some segments that follow each other and come from the same lines. */
export interface Origin {
  first: string;
  last: string;
  /** For each witness the first and last lines of its places, in order and each once. */
  witnesses: [string, [number, number][]][];
}

/** Where the segments of a unit come from; neighbours from the same lines are said once. */
export function originsOf(segments: Segment[]): Origin[] {
  const origins: Origin[] = [];
  for (const { id, from } of segments) {
    const witnesses = linesByWitness([...from.zh, ...from.en]);
    const before = origins.at(-1);
    if (before && JSON.stringify(before.witnesses) === JSON.stringify(witnesses)) before.last = id;
    else origins.push({ first: id, last: id, witnesses });
  }
  return origins;
}

/** `[25, 25]` → `25`, `[25, 27]` → `25–27`. */
export function writeRange([first, last]: [number, number]): string {
  return first === last ? `${first}` : `${first}–${last}`;
}

function linesByWitness(places: Place[]): [string, [number, number][]][] {
  const groups = Map.groupBy(places, ({ witness }) => witness);
  return [...groups].map(([witness, found]) => {
    const ranges = new Map(found.map(({ lines }) => [lines.join('-'), lines]));
    return [witness, [...ranges.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])];
  });
}
