import type { CitationWords } from '../../interface/reader-words.ts';
import { fill } from '../nodes.ts';

/** What a citation needs to know. Every text is in the language that the citation is written in. */
export interface Cited {
  language: 'zh' | 'en';
  /** Who answers; `null` where no source says. */
  speaker: string | null;
  /** Who asks, where a question is cited. */
  asker: string | null;
  /** The heading of the unit; `null` where it has none or the whole conference is cited. */
  heading: string | null;
  event: string;
  /** ISO day of the conference; `null` when no source tells it. */
  date: string | null;
  /** `q02`; `null` for the whole conference. */
  unit: string | null;
  /** `q02-a5..a8`; `null` for all of it. */
  segments: string | null;
  url: string;
  /** ISO day on which the page was read. */
  accessed: string;
  isUnofficial: boolean;
}

/** A way to write citations, with the words for it in either language. */
export type Citation = (cited: Cited, words: Record<Cited['language'], CitationWords>) => string;

/** `2024-03-07` → `7 March 2024` (en-GB), `March 7, 2024` (en-US), `2024年3月7日` (zh-CN). */
export function dayInWords(
  day: string | null,
  { undated }: CitationWords,
  style: 'zh-CN' | 'en-GB' | 'en-US',
): string {
  if (day === null) return undated;
  return new Date(day).toLocaleDateString(style, { dateStyle: 'long', timeZone: 'UTC' });
}

/** `question 2`, `opening statement`; in Chinese 第2问, 开场白. Nothing for the whole conference. */
export function partInWords({ unit }: Cited, { opening, question }: CitationWords): string | null {
  if (unit === null) return null;
  const n = Number(unit.slice(1));
  return n === 0 ? opening : fill(question, { n });
}

/** The parts that are there, joined. */
export function joinParts(parts: (string | null | false)[], mark: string): string {
  return parts.filter(Boolean).join(mark);
}
