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
 * `firstRows` holds the first row of each unit.
 */
export function estimate(query: Query, clauses: TermRows[], firstRows: Int32Array): Candidate[] {
  const sided = query.all.map((clause) => clause.every(({ side }) => side !== null));
  const mustAlign =
    new Set(query.all.filter((_, at) => sided[at]).map((some) => some[0]?.side)).size > 1;
  const candidates: Candidate[] = [];
  const [lead, ...others] = clauses;
  if (lead === undefined) return candidates;
  const leadRun = new Run(lead);
  const otherRuns = others.map((clause) => new Run(clause));
  const runs = [leadRun, ...otherRuns];
  const aligned = mustAlign ? runs.filter((_, at) => sided[at]) : runs;
  let number = 0;
  while (leadRun.to < leadRun.all.length) {
    const row = leadRun.all[leadRun.to] as number;
    while (number + 1 < firstRows.length && (firstRows[number + 1] as number) <= row) number += 1;
    const first = firstRows[number] as number;
    const end = firstRows[number + 1] ?? Infinity;
    leadRun.take(first, end);
    let isEverywhere = true;
    for (const run of otherRuns) isEverywhere = run.take(first, end) && isEverywhere;
    if (!isEverywhere) continue;
    let nearness: Nearness = 'phrase';
    if (otherRuns.length > 0) {
      const shareRow = haveRowInCommon(aligned);
      if (mustAlign && !shareRow) continue;
      nearness = nearnessOf(runs, shareRow, first);
    }
    candidates.push({ number, score: scoreOf(runs, nearness, first, end), nearness });
  }
  return candidates;
}

/** The unit with the worth of one in which the words stand as one phrase. */
export function asPhrase({ number, score, nearness }: Candidate): Candidate {
  const more = NEARNESS_SCORE.phrase - NEARNESS_SCORE[nearness];
  return { number, score: score + more, nearness: 'phrase' };
}

/** The rows of a condition, and those of them that are in the unit at hand: from `from` up to `to`. */
class Run {
  all: Rows;
  exact: Rows;
  from = 0;
  to = 0;

  constructor({ all, exact }: TermRows) {
    this.all = all;
    this.exact = exact;
  }

  /** Moves on to the unit with these rows; false where there are none in it. */
  take(first: number, end: number): boolean {
    let from = this.to;
    while (from < this.all.length && (this.all[from] as number) < first) from += 1;
    let to = from;
    while (to < this.all.length && (this.all[to] as number) < end) to += 1;
    this.from = from;
    this.to = to;
    return to > from;
  }

  /** Whether one of the rows at hand is at most `reach` away. */
  hasNear(row: number, reach: number): boolean {
    for (let at = this.from; at < this.to; at += 1) {
      if (Math.abs((this.all[at] as number) - row) <= reach) return true;
    }
    return false;
  }

  /** Whether one of the rows at hand has others within `reach` in every one of these. */
  meets(others: readonly Run[], reach: number): boolean {
    for (let at = this.from; at < this.to; at += 1) {
      const row = this.all[at] as number;
      if (others.every((other) => other.hasNear(row, reach))) return true;
    }
    return false;
  }
}

function haveRowInCommon(runs: readonly Run[]): boolean {
  return runs[0]?.meets(runs, 0) ?? false;
}

function nearnessOf(runs: readonly Run[], shareRow: boolean, first: number): Nearness {
  if (shareRow) return 'segment';
  return areNear(runs, first + FACTS.length) ? 'passage' : 'unit';
}

function scoreOf(runs: Run[], nearness: Nearness, first: number, end: number): number {
  let closeness = 3;
  let facts = 0;
  let count = 0;
  for (const { all, exact, from, to } of runs) {
    if (exact !== all && !hasRowIn(exact, first, end)) closeness = 2;
    facts += factWorth(all, from, to, first) / runs.length;
    count += to - from;
  }
  return NEARNESS_SCORE[nearness] + closenessScore(closeness) + facts + countScore(count);
}

/** What the best fact is worth; facts stand in the first rows of a unit. */
function factWorth(all: Rows, from: number, to: number, first: number): number {
  let worth = 0;
  for (let at = from; at < to; at += 1) {
    const kind = FACTS[(all[at] as number) - first];
    if (kind === undefined) return worth;
    worth = Math.max(worth, FACT_SCORE[kind] ?? 0);
  }
  return worth;
}

/** Whether all conditions are met near one another, or by a fact about the whole unit. */
function areNear(runs: readonly Run[], firstOfText: number): boolean {
  const inText = runs.filter(({ all, from }) => (all[from] as number) >= firstOfText);
  return inText[0]?.meets(inText, PASSAGE) ?? true;
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
