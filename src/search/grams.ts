import { hasHan } from './letters.ts';

/** So many pairs of a long phrase are looked up; the text itself is read afterwards. */
const MOST_PAIRS = 4;

/** A key of the postings and where in the phrase it begins. */
export interface Gram {
  key: string;
  at: number;
}

/** Whether two neighbouring letters are a key: one of them at least is Chinese. */
export function isPair(pair: string): boolean {
  return pair.length === 2 && hasHan(pair);
}

/** The keys by which Chinese without signs is looked up: its pairs, or its only character. */
export function gramsOf(letters: string): Gram[] {
  if (letters.length === 1) return [{ key: letters, at: 0 }];
  const pairs: Gram[] = [];
  for (let at = 0; at + 2 <= letters.length; at += 1) {
    const key = letters.slice(at, at + 2);
    if (isPair(key)) pairs.push({ key, at });
  }
  if (pairs.length <= MOST_PAIRS) return pairs;
  const step = (pairs.length - 1) / (MOST_PAIRS - 1);
  return Array.from({ length: MOST_PAIRS }, (_, n) => pairs[Math.round(n * step)] as Gram);
}
