import type { Chinese } from '../interface/chinese.ts';

/** Whether a text has a Chinese character in it, so that it must be marked as Chinese. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The language that a text of unknown language is to be marked with. */
export function langOf(text: string, chinese: Pick<Chinese, 'lang'>): string {
  return hasHan(text) ? chinese.lang : 'en';
}

/** A text cut into its Chinese and its other parts; punctuation inside Chinese belongs to it. */
export function splitHan(text: string): { text: string; isHan: boolean }[] {
  return text
    .split(
      /(\p{Script=Han}(?:[\p{Script=Han}，、。：；？！“”‘’《》（）—…]*[\p{Script=Han}》”’）])?)/u,
    )
    .map((part, index) => ({ text: part, isHan: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
