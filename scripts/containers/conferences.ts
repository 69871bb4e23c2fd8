import { languageOf } from '../language.ts';
import type { RecordFacts } from '../source.ts';

/** A text of a set of records and its row; `isPart` where it is one question or answer of many. */
type RowText = { readonly text: string; readonly row: number; readonly isPart: boolean };

/**
 * For each text the conference it is of, `null` for all where the set has only one. Conferences
 * differ in their day; those of one day, or of none, in the titles over their whole text. A title
 * beside a single question and answer is a heading and parts nothing, nor do titles alone part texts
 * of two languages, which may be of one conference.
 */
export function conferencesOf(
  texts: readonly RowText[],
  own: ReadonlyMap<number, RecordFacts>,
  parents: readonly number[],
): (RecordFacts | null)[] {
  const told = texts.map(({ row, isPart }) => {
    const place = nearest(row, own, parents);
    const { title = null, date = null } = (place === null ? undefined : own.get(place)) ?? {};
    const isHeading = isPart && place === row;
    return { date, title: isHeading ? null : title };
  });
  const none = texts.map(() => null);
  const languages = new Set(texts.map(({ text }) => languageOf(text)));
  if (told.some(({ date, title }) => date === null && title === null)) return none;
  if (told.some(({ date }) => date === null) && languages.size > 1) return none;
  const known = new Map<string, RecordFacts>();
  const records = told.map((facts) => {
    const key = JSON.stringify([facts.date, facts.title]);
    if (!known.has(key)) known.set(key, facts);
    return known.get(key)!;
  });
  return known.size > 1 ? records : none;
}

/** The row itself or the nearest around it that says a day or title. */
function nearest(
  start: number,
  own: ReadonlyMap<number, RecordFacts>,
  parents: readonly number[],
): number | null {
  for (let row = start; ; row = parents[row]!) {
    const facts = own.get(row);
    if (facts && (facts.date !== null || facts.title !== null)) return row;
    if (row === 0) return null;
  }
}
