import { fold } from '../text/fold.ts';
import { counts, type FoldTable } from './letters.ts';
import { wordsOf, type Word } from './words.ts';

/** What a row of a unit holds: its text, or what is said about it. */
export type RowKind = 'question' | 'answer' | 'heading' | 'asker' | 'speaker' | 'date';

/** The smallest thing a hit can stand in: an aligned segment, or one fact about the unit. */
export interface Row {
  kind: RowKind;
  /** `q02-a5`; of a fact, the segment the unit begins with. */
  segment: string;
  /** Which passage of the unit, from 0; facts are each on their own, below 0. */
  passage: number;
  zh: string;
  en: string;
  unofficial: boolean;
}

/** A unit as readers see it in results. */
export interface SearchUnit {
  /** Its place in the order of reading, from 0 for the first of the corpus. */
  number: number;
  event: string;
  unit: string;
  date: string | null;
  heading: { zh: string; en: string; unofficial: boolean };
  asker: { zh: string; en: string; outlet: string | null };
  /** Whether its Chinese is in Traditional characters on every page. */
  traditional: boolean;
  rows: Row[];
}

/** All Chinese of a unit without its signs, and where each character comes from. */
export interface Letters {
  text: string;
  /** For each character: its row and its place in the row's text. */
  row: Uint16Array;
  offset: Uint16Array;
}

/** A word and the row it stands in. */
export interface PlacedWord extends Word {
  row: number;
}

/** A unit made ready to be searched. */
export interface UnitText {
  unit: SearchUnit;
  zh: Letters;
  /** Words of the English rows, in order. */
  en: PlacedWord[];
  /** Latin words and numbers of the Chinese rows, in order. */
  zhWords: PlacedWord[];
  /** How often each word occurs, to pass over units fast. */
  known: Set<string>;
}

/** Between rows over which no phrase runs. */
const BARRIER = '\n';

/** The unit with its letters and words laid out for searching. */
export function unitText(unit: SearchUnit, table: FoldTable): UnitText {
  const en: PlacedWord[] = [];
  const zhWords: PlacedWord[] = [];
  const known = new Set<string>();
  unit.rows.forEach(({ zh, en: english }, row) => {
    for (const word of wordsOf(fold(english, table))) en.push({ ...word, row });
    for (const word of wordsOf(fold(zh, table))) zhWords.push({ ...word, row });
  });
  for (const { text, joined } of en.concat(zhWords)) {
    known.add(text);
    if (joined !== null) known.add(joined);
  }
  return { unit, zh: lettersOf(unit.rows, table), en, zhWords, known };
}

function lettersOf(rows: Row[], table: FoldTable): Letters {
  const size = rows.reduce((sum, { zh }) => sum + zh.length + 1, 0);
  const row = new Uint16Array(size);
  const offset = new Uint16Array(size);
  let text = '';
  const add = (letter: string, rowAt: number, at: number): void => {
    row[text.length] = rowAt;
    offset[text.length] = at;
    text += letter;
  };
  rows.forEach(({ kind, zh }, rowAt) => {
    const folded = fold(zh, table);
    for (let at = 0; at < folded.length; at += 1) {
      if (counts(folded, at)) add(folded[at] as string, rowAt, at);
    }
    if (!isText(kind)) add(BARRIER, rowAt, zh.length);
  });
  return { text, row, offset };
}

/** Whether rows of this kind are the unit's own words. */
export function isText(kind: RowKind): boolean {
  return kind === 'question' || kind === 'answer';
}
