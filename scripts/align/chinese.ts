import { splitWords } from '../../src/text/split-words.ts';
import { englishWords, monthKey } from './english.ts';
import { lexicon } from './lexicon.ts';
import { numberKey, readChineseNumber } from './numerals.ts';

const STOP_WORDS = new Set(
  (
    '的 地 得 了 着 过 在 是 有 和 与 及 或 而 并 且 以 于 为 之 其 所 就 都 也 还 又 再 才 将 会 要 能 可 可以 ' +
    '对 向 从 由 把 被 让 使 同 跟 给 到 等 这 那 这个 那个 一个 一 个 不 没 没有 上 下 中 里 内 后 前 时 说 来 去 做 ' +
    '更 很 最 已 已经 因为 所以 如果 但 但是 以及 这些 那些 这样 如此 些 种 项 次 场 年 月 日 点 位 者 性 化'
  ).split(' '),
);
const MONTH_NAME = /^0?(\d+)月$/;
/** Months and numbers in figures, Latin words, and Chinese (not without end, to bound the work). */
const RUN =
  /(?:1[0-2]|0?[1-9])月|\d[\d,.]{0,20}(?:[余多来](?=[万亿]))?(?:万亿|[十百千]?[万亿])?|[A-Za-z][\w.'’&-]{0,40}|\p{Script=Han}{1,200}/gu;
const MOST_RENDERINGS = 24;

/**
 * The words of a Chinese text (either script) that can tell what they were translated into: folded
 * words, numbers as `#20`, months as `month:3`.
 */
export function chineseWords(text: string): string[] {
  return wordsOf(lexicon().fold(text.normalize('NFKC'))).flatMap((word) => keyOf(word) ?? []);
}

function keyOf(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  const month = MONTH_NAME.exec(word)?.[1];
  if (month !== undefined) return monthKey(Number(month));
  const number = readChineseNumber(word);
  if (number !== null) return numberKey(number);
  return isLatin(word) || isKnown(word) ? word : null;
}

/** What such a word may have become: keys as {@link englishWords} gives them. */
export function renderingsOf(word: string): string[] {
  if (isFigure(word)) return [word];
  const words = englishWords(isLatin(word) ? word : (lexicon().glosses(word) ?? ''));
  return [...new Set(words.map(({ key }) => key))].slice(0, MOST_RENDERINGS);
}

/** Whether a key of either language is a number or a month. */
export function isFigure(key: string): boolean {
  return key.startsWith('#') || key.startsWith('month:');
}

function isLatin(word: string): boolean {
  return /^[A-Za-z]/.test(word);
}

function isKnown(word: string): boolean {
  return /\p{L}/u.test(word) && lexicon().has(word);
}

/** A folded text cut into figures, Latin words and, between them, dictionary words. */
function wordsOf(folded: string): string[] {
  return (folded.match(RUN) ?? []).flatMap((run) =>
    isHan(run)
      ? splitWords(run, (word) => (isKnown(word) || isNumeral(word) ? 'word' : null))
      : [run],
  );
}

/** `二十`, `百余`: not 千家万户, which is a word. */
function isNumeral(word: string): boolean {
  return readChineseNumber(word) !== null;
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}
