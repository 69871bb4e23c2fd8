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

/** A way to write citations. */
export type Citation = (cited: Cited) => string;

/** Said in a citation of English that is this edition's own. */
export const UNOFFICIAL_NOTE = {
  zh: '英文为非官方译文',
  en: 'unofficial English translation',
};

/** What the site is called in a citation. */
export const SITE = { zh: '对读', en: 'Duidu' };

/** `2024-03-07` → `7 March 2024` (en-GB), `March 7, 2024` (en-US), `2024年3月7日` (zh-CN). */
export function dayInWords(day: string | null, style: 'zh-CN' | 'en-GB' | 'en-US'): string {
  if (day === null) return style === 'zh-CN' ? '日期不详' : 'undated';
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(day).toLocaleDateString(style, form);
}

/** `question 2`, `opening statement`; in Chinese 第2问, 开场白. Nothing for the whole conference. */
export function partInWords({ unit, language }: Pick<Cited, 'unit' | 'language'>): string | null {
  if (unit === null) return null;
  const number = Number(unit.slice(1));
  if (language === 'zh') return number === 0 ? '开场白' : `第${number}问`;
  return number === 0 ? 'opening statement' : `question ${number}`;
}

/** The parts that are there, joined. */
export function joinParts(parts: (string | null | false)[], mark: string): string {
  return parts.filter(Boolean).join(mark);
}
