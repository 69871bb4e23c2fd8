import type { RowKind } from './unit-text.ts';

/** In one run of words, in one segment, in one passage, or only in one unit. */
export type Nearness = 'phrase' | 'segment' | 'passage' | 'unit';

export const NEARNESS_SCORE: Record<Nearness, number> = {
  phrase: 400,
  segment: 300,
  passage: 200,
  unit: 0,
};

/** What a hit in a fact about the unit is worth, beside one in its text. */
export const FACT_SCORE: Partial<Record<RowKind, number>> = { heading: 40, asker: 30, date: 30 };

/** What a hit that is a whole name, heading or date is worth besides. */
export const WHOLE_FACT_SCORE = 60;

/** What the text itself says comes before what a source has instead of it. */
export const PRINTED_SCORE = -2000;

/** The worth of a closeness of 1 to 3 (see `Occurrence`). */
export function closenessScore(closeness: number): number {
  return closeness * 40;
}

/** The worth of a number of hits: many are better, but soon no more matters. */
export function countScore(count: number): number {
  return Math.min(24, 4 * Math.log2(count + 1));
}
