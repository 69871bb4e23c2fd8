import type { Candidate } from './corpus.ts';
import { closenessScore, countScore, FACT_SCORE, NEARNESS_SCORE, type Nearness } from './score.ts';
import type { TermRows } from './postings.ts';
import type { Query } from './query.ts';
import type { Rows } from './row-sets.ts';
import { FACTS } from './wire.ts';

/** Rows so near to one another are taken for one passage, before the text is read. */
const PASSAGE = 4;

/**
 * The units that have rows of every condition, scored as `matchUnit` would as far as rows tell.
 * `firstRows` holds the
 * first row of each unit; in units of `inPhrase` the words stand as one phrase.
 */
export function estimate(
  query: Query,
  clauses: TermRows[],
  firstRows: Int32Array,
  inPhrase: ReadonlySet<number>,
): Candidate[] {
  const sided = query.all.map((clause) => clause.every(({ side }) => side !== null));
  const mustAlign =
    new Set(query.all.filter((_, at) => sided[at]).map((some) => some[0]?.side)).size > 1;
  const places = clauses.map(() => 0);
  const candidates: Candidate[] = [];
  const [lead] = clauses;
  if (lead === undefined) return candidates;
  let number = 0;
  while ((places[0] as number) < lead.all.length) {
    const row = lead.all[places[0] as number] as number;
    while (number + 1 < firstRows.length && (firstRows[number + 1] as number) <= row) number += 1;
    const first = firstRows[number] as number;
    const end = firstRows[number + 1] ?? Infinity;
    const found = clauses.map(({ all }, at) => takeUnit(all, places, at, first, end));
    if (found.some(({ length }) => length === 0)) continue;
    const shared = rowsInAll(mustAlign ? found.filter((_, at) => sided[at]) : found);
    if (mustAlign && shared === 0) continue;
    const nearness =
      found.length === 1 || inPhrase.has(number) ? 'phrase' : nearnessOf(found, shared > 0, first);
    candidates.push({ number, score: scoreOf(clauses, found, nearness, first, end) });
  }
  return candidates;
}

/** The rows of one unit in a list, and the place in the list moved past them. */
function takeUnit(rows: Rows, places: number[], at: number, first: number, end: number): Rows {
  let from = places[at] as number;
  while (from < rows.length && (rows[from] as number) < first) from += 1;
  let to = from;
  while (to < rows.length && (rows[to] as number) < end) to += 1;
  places[at] = to;
  return rows.subarray(from, to);
}

function rowsInAll(found: Rows[]): number {
  const [some, ...others] = found;
  return some ? some.filter((row) => others.every((rows) => rows.includes(row))).length : 0;
}

function nearnessOf(found: Rows[], shareRow: boolean, first: number): Nearness {
  if (shareRow) return 'segment';
  return areNear(found, (row) => row < first + FACTS.length) ? 'passage' : 'unit';
}

function scoreOf(
  clauses: TermRows[],
  found: Rows[],
  nearness: Nearness,
  first: number,
  end: number,
): number {
  const closeness = clauses.every(({ exact }) => hasRowIn(exact, first, end)) ? 3 : 2;
  const factWorth = found.map((rows) =>
    Math.max(...Array.from(rows, (row) => FACT_SCORE[FACTS[row - first] ?? 'answer'] ?? 0)),
  );
  const facts = factWorth.reduce((sum, worth) => sum + worth, 0) / found.length;
  const count = found.reduce((sum, { length }) => sum + length, 0);
  return NEARNESS_SCORE[nearness] + closenessScore(closeness) + facts + countScore(count);
}

/** Whether each condition is met near the first, or by a fact about the whole unit. */
function areNear(found: Rows[], isFact: (row: number) => boolean): boolean {
  const inText = found.filter((rows) => !isFact(rows[0] as number));
  const [some, ...others] = inText;
  if (!some) return true;
  return some.some((row) =>
    others.every((rows) => rows.some((other) => Math.abs(other - row) <= PASSAGE)),
  );
}

function hasRowIn(rows: Rows, first: number, end: number): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < first) low = middle + 1;
    else high = middle;
  }
  return low < rows.length && (rows[low] as number) < end;
}
