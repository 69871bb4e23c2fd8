import type { Language } from '../src/edition/language.ts';

export const HAN = /\p{Script=Han}/u;
const HAN_ALL = /\p{Script=Han}/gu;
const LATIN_ALL = /\p{Script=Latin}/gu;

/**
 * The language of a run of text: Chinese where Han characters are at least a fifth as many as Latin
 * letters (a Han character weighs as much as a word), or a tenth where Chinese commas and stops set
 * the sentence out; `null` where there are no letters.
 */
export function languageOf(text: string): Language | null {
  const han = text.match(HAN_ALL)?.length ?? 0;
  const latin = text.match(LATIN_ALL)?.length ?? 0;
  if (han + latin === 0) return null;
  const weight = /[，。；、]/.test(text) ? 10 : 5;
  return han * weight >= latin && han > 0 ? 'zh' : 'en';
}
