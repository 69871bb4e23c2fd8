import type { Language } from '../../src/edition/language.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { concat, type Trace } from '../trace.ts';

/** So many signs that stand just once in the copy-text tell where a paragraph belongs. */
const SIGNS = { zh: 8, en: 24 };

/** Paragraphs of a witness that stand together in the copy-text too: the first tells where. */
type Group = { readonly at: number; readonly paragraphs: Trace[] };

/**
 * The paragraphs of a witness in the order in which the copy-text has them, so that the two can be
 * read side by side, and the text of those that stand in another place. A paragraph that the
 * copy-text does not have stays behind the one before it.
 */
export function arrange(
  copy: string,
  paragraphs: readonly Trace[],
  language: Language,
): { trace: Trace; moved: string[] } {
  const places = placesIn(simplifyCharacters(copy), SIGNS[language]);
  const groups: Group[] = [];
  for (const paragraph of paragraphs) {
    const at = placeOf(simplifyCharacters(paragraph.text), places, SIGNS[language]);
    if (at !== null || groups.length === 0) groups.push({ at: at ?? 0, paragraphs: [paragraph] });
    else groups.at(-1)!.paragraphs.push(paragraph);
  }
  const arranged = groups.toSorted((a, b) => a.at - b.at);
  const staying = longestRise(groups.map(({ at }) => at));
  return {
    trace: concat(arranged.flatMap((group) => group.paragraphs)),
    moved: groups.flatMap((group, index) =>
      staying.has(index) ? [] : group.paragraphs.map(({ text }) => text),
    ),
  };
}

/** Where each run of signs stands that the text has once; -1 where it has it more often. */
function placesIn(text: string, length: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + length <= text.length; at += 1) {
    const signs = text.slice(at, at + length);
    places.set(signs, places.has(signs) ? -1 : at);
  }
  return places;
}

/** Where a paragraph begins in the copy-text, by the middle of what its signs say. */
function placeOf(text: string, places: ReadonlyMap<string, number>, length: number): number | null {
  const starts: number[] = [];
  for (let from = 0; from + length <= text.length; from += 1) {
    const at = places.get(text.slice(from, from + length)) ?? -1;
    if (at >= 0) starts.push(at - from);
  }
  starts.sort((a, b) => a - b);
  return starts[starts.length >> 1] ?? null;
}

/** Which numbers of a list make up its longest run that never falls (Schensted 1961), by index. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length the index at which the run of that length ends lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
}
