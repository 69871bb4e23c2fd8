import { hasHan } from './letters.ts';

/** So many pairs of a long phrase are looked up first; the text itself is read afterwards. */
const FIRST_PAIRS = 4;
/** So many more, where those stand together in too many places. */
const MORE_PAIRS = 12;

/** A key of the postings and where in the phrase it begins. */
export interface Gram {
  key: string;
  at: number;
}

/** The key of two neighbouring letters of Chinese text; figures and Latin ones stand apart from words. */
export function pairKey(pair: string): string {
  return hasHan(pair) ? pair : `~${pair}`;
}

/**
 * The keys by which Chinese without signs is looked up, in order: its only character, or a few of its
 * pairs, and with `isThorough` about all of them.
 */
export function gramsOf(letters: string, isThorough = false): Gram[] {
  if (letters.length === 1) return [{ key: letters, at: 0 }];
  const pairs: Gram[] = [];
  for (let at = 0; at + 2 <= letters.length; at += 1) {
    pairs.push({ key: pairKey(letters.slice(at, at + 2)), at });
  }
  if (pairs.length <= FIRST_PAIRS) return pairs;
  const first = spread(pairs, FIRST_PAIRS);
  if (!isThorough) return first;
  const more = pairs.filter((pair) => !first.includes(pair));
  return [...first, ...spread(more, MORE_PAIRS)].sort((a, b) => a.at - b.at);
}

/** So many of the things, at even distances, with the first and the last; all where there are fewer. */
function spread<Thing>(things: Thing[], most: number): Thing[] {
  if (things.length <= most) return things;
  const step = (things.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, n) => things[Math.round(n * step)] as Thing);
}

/** So many initials of pinyin, one after the other, are a key. */
export const INITIALS_IN_KEY = 3;

/** The key of some neighbouring initials of pinyin; no letter or character sorts where it does. */
export function initialsKey(initials: string): string {
  return `^${initials}`;
}

/** The keys by which a run of initials is looked up, in order; together they hold all of it. */
export function initialsGramsOf(initials: string): string[] {
  const keys: string[] = [];
  for (let at = 0; at < initials.length; at += INITIALS_IN_KEY) {
    const start = Math.max(0, Math.min(at, initials.length - INITIALS_IN_KEY));
    keys.push(initialsKey(initials.slice(start, start + INITIALS_IN_KEY)));
  }
  return keys;
}

/** English words that say little by themselves; pairs with one of them are keys of their own. */
const SMALL_WORDS = new Set(
  `a all also an and are as at be been between but by can do for from has have he in is it its more
  must new no not of on one or our out over shall should so than that the their them there these
  they this to us was we were what which who will with would you`.split(/\s+/),
);

/** Small words that have one form only; beside them stand many others, which need not be looked up. */
const UNCHANGING = new Set(
  'the and with this these those them than which from for are was were would should shall'.split(
    ' ',
  ),
);

/** Whether an English word has one form only. */
export function isUnchanging(word: string): boolean {
  return UNCHANGING.has(word);
}

/** The key of two neighbouring English words, or `null` where each is looked up by itself. */
export function wordPairKey(first: string, second: string): string | null {
  return SMALL_WORDS.has(first) || SMALL_WORDS.has(second) ? `~${first} ${second}` : null;
}

/** The keys that stand for a run of words as they are: pairs, and single words where none is kept. */
export function runKeys(words: string[]): string[] {
  const keys: string[] = [];
  let covered = false;
  words.forEach((word, at) => {
    const next = words[at + 1];
    const pair = next === undefined ? null : wordPairKey(word, next);
    if (pair !== null) keys.push(pair);
    else if (!covered) keys.push(word);
    covered = pair !== null;
  });
  return keys;
}
