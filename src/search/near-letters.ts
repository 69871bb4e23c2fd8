import Fuse from 'fuse.js/min-basic';
import type { Corpus } from './corpus.ts';
import { fitInto } from './edit-distance.ts';
import { readTerm } from './query.ts';
import type { UnitText } from './unit-text.ts';

/** Fuse.js reads patterns of up to 32 characters as one. */
const LONGEST_PATTERN = 32;
/** So many characters are tried in the place of a wrong one. */
const MOST_TRIED = 32;
/** Characters that stand between words of every kind. */
const COMMON = '的是在和不了有为与';
const MOST_WINDOWS = 400;
/** From so many characters on there may be several wrong, and halves are looked for. */
const LONG = 10;

/** How many characters may be wrong, more or less: one of four to nine, then one in five. */
function editsAllowed(length: number): number {
  return length < LONG ? 1 : Math.floor(length / 5);
}

/**
 * The stretches of the texts that are fewest edits away from four or more Chinese characters that
 * stand nowhere: 丛林法责 → 丛林法则. Where what is left and right of a guessed error stands together,
 * or one half of a long phrase stands as typed, Fuse.js is asked about a window around it.
 */
export async function nearestLetters(sought: string, corpus: Corpus): Promise<string[]> {
  if (sought.length < 4) return [];
  const guesses = sought.length < LONG ? singleErrors(sought) : exactParts(sought);
  const near = await fitsOf(sought, guesses, corpus, false);
  const found =
    near.size > 0 || corpus.isWhole ? near : await fitsOf(sought, guesses, corpus, true);
  const least = Math.min(...found.values());
  return [...found].filter(([, edits]) => edits === least).map(([letters]) => letters);
}

/** The stretches near to what is sought, with their edits: within a row, or wherever they may be. */
async function fitsOf(
  sought: string,
  guesses: Guess[],
  corpus: Corpus,
  isWide: boolean,
): Promise<Map<string, number>> {
  const allowed = editsAllowed(sought.length);
  const found = new Map<string, number>();
  for (const { parts, offset } of guesses) {
    const { texts, isAll } = await corpus.around(parts, isWide);
    const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
    const at = parts.indexOf(longest) === 0 ? 0 : offset;
    for (const window of windowsAround(longest, at, sought.length, texts)) {
      addFit(found, sought, window, allowed);
    }
    if (isWide && !isAll) {
      for (const letters of await filledIn(parts, corpus)) found.set(letters, 1);
    }
    if (found.size > 0 && sought.length >= LONG) break;
  }
  return found;
}

/** A guess: what stands as typed, and where in the phrase the last of it begins. */
interface Guess {
  parts: string[];
  offset: number;
}

/** Each character in turn as the wrong one, between what is left and right of it. */
function singleErrors(sought: string): Guess[] {
  return Array.from(sought, (_, wrong) => ({
    parts: [sought.slice(0, wrong), sought.slice(wrong + 1)].filter((part) => part !== ''),
    offset: wrong + 1,
  }));
}

/** Halves, then quarters. */
function exactParts(sought: string): Guess[] {
  const cut = (pieces: number): Guess[] =>
    Array.from({ length: pieces }, (_, at) => {
      const start = Math.floor((sought.length * at) / pieces);
      const part = sought.slice(start, Math.floor((sought.length * (at + 1)) / pieces));
      return { parts: [part], offset: start };
    });
  return [...cut(2), ...cut(4)];
}

/**
 * A wrong character between two pieces that stand near one another in more units than can be read: the
 * characters that make a word with the one before or after it are tried in its place, where the whole
 * stands in the texts.
 */
async function filledIn([left = '', right = '']: string[], corpus: Corpus): Promise<string[]> {
  if (left === '' || right === '') return [];
  const { phrases } = await corpus.near();
  const likely = charactersBetween(left.at(-1) as string, right.charAt(0), phrases);
  const terms = likely
    .slice(0, MOST_TRIED)
    .flatMap((character) => readTerm(`${left}${character}${right}`, corpus.table) ?? []);
  const missing = await corpus.missing(terms);
  return terms.flatMap((term) => (missing.has(term) || !term.letters ? [] : term.letters));
}

/** Characters that make words with what stands before or after them: first those that do both, common ones, the frequent. */
function charactersBetween(before: string, after: string, phrases: string[]): string[] {
  const [ofBefore, ofAfter] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, character = ''): unknown =>
    counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const phrase of phrases) {
    for (let at = 0; at + 1 < phrase.length; at += 1) {
      if (phrase[at] === before) count(ofBefore, phrase[at + 1]);
      if (phrase[at + 1] === after) count(ofAfter, phrase[at]);
    }
  }
  const frequent = [...ofBefore, ...ofAfter].sort(([, a], [, b]) => b - a).map(([one]) => one);
  const both = frequent.filter((one) => ofBefore.has(one) && ofAfter.has(one));
  return [...new Set([...both, ...COMMON, ...frequent])];
}

/** As much text on both sides of each occurrence of the part as the sought whole may take. */
function* windowsAround(
  part: string,
  offset: number,
  length: number,
  texts: UnitText[],
): Generator<string> {
  let windows = 0;
  for (const { zh } of texts) {
    for (let at = zh.text.indexOf(part); at >= 0; at = zh.text.indexOf(part, at + 1)) {
      const start = Math.max(0, at - offset - 1);
      yield zh.text.slice(start, at - offset + length + 1);
      windows += 1;
      if (windows >= MOST_WINDOWS) return;
    }
  }
}

function addFit(found: Map<string, number>, sought: string, window: string, allowed: number): void {
  const pattern = sought.slice(0, LONGEST_PATTERN);
  if (!Fuse.match(pattern, window, { threshold: 0.5, ignoreLocation: true }).isMatch) return;
  const { edits, start, end } = fitInto(sought, window);
  if (edits > allowed || edits === 0) return;
  const letters = window.slice(start, end);
  if (letters.includes('\n')) return;
  found.set(letters, Math.min(edits, found.get(letters) ?? edits));
}
