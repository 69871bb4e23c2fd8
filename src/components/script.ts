import type { Chinese } from '../interface/chinese.ts';

/** Whether a text has a Chinese character in it, so that it must be marked as Chinese. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The language that a text of unknown language is to be marked with. */
export function langOf(text: string, chinese: Pick<Chinese, 'lang'>): string {
  return hasHan(text) ? chinese.lang : 'en';
}
