import { corridor } from './corridor.ts';
import { gatherEvidence } from './evidence.ts';
import { wordLikelihood, type Run } from './likelihood.ts';
import { bestPath } from './path.ts';

/** Two texts that belong together, by number; `null` where one has no counterpart. */
export interface Pair {
  zh: number | null;
  en: number | null;
}

const STEPS = [
  { zh: 1, en: 1 },
  { zh: 0, en: 1 },
  { zh: 1, en: 0 },
];
const PAIR_PRIOR = Math.log(0.9);
const SKIP_PRIOR = Math.log(0.05);
const WORD_WEIGHT = 0.45;

/**
 * Pairs whole texts in order. Two belong together when the words of either are answered in the
 * other: a text of which only a part is left is still found.
 */
export function alignWholes(zh: readonly string[], en: readonly string[]): Pair[] {
  const evidence = gatherEvidence(zh, en);
  const path = bestPath(corridor(evidence), STEPS, (step, zhAt, enAt) => {
    if (step.zh === 0 || step.en === 0) return SKIP_PRIOR;
    const zhRun: Run = [zhAt - 1, zhAt];
    const enRun: Run = [enAt - 1, enAt];
    const zhInEn = wordLikelihood(evidence.zh, zhRun, evidence.en, enRun);
    const enInZh = wordLikelihood(evidence.en, enRun, evidence.zh, zhRun);
    return PAIR_PRIOR + WORD_WEIGHT * Math.max(zhInEn, enInZh);
  });
  let [zhAt, enAt] = [0, 0];
  return path.map((step) => ({
    zh: step.zh === 1 ? zhAt++ : null,
    en: step.en === 1 ? enAt++ : null,
  }));
}
