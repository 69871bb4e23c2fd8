import type { Corridor } from './corridor.ts';

/** A step of an alignment: how many items it takes from each side. */
export interface Step {
  zh: number;
  en: number;
}

/** The worth of a step that ends after `zh` and `en` items, as a log-likelihood. */
export type Worth<S extends Step> = (step: S, zh: number, en: number) => number;

/**
 * The steps through the corridor that are worth most together; of equals, the one whose last steps
 * come first in `steps`. Method: dynamic programming, as Gale and Church 1993.
 */
export function bestPath<S extends Step>(
  corridor: Corridor,
  steps: readonly S[],
  worth: Worth<S>,
): S[] {
  const rows = corridor.from.length;
  const values: Float64Array[] = [];
  const chosen: Uint8Array[] = [];
  for (let zh = 0; zh < rows; zh += 1) {
    const from = corridor.from[zh] ?? 0;
    const to = corridor.to[zh] ?? from;
    const value = (values[zh] = new Float64Array(to - from + 1).fill(-Infinity));
    const choice = (chosen[zh] = new Uint8Array(to - from + 1));
    for (let en = from; en <= to; en += 1) {
      if (zh === 0 && en === 0) value[0] = 0;
      steps.forEach((step, number) => {
        const column = en - step.en - (corridor.from[zh - step.zh] ?? Infinity);
        const before = values[zh - step.zh]?.[column] ?? -Infinity;
        if (before === -Infinity) return;
        const total = before + worth(step, zh, en);
        if (total <= (value[en - from] ?? 0)) return;
        value[en - from] = total;
        choice[en - from] = number;
      });
    }
  }
  return traceBack(corridor, steps, chosen);
}

function traceBack<S extends Step>(
  corridor: Corridor,
  steps: readonly S[],
  chosen: Uint8Array[],
): S[] {
  const path: S[] = [];
  let zh = corridor.from.length - 1;
  let en = corridor.to[zh] ?? 0;
  while (zh > 0 || en > 0) {
    const step = steps[chosen[zh]?.[en - (corridor.from[zh] ?? 0)] ?? 0];
    if (step === undefined) throw new Error(`No way leads to sentences ${zh} and ${en}.`);
    path.push(step);
    zh -= step.zh;
    en -= step.en;
  }
  return path.reverse();
}
