import type { Corpus, UnitFacts } from './corpus.ts';
import { fold } from '../text/fold.ts';
import { lettersOnly, type FoldTable } from './letters.ts';
import type { Query } from './query.ts';
import type { WireOutlet } from './wire.ts';

/** How many units a choice of a filter would leave. */
export interface Choice {
  /** What stands after the operator: `2024`, `cgtn`. */
  value: string;
  /** How readers see it, in each language. */
  name: { zh: string; en: string };
  units: number;
  chosen: boolean;
}

/** Tells of a unit whether it was asked by one of the askers that the query names, and by none it leaves out. */
export function askerTest(query: Query, corpus: Corpus): (facts: UnitFacts) => boolean {
  const { askers, without } = query;
  if (askers.length + without.askers.length === 0) return () => true;
  const plainNames = (given: string[]): string[] =>
    given.map((asker) => plain(asker, corpus.table)).filter((name) => name !== '');
  const [sought, unwanted] = [plainNames(askers), plainNames(without.askers)];
  const known = new Map<string, boolean>();
  return (facts) => {
    const key = `${facts.asker.outlet}\t${facts.asker.zh}`;
    let isMeant = known.get(key);
    if (isMeant === undefined) {
      const names = namesOf(facts, corpus.outlets).map((name) => plain(name, corpus.table));
      const isAnyOf = (some: string[]): boolean =>
        some.some((asker) => names.some((name) => name.includes(asker)));
      isMeant = (askers.length === 0 || isAnyOf(sought)) && !isAnyOf(unwanted);
      known.set(key, isMeant);
    }
    return isMeant;
  };
}

/** Whether the unit is of one of the years that the query names, and of none that it leaves out. */
export function isOfYears({ year }: UnitFacts, { years, without }: Query): boolean {
  const isOneOf = (ranges: [number, number][]): boolean =>
    year !== null && ranges.some(([first, last]) => first <= year && year <= last);
  return (years.length === 0 || isOneOf(years)) && !isOneOf(without.years);
}

/** The askers of these units with their counts, the most frequent first. */
export function askerChoices(numbers: number[], query: Query, corpus: Corpus): Choice[] {
  const choices = new Map<string, Choice>();
  const isMeant = askerTest(query, corpus);
  for (const number of numbers) {
    const facts = corpus.factsOf(number);
    const { zh, en, outlet } = facts.asker;
    const value = outlet ?? (zh || en);
    if (value === '') continue;
    const chosen = query.askers.length > 0 && isMeant(facts);
    const choice = choices.get(value) ?? { value, name: { zh, en }, units: 0, chosen };
    choice.units += 1;
    choices.set(value, choice);
  }
  return [...choices.values()].sort((a, b) => b.units - a.units || (a.value < b.value ? -1 : 1));
}

/** The years of these units with their counts, the latest first. */
export function yearChoices(numbers: number[], query: Query, corpus: Corpus): Choice[] {
  const units = new Map<number, number>();
  for (const number of numbers) {
    const { year } = corpus.factsOf(number);
    if (year !== null) units.set(year, (units.get(year) ?? 0) + 1);
  }
  return [...units]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({
      value: `${year}`,
      name: { zh: `${year}`, en: `${year}` },
      units: count,
      chosen: query.years.some(([first, last]) => first <= year && year <= last),
    }));
}

function namesOf({ asker }: UnitFacts, outlets: WireOutlet[]): string[] {
  const listed = outlets.find(([slug]) => slug === asker.outlet) ?? [];
  return [asker.zh, asker.en, asker.outlet ?? '', ...listed];
}

/** `China Daily`, `china-daily` → `chinadaily` */
function plain(name: string, table: FoldTable): string {
  return lettersOnly(fold(name, table));
}
