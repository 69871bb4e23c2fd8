import type { Printed } from './printed.ts';
import { counts, foldText, stringOf, type FoldTable } from './letters.ts';
import { wordsOf, type Word } from './words.ts';

/** What a row of a unit holds: its text, what is said about it, or what a source has instead. */
export type RowKind = 'question' | 'answer' | 'heading' | 'asker' | 'speaker' | 'date' | 'printed';

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
  /** Only of a row of this kind. */
  printed?: Printed;
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
  /** Every word of either list, also those joined by hyphens. */
  known: Set<string>;
}

/** A line feed, between rows over which no phrase runs. */
const BARRIER = 10;
/** Latin letters and figures of either width. */
const HAS_LATIN = /[a-z0-9\uff10-\uff5a]/i;

/** The unit with its letters and words, which are laid out when they are first asked for. */
export function unitText(unit: SearchUnit, table: FoldTable): UnitText {
  const later = <Value>(make: () => Value): (() => Value) => {
    let made: Value | undefined;
    return () => (made ??= make());
  };
  const zh = later(() => lettersOf(unit.rows, table));
  const en = later(() => placedWords(unit.rows, 'en', table));
  const zhWords = later(() => placedWords(unit.rows, 'zh', table));
  const known = later(() => knownIn([...en(), ...zhWords()]));
  return {
    unit,
    get zh() {
      return zh();
    },
    get en() {
      return en();
    },
    get zhWords() {
      return zhWords();
    },
    get known() {
      return known();
    },
  };
}

function placedWords(rows: Row[], side: 'zh' | 'en', table: FoldTable): PlacedWord[] {
  const placed: PlacedWord[] = [];
  rows.forEach((cells, row) => {
    const written = cells[side];
    if (side === 'zh' && !HAS_LATIN.test(written)) return;
    for (const { text, stem, start, end, joined } of wordsOf(foldText(written, table))) {
      placed.push({ text, stem, start, end, joined, row });
    }
  });
  return placed;
}

function knownIn(words: PlacedWord[]): Set<string> {
  const known = new Set<string>();
  for (const { text, joined } of words) {
    known.add(text);
    if (joined !== null) known.add(joined);
  }
  return known;
}

function lettersOf(rows: Row[], table: FoldTable): Letters {
  const size = rows.reduce((sum, { zh }) => sum + zh.length + 2, 0);
  const row = new Uint16Array(size);
  const offset = new Uint16Array(size);
  const codes = new Uint16Array(size);
  let end = 0;
  const add = (code: number, rowAt: number, at: number): void => {
    row[end] = rowAt;
    offset[end] = at;
    codes[end] = code;
    end += 1;
  };
  rows.forEach(({ kind, zh }, rowAt) => {
    const folded = foldText(zh, table);
    if (kind === 'printed') add(BARRIER, rowAt, 0);
    for (let at = 0; at < folded.length; at += 1) {
      if (counts(folded, at)) add(folded.charCodeAt(at), rowAt, at);
    }
    if (!isText(kind)) add(BARRIER, rowAt, zh.length);
  });
  return { text: stringOf(codes.subarray(0, end)), row, offset };
}

/** Whether rows of this kind are the unit's own words. */
export function isText(kind: RowKind): boolean {
  return kind === 'question' || kind === 'answer';
}
