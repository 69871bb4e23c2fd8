import { corridor } from './corridor.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { lengthLikelihood, measure } from './length.ts';
import { wordLikelihood, type Run } from './likelihood.ts';
import { bestPath, type Step } from './path.ts';

/** One side of a text to be aligned. */
export interface Sentences {
  texts: readonly string[];
  /** The numbers of sentences after which a paragraph ends; also 0, where the first begins. */
  breaks: ReadonlySet<number>;
}

/** A step and the logarithm of about how often it is taken. */
interface Shape extends Step {
  prior: number;
}

const SHAPES: readonly Shape[] = [
  { zh: 1, en: 1, prior: Math.log(0.6) },
  { zh: 1, en: 2, prior: Math.log(0.15) },
  { zh: 2, en: 1, prior: Math.log(0.08) },
  { zh: 1, en: 3, prior: Math.log(0.04) },
  { zh: 3, en: 1, prior: Math.log(0.01) },
  { zh: 2, en: 2, prior: Math.log(0.02) },
  { zh: 1, en: 4, prior: Math.log(0.01) },
  { zh: 4, en: 1, prior: Math.log(0.003) },
  { zh: 0, en: 1, prior: Math.log(0.03) },
  { zh: 1, en: 0, prior: Math.log(0.03) },
];

/** The words of a sentence and their answers are not independent, so they count less than fully. */
const WORD_WEIGHT = 0.45;
const LENGTH_WEIGHT = 1.2;
/** What it is worth that both sides begin a paragraph at one place. */
const SHARED_BREAK = 4;

const ZH_END = /[。！？；：…｡!?;:.][”’」』）》)\]"']*\s*$/;
const EN_END = /[.?!…:;]["'”’)\]»]*\s*$/;

/** Aligns sentences: the steps from the first to the last, each of one sentence to up to four, or two to two. */
export function alignSentences(zh: Sentences, en: Sentences): Step[] {
  const evidence = gatherEvidence(zh.texts, en.texts);
  const likelihood = likelihoodOfPairs(zh, en, evidence);
  const isShared = (zhAt: number, enAt: number): boolean =>
    zh.breaks.has(zhAt) && en.breaks.has(enAt);

  return bestPath(corridor(evidence), SHAPES, (step, zhAt, enAt) => {
    const zhRun: Run = [zhAt - step.zh, zhAt];
    const enRun: Run = [enAt - step.en, enAt];
    const isSkip = step.zh === 0 || step.en === 0;
    // To leave out a paragraph of one sentence here and another there must not be worth more than to pair them.
    const isRepaid = isSkip && isShared(zhRun[0], enRun[0]);
    const shared = isShared(zhAt, enAt) && !isRepaid ? SHARED_BREAK : 0;
    return step.prior + shared + (isSkip ? 0 : likelihood(zhRun, enRun));
  });
}

/** How much likelier two runs are as translations of each other than as strangers. */
function likelihoodOfPairs(
  zh: Sentences,
  en: Sentences,
  evidence: Evidence,
): (zhRun: Run, enRun: Run) => number {
  const lengths = measure(zh.texts, en.texts);
  const zhBroken = zh.texts.map((text) => !ZH_END.test(text));
  const enBroken = en.texts.map((text) => !EN_END.test(text));
  return (zhRun, enRun) => {
    const zhBreaksOff = zhBroken[zhRun[1] - 1] === true;
    const enBreaksOff = enBroken[enRun[1] - 1] === true;
    // What a sentence that breaks off lacks is not held against the one sentence it answers.
    const forgiveZh = enBreaksOff && !zhBreaksOff && zhRun[1] - zhRun[0] === 1;
    const forgiveEn = zhBreaksOff && !enBreaksOff && enRun[1] - enRun[0] === 1;
    const words =
      wordLikelihood(evidence.zh, zhRun, evidence.en, enRun, forgiveZh) +
      wordLikelihood(evidence.en, enRun, evidence.zh, zhRun, forgiveEn);
    const length = forgiveZh || forgiveEn ? 0 : lengthLikelihood(lengths, zhRun, enRun);
    return WORD_WEIGHT * words + LENGTH_WEIGHT * length;
  };
}
