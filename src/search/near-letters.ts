import Fuse from 'fuse.js/min-basic';
import type { Corpus } from './corpus.ts';
import { fitInto } from './edit-distance.ts';
import type { Query, Term } from './query.ts';
import type { UnitText } from './unit-text.ts';

/** Fuse.js reads patterns of up to 32 characters as one. */
const LONGEST_PATTERN = 32;
const MOST_UNITS = 24;
const MOST_WINDOWS = 400;

/** How many characters may be wrong, more or less: one of three to seven, then one in five. */
function editsAllowed(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : Math.floor(length / 5);
}

/**
 * The stretches of the texts that are fewest edits away from Chinese that stands nowhere, 丛林法责 →
 * 丛林法则. Where one half stands in the texts as it was typed, Fuse.js is asked about a window around
 * it. Of three characters two are little proof: the answer has to be one of the `phrases`.
 */
export async function nearestLetters(
  sought: string,
  corpus: Corpus,
  phrases: string[],
): Promise<string[]> {
  const allowed = editsAllowed(sought.length);
  if (allowed === 0) return [];
  const found = new Map<string, number>();
  for (const { piece, offset } of piecesOf(sought)) {
    const texts = await textsWith(piece, corpus);
    for (const window of windowsAround(piece, offset, sought.length, texts)) {
      addFit(found, sought, window, allowed);
    }
    if (found.size > 0 && sought.length > 3) break;
  }
  const near = [...found]
    .map(([letters, edits]) => ({ letters, edits }))
    .filter(({ letters }) => sought.length > 3 || phrases.includes(letters));
  const least = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === least).map(({ letters }) => letters);
}

interface Piece {
  piece: string;
  offset: number;
}

/** Halves, longest first; then quarters of what is long enough, and of three both pairs. */
function piecesOf(sought: string): Piece[] {
  const cut = (start: number, end: number): Piece => ({
    piece: sought.slice(start, end),
    offset: start,
  });
  const { length } = sought;
  const middle = Math.ceil(length / 2);
  if (length === 3) return [cut(0, 2), cut(1, 3)];
  const halves = [cut(0, middle), cut(middle, length)];
  if (length < 8) {
    // An error in the middle of five or seven spoils the longer half but not the other.
    return [...halves, cut(0, middle - 1), cut(length - middle + 1, length)].filter(
      ({ piece }) => piece.length >= 2,
    );
  }
  const quarter = Math.floor(length / 4);
  return [
    ...halves,
    ...[0, 1, 2, 3].map((at) => cut(at * quarter, at === 3 ? length : (at + 1) * quarter)),
  ];
}

async function textsWith(piece: string, corpus: Corpus): Promise<UnitText[]> {
  const term: Term = {
    text: piece,
    side: 'zh',
    exact: true,
    prefix: false,
    letters: piece,
    words: [],
  };
  const query: Query = {
    text: piece,
    all: [[term]],
    none: [],
    askers: [],
    years: [],
    part: null,
    address: null,
  };
  const candidates = await corpus.candidates(query, new Set());
  const best = corpus.isWhole
    ? candidates
    : candidates.toSorted((a, b) => b.score - a.score).slice(0, MOST_UNITS);
  return corpus.open(best.map(({ number }) => number));
}

/** As much text on both sides of each occurrence of the piece as the sought whole may take. */
function* windowsAround(
  piece: string,
  offset: number,
  length: number,
  texts: UnitText[],
): Generator<string> {
  let windows = 0;
  for (const { zh } of texts) {
    for (let at = zh.text.indexOf(piece); at >= 0; at = zh.text.indexOf(piece, at + 1)) {
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
