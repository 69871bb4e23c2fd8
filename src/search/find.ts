import type { Corpus } from './corpus.ts';
import type { Instead } from './near.ts';
import type { UnitMatch } from './match.ts';
import { filters, partedAtSigns, type Query } from './query.ts';
import { isText } from './unit-text.ts';
import { latestFirst, search, type Findings, type Order } from './search.ts';

/** A way to find more, for a reader who found nothing. */
export type Offer =
  | { kind: 'drop-word'; word: string; units: number }
  | { kind: 'drop-filter'; filter: 'asker' | 'year' | 'in'; units: number }
  | { kind: 'drop-without'; units: number }
  | { kind: 'loosen-phrase'; units: number };

/** A vowel with a mark over it, as writers of pinyin put them on nearly every syllable. */
const TONES = /[aeiou]\p{Mn}/iu;

/** A bare `q02` stands in every event; so many are listed. */
const MOST_ADDRESSED = 50;

/** What a query found, as written or else as near to it as there is something. */
export interface Answer {
  findings: Findings;
  /** What is shown instead of what was asked; `null` where that was found. */
  instead: Instead | null;
  /** Where nothing at all is shown. */
  offers: Offer[];
}

/**
 * The exact form first. Only where it is nowhere, or its words merely happen to stand somewhere in
 * one unit, pinyin; only where that is nowhere too, what is spelt almost alike.
 */
export async function find(query: Query, corpus: Corpus, order: Order): Promise<Answer> {
  const addressed = await unitsAt(query, corpus);
  if (addressed !== null) return { findings: addressed, instead: null, offers: [] };
  if (asksNothing(query)) return { findings: nothing(query), instead: null, offers: [] };
  if (TONES.test(query.text.normalize('NFD'))) {
    const { fromPinyin } = await import('./near.ts');
    const read = await answerBy(fromPinyin, query, corpus, order);
    if (read !== null) return read;
  }
  const exact = await search(query, corpus, order);
  const isFound = (await exact.page(0, 1)).length > 0;
  if (isFound && !exact.isWeak) return { findings: exact, instead: null, offers: [] };
  const apart = isFound ? null : partedAtSigns(query, corpus.table);
  if (apart !== null) {
    const findings = await search(apart, corpus, order);
    const shown = apart.all.flat().map(({ text }) => text);
    const instead: Instead = { query: apart, shown, reason: 'pieces' };
    if ((await findings.page(0, 1)).length > 0) return { findings, instead, offers: [] };
  }
  const asked = apart ?? query;
  // Fuse.js and the lists it searches are fetched only here.
  const { fromPieces, fromPinyin, fromSpelling } = await import('./near.ts');
  const ways = isFound ? [fromPinyin] : [fromPinyin, fromSpelling, fromPieces];
  if (asked.all.length > 0) {
    for (const way of ways) {
      const answer = await answerBy(way, asked, corpus, order);
      if (answer !== null) return answer;
    }
  }
  const offers = isFound ? [] : await offersFor(asked, corpus);
  return { findings: exact, instead: null, offers };
}

async function answerBy(
  way: (query: Query, corpus: Corpus) => Promise<Instead | null>,
  query: Query,
  corpus: Corpus,
  order: Order,
): Promise<Answer | null> {
  const instead = await way(query, corpus);
  if (instead === null) return null;
  const findings = await search(instead.query, corpus, order);
  if (findings.isWeak && instead.reason !== 'spelling') return null;
  const isFound = (await findings.page(0, 1)).length > 0;
  return isFound ? { findings, instead, offers: [] } : null;
}

/** Whether there is neither a word nor a filter in the query. */
function asksNothing(query: Query): boolean {
  return query.all.length + query.none.length + filters(query) === 0 && query.address === null;
}

function nothing(query: Query): Findings {
  return {
    query,
    units: 0,
    isCounted: true,
    page: () => Promise.resolve([]),
    years: [],
    askers: [],
    parts: null,
    isWeak: false,
  };
}

/**
 * The unit of a pasted address, with its segment; every unit of that name where no event is named,
 * the latest first; every unit of a conference where no unit is.
 */
async function unitsAt({ address, ...rest }: Query, corpus: Corpus): Promise<Findings | null> {
  if (address === null) return null;
  const numbers = Array.from({ length: corpus.size }, (_, number) => number).filter((number) => {
    const { event, unit } = corpus.factsOf(number);
    return (address.unit ?? unit) === unit && (address.event ?? event) === event;
  });
  const texts = await corpus.open(latestFirst(numbers, corpus).slice(0, MOST_ADDRESSED));
  const matches = texts.flatMap((text): UnitMatch[] => {
    const row = text.unit.rows.findIndex(
      ({ kind, segment }) => isText(kind) && segment === address.segment,
    );
    if (row < 0 && address.segment !== null && address.event === null) return [];
    const hits = row < 0 ? [] : [{ row, marks: [], clauses: 0 }];
    return [{ text, score: 0, nearness: 'phrase', hits, count: hits.length }];
  });
  if (matches.length === 0) return null;
  return {
    ...nothing({ ...rest, address }),
    units: matches.length,
    page: (start, end) => Promise.resolve(matches.slice(start, end)),
  };
}

async function offersFor(query: Query, corpus: Corpus): Promise<Offer[]> {
  const offers: Offer[] = [];
  const add = async (other: Query, offer: (units: number) => Offer): Promise<void> => {
    const findings = await search(other, corpus, 'relevance');
    if ((await findings.page(0, 1)).length > 0) offers.push(offer(findings.units));
  };
  const asks = query.all.length > 0;
  if (query.askers.length > 0 && (asks || query.years.length > 0)) {
    await add({ ...query, askers: [] }, (units) => ({
      kind: 'drop-filter',
      filter: 'asker',
      units,
    }));
  }
  if (query.years.length > 0 && (asks || query.askers.length > 0)) {
    await add({ ...query, years: [] }, (units) => ({ kind: 'drop-filter', filter: 'year', units }));
  }
  if (query.part !== null) {
    await add({ ...query, part: null }, (units) => ({ kind: 'drop-filter', filter: 'in', units }));
  }
  if (query.none.length > 0) {
    await add({ ...query, none: [] }, (units) => ({ kind: 'drop-without', units }));
  }
  if (query.all.flat().some(({ exact, words }) => exact && words.length > 0)) {
    const loose = query.all.map((clause) => clause.map((term) => ({ ...term, exact: false })));
    await add({ ...query, all: loose }, (units) => ({ kind: 'loosen-phrase', units }));
  }
  if (query.all.length > 1 && query.all.length <= 6) {
    for (const [at, clause] of query.all.entries()) {
      const fewer = { ...query, all: query.all.toSpliced(at, 1) };
      const word = clause.map(({ text }) => text).join(' OR ');
      await add(fewer, (units) => ({ kind: 'drop-word', word, units }));
    }
  }
  return offers;
}
