import type { Cue, SideEvidence } from './evidence.ts';

/** Some sentences in a row: the first and the one after the last. */
export type Run = readonly [from: number, to: number];

const NONE = new Int32Array(0);

/**
 * How much likelier the words of `own` are if `other` is their translation than if it is any text
 * of the same length: a log-likelihood ratio per word, in which the chance of being answered by
 * accident grows with the number of words on the other side, so that a longer bead gains nothing by
 * its length. With `forgive`, words without an answer count nothing: the other side breaks off.
 * Method: log-likelihood ratios of Dunning 1993 over the generative model of Moore 2002.
 */
export function wordLikelihood(
  own: SideEvidence,
  ownRun: Run,
  other: SideEvidence,
  otherRun: Run,
  forgive = false,
): number {
  const words = cuesIn(other, otherRun).length;
  let sum = 0;
  for (const number of cuesIn(own, ownRun)) {
    const cue = own.cues[number];
    if (cue === undefined) continue;
    const logMissedByChance = words * cue.logUnanswered;
    // What chance answers as surely as a translation would tells nothing.
    if (logMissedByChance <= cue.logLost) continue;
    if (isAnswered(cue, otherRun)) sum += cue.logFound - Math.log(-Math.expm1(logMissedByChance));
    else if (!forgive) sum += cue.logLost - logMissedByChance;
  }
  return sum;
}

function cuesIn(side: SideEvidence, [from, to]: Run): Int32Array {
  return side.runs[to - from - 1]?.[from] ?? NONE;
}

function isAnswered({ answeredIn }: Cue, [from, to]: Run): boolean {
  let low = 0;
  let high = answeredIn.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((answeredIn[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (answeredIn[low] ?? to) < to;
}
