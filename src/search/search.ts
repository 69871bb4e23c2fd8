import { READ_AT_ONCE, type Candidate, type Corpus } from './corpus.ts';
import { askerChoices, askerTest, isOfYears, yearChoices, type Choice } from './filters.ts';
import { matchUnit, type UnitMatch } from './match.ts';
import { pager, type Page } from './pager.ts';
import type { Query, Term } from './query.ts';

/** Best answer first, or latest conference first. */
export type Order = 'relevance' | 'date';

/** What a query finds; the matches are read as they are asked for. */
export interface Findings {
  query: Query;
  /** How many units answer. */
  units: number;
  /** False where not every unit was read yet, so that `units` may fall a little. */
  isCounted: boolean;
  page: Page;
  years: Choice[];
  askers: Choice[];
  /** Units with answers to the query in their question or answer; `null` where that is not known. */
  parts: { question: number; answer: number } | null;
  /** Whether some word was found only as the beginning of others, or words only far apart. */
  isWeak: boolean;
}

/** Everything that answers the query as it is written. */
export async function search(query: Query, corpus: Corpus, order: Order): Promise<Findings> {
  const prefixes = await termsOnlyBegun(query, corpus);
  const candidates = await corpus.candidates(query, prefixes);
  const isOfAskers = askerTest(query, corpus);
  const isOfFilters = ({ number }: { number: number }): boolean => {
    const facts = corpus.factsOf(number);
    return isOfYears(facts, query) && isOfAskers(facts);
  };
  const read = async (numbers: number[]): Promise<UnitMatch[]> =>
    (await corpus.open(numbers)).flatMap((text) => matchUnit(query, text, prefixes) ?? []);

  const { isWhole } = corpus;
  const wanted = isWhole ? candidates : candidates.filter(isOfFilters);
  if (!isWhole && wanted.length > READ_AT_ONCE) {
    const rest = inOrder(wanted, order, corpus);
    const sort = (matches: UnitMatch[]): UnitMatch[] => sortMatches(matches, order);
    return {
      ...summary(
        query,
        corpus,
        candidates.map(({ number }) => number),
        prefixes,
      ),
      units: rest.length,
      isCounted: false,
      parts: null,
      page: pager(rest, read, sort, order === 'relevance'),
    };
  }
  const all = await read(wanted.map(({ number }) => number));
  const matches = sortMatches(
    all.filter(({ text }) => isOfFilters(text.unit)),
    order,
  );
  const inPart = async (part: 'question' | 'answer'): Promise<number> =>
    (await corpus.open(wanted.map(({ number }) => number))).filter(
      (text) => isOfFilters(text.unit) && matchUnit({ ...query, part }, text, prefixes),
    ).length;
  const counted = isWhole ? all.map(({ text }) => text.unit) : candidates;
  return {
    ...summary(
      query,
      corpus,
      counted.map(({ number }) => number),
      prefixes,
    ),
    isWeak: prefixes.size > 0 || matches.every(({ nearness }) => nearness === 'unit'),
    units: matches.length,
    isCounted: true,
    parts: { question: await inPart('question'), answer: await inPart('answer') },
    page: (start, end) => Promise.resolve(matches.slice(start, end)),
  };
}

/** The counts of each filter are those that another choice in it would give. */
function summary(query: Query, corpus: Corpus, numbers: number[], prefixes: Set<Term>) {
  const ofYears = numbers.filter((number) => isOfYears(corpus.factsOf(number), query));
  const isOfAskers = askerTest(query, corpus);
  const ofAskers = numbers.filter((number) => isOfAskers(corpus.factsOf(number)));
  return {
    query,
    years: yearChoices(ofAskers, query, corpus),
    askers: askerChoices(ofYears, query, corpus),
    isWeak: prefixes.size > 0,
  };
}

/** Words that stand nowhere by themselves may be meant as beginnings: multilat → multilateral. */
async function termsOnlyBegun({ all }: Query, corpus: Corpus): Promise<Set<Term>> {
  const open = all.flat().filter(({ letters, exact, prefix, words }) => {
    const last = words.at(-1)?.text ?? '';
    return letters === null && !exact && !prefix && last.length >= 2;
  });
  return open.length === 0 ? new Set() : corpus.missing(open);
}

function sortMatches(matches: UnitMatch[], order: Order): UnitMatch[] {
  return matches.toSorted((a, b) => {
    const latest = byDate(a.text.unit, b.text.unit);
    return (order === 'date' ? 0 : b.score - a.score) || latest;
  });
}

/** Units in this order: latest conference first, and within it the order of reading. */
export function latestFirst(numbers: number[], corpus: Corpus): number[] {
  const candidates = numbers.map((number) => ({ number, score: 0, nearness: 'unit' as const }));
  return inOrder(candidates, 'date', corpus).map(({ number }) => number);
}

function inOrder(candidates: Candidate[], order: Order, corpus: Corpus): Candidate[] {
  const ranks = latestRanks(corpus);
  const rank = ({ number }: Candidate): number => ranks[number] as number;
  return order === 'date'
    ? candidates.toSorted((a, b) => rank(a) - rank(b))
    : candidates.toSorted((a, b) => b.score - a.score || rank(a) - rank(b));
}

const knownRanks = new WeakMap<Corpus, Int32Array>();

/** For each unit its place where the latest conference comes first, each in the order of reading. */
function latestRanks(corpus: Corpus): Int32Array {
  const known = knownRanks.get(corpus);
  if (known) return known;
  const units = Array.from({ length: corpus.size }, (_, number) => ({
    date: corpus.factsOf(number).event,
    number,
  }));
  const ranks = new Int32Array(corpus.size);
  units.sort(byDate).forEach(({ number }, rank) => (ranks[number] = rank));
  knownRanks.set(corpus, ranks);
  return ranks;
}

/** Latest day first, and within it the order of reading. */
function byDate(
  a: { date: string | null; number: number },
  b: { date: string | null; number: number },
): number {
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  return dayA === dayB ? a.number - b.number : dayA < dayB ? 1 : -1;
}
