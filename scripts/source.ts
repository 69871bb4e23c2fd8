import type { Finding } from '../src/edition/finding.ts';
import type { Language } from '../src/edition/language.ts';
import type { SourceNote } from '../src/edition/source.ts';
import type { Trace } from './trace.ts';

/** A source as it came in: its text, what its .yml says, and its place in the space of addresses. */
export type Source = {
  /** File name without ending: the name of its witness. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly note: SourceNote;
  /** Address of its first character. */
  readonly base: number;
  /** Offsets at which its lines begin. */
  readonly lineStarts: readonly number[];
};

/** What was taken out of the text, and why. Addresses, the end not included. */
export type Aside = {
  readonly start: number;
  readonly end: number;
  readonly fate: 'metadata' | 'set-aside' | 'variant';
  readonly reason: string;
};

/** A line or block of a source on its way to becoming a paragraph. */
export type Line = {
  readonly trace: Trace;
  readonly language: Language;
  /** Blank lines (or the edge of a block) before it. */
  readonly blanksBefore: number;
  /** Indented in the source, as the first line of a paragraph is in Chinese. */
  readonly indented: boolean;
  /** 1–6 where the source marks it as a heading. */
  readonly heading: number | null;
  /** Wholly in bold type. */
  readonly bold: boolean;
  /** The source itself marks where it begins and ends as one paragraph (an HTML block). */
  readonly block: boolean;
  /** What the container says it is (a record's field `question`). */
  readonly role: 'question' | 'answer' | null;
  /** Who asks or answers, where something else than a label says so (a record's field `reporter`). */
  readonly by?: string;
  /** What the record says in which it stands, where a source holds records of several conferences. */
  readonly record?: RecordFacts;
};

/** One of several conferences in a set of records: one object for all lines of it. */
export type RecordFacts = { readonly title: string | null; readonly date: string | null };

/** What the container of a text says of it (front matter, HTML head, record fields). */
export type Facts = {
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
};

/** Text known to be damaged right after an address. */
export type Break = {
  readonly after: number;
  readonly kind: 'loop' | 'cut' | 'jump' | 'lost';
  readonly reason: string;
};

/**
 * A correction of the editor in place. Characters it put in bear the address
 * {@link emendedAddress}(index), so that wherever they go they know whose they are.
 */
export type Emended = {
  readonly index: number;
  readonly source: Source;
  readonly language: Language;
  /** Address of the character before it (or of its first, at the head of a line). */
  readonly anchor: number;
  /** First and last address of the source's reading; `null` where nothing was there. */
  readonly extent: readonly [number, number] | null;
  readonly reading: string;
  readonly text: string;
  readonly certainty: 'certain' | 'doubtful';
  readonly proposal: string | undefined;
  readonly why: string;
};

/** The address of characters that emendation number `index` put in: below {@link INSERTED}. */
export function emendedAddress(index: number): number {
  return -2 - index;
}

/** A source being repaired: lines still in the text, and everything else with its reason. */
export type Draft = {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly asides: readonly Aside[];
  readonly breaks: readonly Break[];
  readonly emendations: readonly Emended[];
  readonly facts: Facts;
  readonly findings: readonly Finding[];
};

/** One small repair: a draft in, a draft out, nothing lost on the way. */
export type Repair = { readonly name: string; readonly run: (draft: Draft) => Draft };

/** Line and column, from 1, of an offset in the text of a source. */
export function positionOf(source: Source, address: number): { line: number; column: number } {
  const offset = address - source.base;
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - source.lineStarts[low]! + 1 };
}

/** Adds to a list what may be more than one call can take as arguments. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const one of more) list.push(one);
}

/** The runs of addresses of a trace that follow one another, as asides with one reason. */
export function asidesFrom(
  trace: Trace,
  reason: string,
  fate: Aside['fate'] = 'set-aside',
): Aside[] {
  const asides: Aside[] = [];
  let start = -1;
  let end = -1;
  for (const address of trace.at) {
    if (address < 0) continue;
    if (address === end) {
      end += 1;
      continue;
    }
    if (start >= 0) asides.push({ start, end, fate, reason });
    [start, end] = [address, address + 1];
  }
  if (start >= 0) asides.push({ start, end, fate, reason });
  return asides;
}
