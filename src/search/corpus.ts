import type { FoldTable } from './letters.ts';
import type { Query, Term } from './query.ts';
import type { Nearness } from './score.ts';
import type { UnitText } from './unit-text.ts';
import type { WireNear, WireOutlet, WireTerm } from './wire.ts';

/** Up to so many candidates are read at once, so that their number is exact. */
export const READ_AT_ONCE = 10;

/** A unit that may answer a query, and how well as far as one can tell before reading it. */
export interface Candidate {
  number: number;
  score: number;
  nearness: Nearness;
}

/** What is known of a unit without its text. */
export interface UnitFacts {
  event: string;
  unit: string;
  year: number | null;
  asker: { zh: string; en: string; outlet: string | null };
}

/** All units, whether they are at hand or fetched when asked for. */
export interface Corpus {
  size: number;
  /** Whether all texts are at hand; candidates are then all units, and not scored. */
  isWhole: boolean;
  table: FoldTable;
  outlets: WireOutlet[];
  terms: WireTerm[];
  /** Units that may answer; every unit that does is among them. */
  candidates(query: Query, prefixes: ReadonlySet<Term>): Promise<Candidate[]>;
  /** The terms that stand nowhere, in no form of the word. */
  missing(terms: Term[]): Promise<Set<Term>>;
  /** The units of these numbers, in this order. */
  open(numbers: number[]): Promise<UnitText[]>;
  /**
   * Units in which stretches of Chinese may stand one after the other, with a character or so between:
   * in one row, or with `isWide` in neighbouring ones too. `isAll` unless there are too many to be read.
   */
  around(parts: string[], isWide: boolean): Promise<{ texts: UnitText[]; isAll: boolean }>;
  /** Units in which characters may stand whose readings begin with these letters, or as many as can be read. */
  withInitials(initials: string): Promise<UnitText[]>;
  factsOf(number: number): UnitFacts;
  near(): Promise<WireNear>;
  /** The Latin words of the texts that begin with `start`; an empty string for all. */
  words(start: string): Promise<string[]>;
}
