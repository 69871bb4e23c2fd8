import type { Corpus, UnitFacts } from './corpus.ts';
import { foldTableFromPairs } from './letters.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Term } from './query.ts';
import { unitText, type UnitText } from './unit-text.ts';
import type { WireNear, WireWhole } from './wire.ts';
import { unpackUnit } from './wire-unit.ts';

/** A corpus whose texts are all at hand: every unit is a candidate, for scanning is fast. */
export function wholeCorpus(whole: WireWhole, near: () => Promise<WireNear>): Corpus {
  const table = foldTableFromPairs(whole.fold);
  const texts = whole.units.map((unit, number) =>
    unitText(unpackUnit(unit, number, whole.outlets), table),
  );
  const numbers = texts.map((_, number) => number);
  let known: Set<string> | undefined;
  const vocabulary = (): Set<string> =>
    (known ??= new Set(texts.flatMap((text) => [...text.known])));
  return {
    size: texts.length,
    isWhole: true,
    table,
    outlets: whole.outlets,
    terms: whole.terms,
    candidates: () =>
      Promise.resolve(numbers.map((number) => ({ number, score: 0, nearness: 'unit' }))),
    missing: (terms) => Promise.resolve(new Set(terms.filter((term) => isNowhere(term, texts)))),
    open: (wanted) => Promise.resolve(wanted.flatMap((number) => texts[number] ?? [])),
    around: () => Promise.resolve({ texts, isAll: true }),
    withInitials: () => Promise.resolve(texts),
    factsOf: (number) => factsFrom(texts[number] as UnitText),
    near,
    words: (start) => Promise.resolve([...vocabulary()].filter((word) => word.startsWith(start))),
  };
}

function isNowhere(term: Term, texts: UnitText[]): boolean {
  return !texts.some((text) => occurrencesOf(term, text, false).length > 0);
}

/** What is known of a unit at hand. */
function factsFrom({ unit }: UnitText): UnitFacts {
  const year = unit.date === null ? null : Number(unit.date.slice(0, 4));
  return { event: unit.event, unit: unit.unit, year, asker: unit.asker };
}
