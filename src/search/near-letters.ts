import Fuse from 'fuse.js/min-basic';
import type { Corpus } from './corpus.ts';
import { fitInto } from './edit-distance.ts';
import type { Query, Term } from './query.ts';
import { NEARNESS_SCORE } from './score.ts';
import type { UnitText } from './unit-text.ts';

/** Fuse.js reads patterns of up to 32 characters as one. */
const LONGEST_PATTERN = 32;
/** So many units are read for each guess where they have to be fetched. */
const MOST_UNITS = 6;
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
  const allowed = editsAllowed(sought.length);
  const found = new Map<string, number>();
  const guesses = sought.length < LONG ? singleErrors(sought) : exactParts(sought);
  for (const { parts, offset } of guesses) {
    const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
    const texts = await textsWith(parts, corpus);
    const at = parts.indexOf(longest) === 0 ? 0 : offset;
    for (const window of windowsAround(longest, at, sought.length, texts)) {
      addFit(found, sought, window, allowed);
    }
    if (found.size > 0 && sought.length >= LONG) break;
  }
  const least = Math.min(...found.values());
  return [...found].filter(([, edits]) => edits === least).map(([letters]) => letters);
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

async function textsWith(parts: string[], corpus: Corpus): Promise<UnitText[]> {
  const clauses = parts.map((part): Term[] => [
    { text: part, side: null, exact: true, prefix: false, letters: part, words: [] },
  ]);
  const query: Query = {
    text: '',
    all: clauses,
    none: [],
    askers: [],
    years: [],
    without: { askers: [], years: [] },
    part: null,
    address: null,
  };
  const candidates = await corpus.candidates(query, new Set());
  const best = corpus.isWhole
    ? candidates
    : candidates
        .filter(({ score }) => score >= NEARNESS_SCORE.segment)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_UNITS);
  return corpus.open(best.map(({ number }) => number));
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
