import { READ_AT_ONCE, type Candidate, type Corpus, type UnitFacts } from './corpus.ts';
import { foldTableFromPairs } from './letters.ts';
import { joinTerms } from './match.ts';
import { occurrencesOf } from './occurrences.ts';
import { isExactInRows, unpackPassages, withoutUnwanted, type Passages } from './passages.ts';
import { decodeNumbers, decodeRows } from './posting-code.ts';
import { Postings, type TermRows } from './postings.ts';
import type { Query, Term } from './query.ts';
import { unionOf, type Rows } from './row-sets.ts';
import { asPhrase, estimate } from './estimate.ts';
import { unitText, type UnitText } from './unit-text.ts';
import type { WireNear, WirePostings, WireShards, WireUnit } from './wire.ts';
import { unpackUnit } from './wire-unit.ts';

/** So many units are read to tell whether a phrase, all of whose parts are there, is there. */
const READ_FOR_PROOF = 6;
/** So many units are read for what may stand around a wrong character, or is read as some letters. */
const READ_AROUND = 6;

/** A corpus that stays where it is: postings tell which units to fetch. `fetchJson` gets a file by name. */
export function shardCorpus(
  head: WireShards,
  fetchJson: (name: string) => Promise<unknown>,
  near: () => Promise<WireNear>,
): Corpus {
  const table = foldTableFromPairs(head.fold);
  const firstRows = firstRowsOf(decodeNumbers(head.rows));
  const facts = factsOf(head);
  const postings = new Postings(
    head.bounds,
    (at) => fetchJson(`${head.postings}/${at}`) as Promise<WirePostings>,
  );
  const starts = decodeRows(head.starts);
  let laidOut: Promise<Passages> | undefined;
  const passages = (): Promise<Passages> =>
    (laidOut ??= fetchJson(head.passages).then(
      (packed) => unpackPassages(packed as string, firstRows),
      (error: unknown) => {
        laidOut = undefined;
        throw error;
      },
    ));
  const files = new Map<number, Promise<WireUnit[]>>();
  const texts = new Map<number, UnitText>();

  const openOne = async (number: number): Promise<UnitText> => {
    const at = lastAtOrBefore(starts, number);
    const file = files.get(at) ?? (fetchJson(`${head.texts}/${at}`) as Promise<WireUnit[]>);
    files.set(at, file);
    file.catch(() => files.delete(at));
    const wire = (await file)[number - (starts[at] as number)] as WireUnit;
    const text = texts.get(number) ?? unitText(unpackUnit(wire, number, head.outlets), table);
    texts.set(number, text);
    return text;
  };
  const open = (numbers: number[]): Promise<UnitText[]> => Promise.all(numbers.map(openOne));

  const unitsOf = (rows: Rows): number[] => [
    ...new Set(Array.from(rows, (row) => lastAtOrBefore(firstRows, row))),
  ];

  const isMissing = async (term: Term): Promise<boolean> => {
    const { all } = await postings.rowsOf(term, false);
    if (all.length === 0) return true;
    if ((term.letters?.length ?? 0) <= 2 && term.words.length <= 1) return false;
    const numbers = unitsOf(all);
    const unread = numbers.filter((number) => !texts.has(number));
    if (unread.length > READ_FOR_PROOF) return false;
    const read = await open(numbers);
    return !read.some((text) => occurrencesOf(term, text, false).length > 0);
  };

  /** Those of the units that answer, as far as rows tell, with what the query leaves out. */
  const answering = async (
    query: Query,
    clauses: TermRows[],
    found: Candidate[],
  ): Promise<Candidate[]> => {
    if (query.none.length === 0 && query.part === null) return found;
    const exact = query.none.filter(isExactInRows);
    const unwanted = await Promise.all(exact.map((term) => postings.rowsOf(term, false)));
    const rows = unionOf(unwanted.map(({ all }) => all));
    const of = clauses.map(({ all }) => all);
    return withoutUnwanted(found, query, of, rows, await passages(), firstRows);
  };

  const candidates = async (query: Query, prefixes: ReadonlySet<Term>): Promise<Candidate[]> => {
    if (query.all.length === 0) {
      const all = facts.map((_, number): Candidate => ({ number, score: 0, nearness: 'unit' }));
      return answering(query, [], all);
    }
    const clauses = await Promise.all(
      query.all.map(async (clause): Promise<TermRows> => {
        const lists = await Promise.all(
          clause.map((term) => postings.rowsOf(term, prefixes.has(term))),
        );
        return {
          all: unionOf(lists.map(({ all }) => all)),
          exact: unionOf(lists.map(({ exact }) => exact)),
        };
      }),
    );
    const found = await answering(query, clauses, estimate(query, clauses, firstRows));
    const phrase =
      found.length > READ_AT_ONCE && query.all.length > 1 ? joinTerms(query.all) : null;
    if (phrase === null) return found;
    const together = new Set(unitsOf(await postings.rowsOfPhrase(phrase)));
    return found.map((candidate) =>
      together.has(candidate.number) ? asPhrase(candidate) : candidate,
    );
  };

  return {
    size: facts.length,
    isWhole: false,
    table,
    outlets: head.outlets,
    terms: head.terms,
    candidates,
    missing: async (terms) => {
      const missing = await Promise.all(terms.map(isMissing));
      return new Set(terms.filter((_, at) => missing[at]));
    },
    open,
    around: async (parts, isWide) => {
      const numbers = unitsOf(await postings.rowsOfParts(parts, isWide));
      const texts = await open(numbers.slice(0, READ_AROUND));
      return { texts, isAll: texts.length === numbers.length };
    },
    withInitials: async (initials) =>
      open(unitsOf(await postings.rowsOfInitials(initials)).slice(0, READ_AROUND)),
    factsOf: (number) => facts[number] as UnitFacts,
    near,
    words: async (start) =>
      start === '' ? ((await fetchJson(head.words)) as string[]) : postings.keysFrom(start),
  };
}

function firstRowsOf(counts: number[]): Int32Array {
  const first = new Int32Array(counts.length);
  let row = 0;
  counts.forEach((count, number) => {
    first[number] = row;
    row += count;
  });
  return first;
}

function factsOf({ events, names, askerOf, askers }: WireShards): UnitFacts[] {
  const numbers = decodeNumbers(names);
  const ofAsker = decodeNumbers(askerOf);
  const facts: UnitFacts[] = [];
  for (const [event, date, units] of events) {
    const year = date === '' ? null : Number(date.slice(0, 4));
    for (let at = 0; at < units; at += 1) {
      const number = facts.length;
      const [zh, en, outlet] = askers[(ofAsker[number] as number) - 1] ?? ['', '', ''];
      const unit = `q${String(numbers[number]).padStart(2, '0')}`;
      facts.push({ event, unit, year, asker: { zh, en, outlet: outlet || null } });
    }
  }
  return facts;
}

/** The place of the last of ascending numbers that is not above `number`. */
function lastAtOrBefore(ascending: Int32Array, number: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] as number) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
