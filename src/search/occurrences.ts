import type { Term } from './query.ts';
import { isText, type Letters, type PlacedWord, type Row, type UnitText } from './unit-text.ts';

/** A stretch of one cell of a row that is marked, in UTF-16 units of the cell's text. */
export interface Mark {
  row: number;
  side: 'zh' | 'en';
  start: number;
  end: number;
}

/** One place where a term stands. */
export interface Occurrence {
  /** The row it begins in. */
  row: number;
  /** 3 as typed, 2 another form of the word, 1 only the beginning of a word. */
  closeness: number;
  /** One stretch for each row it runs over. */
  marks: Mark[];
}

/** Every place of a term in a unit. Beginnings of words count where `prefixes` says so. */
export function occurrencesOf(term: Term, text: UnitText, prefixes: boolean): Occurrence[] {
  if (term.letters !== null) {
    return term.side === 'en' ? [] : lettersIn(text.zh, term.letters);
  }
  const seek = (side: 'zh' | 'en'): Occurrence[] => {
    if (term.side !== null && term.side !== side) return [];
    return wordsIn(side === 'en' ? text.en : text.zhWords, term, side, text.unit.rows, prefixes);
  };
  return [...seek('en'), ...seek('zh')];
}

function lettersIn(letters: Letters, sought: string): Occurrence[] {
  const found: Occurrence[] = [];
  let at = letters.text.indexOf(sought);
  while (at >= 0) {
    found.push(occurrenceAt(letters, at, at + sought.length));
    at = letters.text.indexOf(sought, at + sought.length);
  }
  return found;
}

/** The stretch of letters as an occurrence, cut where it runs into another row. */
function occurrenceAt(letters: Letters, start: number, end: number): Occurrence {
  const marks: Mark[] = [];
  for (let at = start; at < end; at += 1) {
    const row = letters.row[at] as number;
    const offset = letters.offset[at] as number;
    const last = marks.at(-1);
    if (last?.row === row) last.end = offset + 1;
    else marks.push({ row, side: 'zh', start: offset, end: offset + 1 });
  }
  return { row: marks[0]?.row ?? 0, closeness: 3, marks };
}

function wordsIn(
  words: PlacedWord[],
  term: Term,
  side: 'zh' | 'en',
  rows: Row[],
  prefixes: boolean,
): Occurrence[] {
  const found: Occurrence[] = [];
  const first = term.words[0];
  if (first === undefined) return found;
  const joined = term.words.length === 2 && first.joined !== null ? first.joined : null;
  for (let at = 0; at < words.length; at += 1) {
    const run = runAt(words, at, term, prefixes) ?? (joined && joinedAt(words, at, joined));
    if (!run) continue;
    const placed = words.slice(at, at + run.length);
    if (!isOneRun(placed, rows)) continue;
    found.push({
      row: placed[0]?.row ?? 0,
      closeness: run.closeness,
      marks: marksOf(placed, side),
    });
    at += run.length - 1;
  }
  return found;
}

interface Run {
  length: number;
  closeness: number;
}

/** The term's words one by one from `at`, or its only word written with a hyphen there. */
function runAt(words: PlacedWord[], at: number, term: Term, prefixes: boolean): Run | null {
  let closeness = 3;
  for (let i = 0; i < term.words.length; i += 1) {
    const sought = term.words[i];
    const word = words[at + i];
    if (!sought || !word) return null;
    const isLast = i === term.words.length - 1;
    const close = closenessOf(sought.text, sought.stem, word, {
      forms: !term.exact,
      prefixes: isLast && (prefixes || term.prefix),
    });
    if (close > 0) closeness = Math.min(closeness, close);
    else if (term.words.length === 1 && word.joined !== null) {
      return joinedAt(words, at, sought.text);
    } else return null;
  }
  return { length: term.words.length, closeness };
}

function joinedAt(words: PlacedWord[], at: number, sought: string): Run | null {
  const word = words[at];
  if (word?.joined === sought) return { length: 2, closeness: 3 };
  return word?.text === sought ? { length: 1, closeness: 3 } : null;
}

/** How near a word of the text comes to a sought one: 3, 2, 1 or not at all, 0. */
export function closenessOf(
  sought: string,
  soughtStem: string,
  word: { text: string; stem: string },
  { forms, prefixes }: { forms: boolean; prefixes: boolean },
): number {
  if (word.text === sought) return 3;
  if (forms && word.stem === soughtStem) return 2;
  return prefixes && word.text.startsWith(sought) ? 1 : 0;
}

/** Phrases run on from row to row of the text, but never out of a heading or a name. */
function isOneRun(placed: PlacedWord[], rows: Row[]): boolean {
  const first = placed[0]?.row;
  const last = placed.at(-1)?.row;
  if (first === last) return true;
  return placed.every(({ row }) => isText((rows[row] as Row).kind));
}

function marksOf(placed: PlacedWord[], side: 'zh' | 'en'): Mark[] {
  const marks: Mark[] = [];
  for (const { row, start, end } of placed) {
    const last = marks.at(-1);
    if (last?.row === row) last.end = end;
    else marks.push({ row, side, start, end });
  }
  return marks;
}
