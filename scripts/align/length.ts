import type { Run } from './likelihood.ts';

/** English letters to a Chinese character: 3.6 at a ministry's press conference, 4.1 in the journal. */
const RATIO = 3.75;
/** Variance of the logarithm of that ratio in true pairs: a constant part, and one that fades with length. */
const VARIANCE = 0.0225;
const SHORT_VARIANCE = 1.4;
/** Variance of the logarithm of the ratio of two unrelated sentences. */
const CHANCE_VARIANCE = 0.25;
/** Mean lengths of sentences in any text; they count as much as this many sentences of the text itself. */
const GENERAL = { sentences: 2, zh: 36, en: 135 };
/** How many true pairs have a length that nothing foretells. */
const FREAKS = 0.01;

/** The lengths of two texts, summed up to each sentence. */
export interface Lengths {
  zh: Float64Array;
  en: Float64Array;
}

/** Measures sentences: Chinese in characters (a Latin word or number is one), English in letters. */
export function measure(zh: readonly string[], en: readonly string[]): Lengths {
  const count = (text: string): number => text.match(/\p{Script=Han}|[A-Za-z]+|\d+/gu)?.length ?? 0;
  const letters = (text: string): number => text.replace(/\s+/g, '').length;
  return { zh: sums(zh.map(count)), en: sums(en.map(letters)) };
}

function sums(lengths: number[]): Float64Array {
  const sum = new Float64Array(lengths.length + 1);
  lengths.forEach((length, at) => (sum[at + 1] = (sum[at] ?? 0) + length));
  return sum;
}

/**
 * How much likelier the lengths of two runs are if they are translations of each other than if they
 * are not. Method: Gale and Church 1993, with the length ratio log-normal and judged against chance.
 */
export function lengthLikelihood(lengths: Lengths, zh: Run, en: Run): number {
  const ratio = Math.log(lengthOf(lengths.en, en) / lengthOf(lengths.zh, zh) / RATIO);
  const chance = Math.log(meanOf(lengths.en, GENERAL.en) / meanOf(lengths.zh, GENERAL.zh) / RATIO);
  const [zhCount, enCount] = [zh[1] - zh[0], en[1] - en[0]];
  const expected = chance + Math.log(enCount / zhCount);
  const variance = VARIANCE + SHORT_VARIANCE / (lengthOf(lengths.zh, zh) + 5);
  const chanceVariance = CHANCE_VARIANCE * (1 / zhCount + 1 / enCount);
  const gain = logNormal(ratio, variance) - logNormal(ratio - expected, chanceVariance);
  return Math.log((1 - FREAKS) * Math.exp(Math.min(gain, 50)) + FREAKS);
}

function logNormal(deviation: number, variance: number): number {
  return (-deviation * deviation) / (2 * variance) - Math.log(variance) / 2;
}

function lengthOf(sum: Float64Array, [from, to]: Run): number {
  return Math.max(1, (sum[to] ?? 0) - (sum[from] ?? 0));
}

function meanOf(sum: Float64Array, general: number): number {
  const sentences = sum.length - 1;
  const total = (sum[sentences] ?? 0) + GENERAL.sentences * general;
  return total / (sentences + GENERAL.sentences);
}
