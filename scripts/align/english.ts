import { MONTHS } from '../../src/text/months.ts';
import { numberKey, readEnglishNumber, readMultiplier } from './numerals.ts';
import { stem } from './stem.ts';

/** Words so common that meeting them says nothing. Pronouns and question words stay: they say a little. */
const STOP_WORDS = new Set(
  (
    'a an the of to in on at by for from with as and or but nor so than then that this these those ' +
    'it its is are was were be been being am will would shall should can could may might must do ' +
    'does did done has have had having not no also very more most such own same other any into ' +
    'onto out up down over under again just only there here when while if because about between ' +
    'which who whom whose s t d ll re ve m etc one per via upon within'
  ).split(' '),
);
const SAME_WORD = new Map([
  ...['our', 'us', 'ours'].map((word) => [word, 'we'] as const),
  ...['my', 'me'].map((word) => [word, 'i'] as const),
  ...['they', 'their', 'them'].map((word) => [word, 'they'] as const),
  ...['his', 'him'].map((word) => [word, 'he'] as const),
  ['your', 'you'],
  ['her', 'she'],
]);

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

const TOKEN = /\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?|\p{L}(?:\.\p{L})+\.?|\p{L}+(?:['’]\p{L}+)?/gu;

/** One English word as the aligner sees it. */
export interface EnglishWord {
  /** A stem, `#` with a number, or `month:` with its number. */
  key: string;
  /** As it stands in the text. */
  surface: string;
}

/** The words of an English text that can tell what it is a translation of, in order. */
export function englishWords(text: string): EnglishWord[] {
  const tokens = text.match(TOKEN) ?? [];
  const words: EnglishWord[] = [];
  for (const surface of tokens) {
    const key = keyOf(surface, words);
    if (key !== null) words.push({ key, surface });
  }
  return words;
}

/** The key of a month by its number, 1 to 12. */
export function monthKey(month: number): string {
  return `month:${month}`;
}

function keyOf(surface: string, before: EnglishWord[]): string | null {
  const plain = surface.replaceAll('.', '').replace(/['’]s?$/, '');
  // `US` is a country, `us` is not.
  if (/^(US|USA|U\.S\.?|U\.S\.A\.?)$/.test(surface)) return stem('America');
  const lower = plain.toLowerCase();
  const multiplier = readMultiplier(lower);
  if (multiplier !== null) return multiply(before, multiplier);
  const value = readEnglishNumber(/^\d/.test(surface) ? surface : lower);
  if (value !== null) return addNumber(before, value, surface);
  const month = MONTHS.findIndex((name) => name.toLowerCase() === lower);
  if (month !== -1 && /^\p{Lu}/u.test(surface)) return monthKey(month + 1);
  if (STOP_WORDS.has(lower)) return null;
  return SAME_WORD.get(lower) ?? stem(plain);
}

/** `240 billion`: the number before is multiplied in its place. `hundreds of billions` counts once. */
function multiply(before: EnglishWord[], multiplier: number): string | null {
  const last = before.at(-1);
  if (!last?.key.startsWith('#')) return numberKey(multiplier);
  last.key = numberKey(Number(last.key.slice(1)) * multiplier);
  return null;
}

/** `twenty` and `one` are one number; `one` alone is hardly more than an article. */
function addNumber(before: EnglishWord[], value: number, surface: string): string | null {
  const last = before.at(-1);
  const isSum = last !== undefined && TENS.test(last.surface) && value < 10;
  if (!isSum) return surface.toLowerCase() === 'one' ? null : numberKey(value);
  last.key = numberKey(Number(last.key.slice(1)) + value);
  last.surface += `-${surface}`;
  return null;
}
