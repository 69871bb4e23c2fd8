import type { RowKind } from './unit-text.ts';

/** Changes with the form of the files, so that an old page never misreads a new file. */
export const WIRE_VERSION = 3;

/** A segment: the end of its id (`a5`), Chinese, English, and 1 where that is unofficial. */
export type WireSegment = [id: string, zh: string, en: string, unofficial?: 1];

/** A passage: 0 in the question or 1 in the answer, and its segments. */
export type WirePassage = [role: 0 | 1, ...segments: WireSegment[]];

/** A unit as it travels. Names and headings are empty strings where there are none. */
export type WireUnit = [
  event: string,
  unit: string,
  date: string,
  heading: [zh: string, en: string, unofficial?: 1],
  asker: [zh: string, en: string, outlet: string],
  speaker: [zh: string, en: string],
  passages: WirePassage[],
  /** 1 where the Chinese is Traditional though the page is not. */
  traditional?: 0 | 1,
  printed?: WirePrinted[],
];

/**
 * What sources have instead of the text: the end of the segment's id, 0 for Chinese or 1 for English,
 * the words with some of the text on either side, first and last character of what differs, sources.
 */
export type WirePrinted = [
  id: string,
  side: 0 | 1,
  text: string,
  start: number,
  end: number,
  ...witnesses: string[],
];

/** An outlet: slug, Chinese name, English name (or an empty string), other names. */
export type WireOutlet = [slug: string, zh: string, en: string, ...aliases: string[]];

/** A term: its Chinese forms, and its English renderings. */
export type WireTerm = [forms: string[], renderings: string[]];

/** What every page of results needs, whatever the size of the corpus. */
export interface WireHead {
  version: number;
  /** Pairs for folding: `灣湾後后`. */
  fold: string;
  outlets: WireOutlet[];
  terms: WireTerm[];
  /** Name of the file that is fetched when nothing is found as written. */
  near: string;
}

/** A small corpus: everything in one file. */
export interface WireWhole extends WireHead {
  units: WireUnit[];
}

/** A large corpus: where the postings and the texts are. */
export interface WireShards extends WireHead {
  /** Event, its day (or an empty string) and how many units it has, in reading order. */
  events: [id: string, date: string, units: number][];
  /** For each unit the number in its name, as `encodeNumbers` writes numbers. */
  names: string;
  /** For each unit how many rows it has. */
  rows: string;
  /** For each unit the place of its asker in `askers`, from 1; 0 for none. */
  askerOf: string;
  askers: [zh: string, en: string, outlet: string][];
  /** First key of every file of postings after the first. */
  bounds: string[];
  /** First unit of every file of texts, as `encodeRows` writes numbers. */
  starts: string;
  /** Name of the file of all Latin words, for slips in the first letters. */
  words: string;
  /** Name of the file that tells which rows of each unit stand in one passage (see passages.ts). */
  passages: string;
  /** Folders of the files, 0.json, 1.json …, named after their content. */
  postings: string;
  texts: string;
}

/** A file of postings: key → rows (see posting-code.ts). */
export type WirePostings = Record<string, string>;

/** What finds near misses: readings of characters, and phrases. */
export interface WireNear {
  version: number;
  /** Syllable without tone → the characters that are read so. */
  syllables: Record<string, string>;
  /** Set phrases, names and titles, for initials and for near misses. */
  phrases: string[];
}

/** The kinds of facts, in the order of their rows, before the rows of the text. */
export const FACTS: RowKind[] = ['heading', 'asker', 'speaker', 'date'];
