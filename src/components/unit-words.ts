import type { Name, Unit } from '../edition/unit.ts';
import type { Event } from '../library.ts';
import { chineseFor } from '../interface/chinese.ts';
import type { Locale } from '../interface/locale.ts';
import { wordsFor } from '../interface/words.ts';

/** The number in a unit's name: `q02` → 2. */
export function unitNumber({ unit }: Pick<Unit, 'unit'>): number {
  return Number(unit.slice(1));
}

/** What a unit is called in the site's own words: “Question 2”, “Opening statement”. */
export function unitLabel(unit: Unit, locale: Locale): string {
  const words = wordsFor(locale);
  if (unit.kind === 'question-answer') return words.question(unitNumber(unit));
  return unitNumber(unit) === 0 ? words.opening : words.statement;
}

/** The heading in the reader's language, or in the other, or the label; it says so where it is unofficial. */
export function unitTitle(unit: Unit, locale: Locale): string {
  const title = nameIn(unit.heading, unit, locale) ?? unitLabel(unit, locale);
  const isUnofficial = title === unit.heading.en && unit.heading.enStatus === 'unofficial';
  return (isUnofficial ? wordsFor(locale).unofficialMark : '') + title;
}

/** A name in the reader's language, or else in the other. */
export function nameIn(name: Name, unit: Pick<Unit, 'script'>, locale: Locale): string | null {
  const zh = name.zh === null ? null : chineseFor(locale, unit.script).write(name.zh);
  return locale === 'en' ? (name.en ?? zh) : (zh ?? name.en);
}

/** The day of an event in words. */
export function eventDate({ date }: Pick<Event, 'date'>, locale: Locale): string {
  const words = wordsFor(locale);
  return date === null ? words.undated : words.dateOf(date);
}

/** What an event is called: “Wang Yi meets the press”. */
export function eventTitle(event: Event, locale: Locale): string {
  const words = wordsFor(locale);
  const { zh, en } = event.speaker;
  const script = event.units[0]?.script ?? 'Hans';
  const speaker = locale === 'en' ? en : zh && chineseFor(locale, script).write(zh);
  return speaker === null ? words.conference : words.meetsThePress(speaker);
}

/** The languages that a unit has at all. */
export function languagesOf(unit: Unit): ('zh' | 'en')[] {
  const segments = unit.passages.flatMap((passage) => passage.segments);
  return (['zh', 'en'] as const).filter((side) => segments.some((one) => one[side] !== null));
}
