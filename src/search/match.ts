import { occurrencesOf, type Mark, type Occurrence } from './occurrences.ts';
import { tellsOfPrint } from './printed.ts';
import type { Clause, Query, Term } from './query.ts';
import {
  closenessScore,
  countScore,
  FACT_SCORE,
  NEARNESS_SCORE,
  PRINTED_SCORE,
  WHOLE_FACT_SCORE,
  type Nearness,
} from './score.ts';
import { isText, type Row, type RowKind, type UnitText } from './unit-text.ts';

/** A row in which something was found. */
export interface RowHit {
  row: number;
  marks: Mark[];
  /** How many of the conditions are met in it. */
  clauses: number;
}

/** A unit that answers a query. */
export interface UnitMatch {
  text: UnitText;
  score: number;
  /** How the conditions come together. */
  nearness: Nearness;
  /** The rows with hits, the best first; empty where only a filter asked for the unit. */
  hits: RowHit[];
  /** Occurrences in all. */
  count: number;
}

/** How the unit answers the query, or `null`. Word beginnings count for the terms in `prefixes`. */
export function matchUnit(
  query: Query,
  text: UnitText,
  prefixes: ReadonlySet<Term> = new Set(),
): UnitMatch | null {
  const { rows } = text.unit;
  if (query.part !== null && rows.every(({ kind }) => kind !== query.part)) return null;
  const unwanted = rowsWith(query.none, text, prefixes);
  if ([...unwanted].some((row) => HOLDS_FOR_ALL.has((rows[row] as Row).kind))) return null;
  const isWanted = isOutside(unwanted, rows);
  let found = query.all.map((clause) =>
    occurrencesOfClause(clause, text, prefixes).filter(isWanted),
  );
  // Where only what is said about the unit answers, the unit as a whole is what is sought.
  if (unwanted.size > 0 && found.flat().every(({ row }) => isFact(rows[row] as Row))) return null;
  if (query.part !== null) {
    found = found.map((list) => list.filter(({ row }) => rows[row]?.kind === query.part));
  }
  found = keepAlignedRows(query, found);
  if (found.some((list) => list.length === 0)) return null;

  const hits = hitsOf(found, rows);
  const nearness = nearnessOf(query, found, text, prefixes, isWanted);
  const count = hits.reduce((sum, { marks }) => sum + marks.length, 0);
  const score =
    NEARNESS_SCORE[nearness] +
    closenessScore(closenessOfAll(found)) +
    factScore(found, rows) +
    countScore(count) +
    (isOnlyPrinted(found, rows) ? PRINTED_SCORE : 0);
  return { text, score, nearness, hits, count };
}

/** An asker or a day that is to be left out leaves out the whole unit; other facts say nothing of its passages. */
export const HOLDS_FOR_ALL: ReadonlySet<RowKind> = new Set(['asker', 'date']);

/** The rows in which one of the terms stands, wholly or in part. */
function rowsWith(terms: Term[], text: UnitText, prefixes: ReadonlySet<Term>): Set<number> {
  const found = terms.flatMap((term) => occurrencesOf(term, text, prefixes.has(term)));
  const inRows = found.flatMap(({ marks }) => marks.map(({ row }) => row));
  return new Set(inRows.filter((row) => text.unit.rows[row]?.kind !== 'printed'));
}

/** Whether a row says something about the whole unit. */
function isFact({ kind }: Row): boolean {
  return !isText(kind) && kind !== 'printed';
}

/** Whether some condition is met only by what a source has instead of the text. */
function isOnlyPrinted(found: Occurrence[][], rows: Row[]): boolean {
  return found.some((list) => list.every(({ row }) => rows[row]?.kind === 'printed'));
}

/** Tells of an occurrence whether all of it stands in passages without one of these rows. */
function isOutside(unwanted: Set<number>, rows: Row[]): (occurrence: Occurrence) => boolean {
  const passages = new Set([...unwanted].map((row) => rows[row]?.passage));
  return ({ marks }) => marks.every(({ row }) => !passages.has(rows[row]?.passage));
}

function occurrencesOfClause(
  clause: Clause,
  text: UnitText,
  prefixes: ReadonlySet<Term>,
): Occurrence[] {
  return clause
    .flatMap((term) => occurrencesOf(term, text, prefixes.has(term)))
    .filter(({ marks }) =>
      marks.every((mark) => tellsOfPrint(mark, text.unit.rows[mark.row] as Row)),
    );
}

/** `zh:… en:…` are asked of one aligned segment: only rows that hold all of these count. */
function keepAlignedRows(query: Query, found: Occurrence[][]): Occurrence[][] {
  const sided = query.all.map((clause) => clause.every(({ side }) => side !== null));
  const sides = new Set(query.all.filter((_, i) => sided[i]).map((clause) => clause[0]?.side));
  if (sides.size < 2) return found;
  const rowsOf = found.map((list) => new Set(list.map(({ row }) => row)));
  const isShared = (row: number): boolean => rowsOf.every((rows, i) => !sided[i] || rows.has(row));
  return found.map((list, i) => (sided[i] ? list.filter(({ row }) => isShared(row)) : list));
}

/** All marks by row; rows that meet more conditions first, then in order of reading. */
function hitsOf(found: Occurrence[][], rows: Row[]): RowHit[] {
  const hits = new Map<number, RowHit>();
  const met = new Map<number, Set<number>>();
  found.forEach((list, clause) => {
    for (const mark of list.flatMap(({ marks }) => marks)) {
      const hit = hits.get(mark.row) ?? { row: mark.row, marks: [], clauses: 0 };
      hit.marks.push(mark);
      hits.set(mark.row, hit);
      const clauses = met.get(mark.row) ?? new Set();
      met.set(mark.row, clauses.add(clause));
      hit.clauses = clauses.size;
    }
  });
  for (const hit of hits.values()) hit.marks = joinMarks(hit.marks, rows[hit.row] as Row);
  return [...hits.values()].sort((a, b) => b.clauses - a.clauses || a.row - b.row);
}

/** Marks in order, those as one that overlap or have but a space or hyphen between them. */
function joinMarks(marks: Mark[], row: Row): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => compareMarks(a, b))) {
    const last = joined.at(-1);
    const gap = last?.side === mark.side ? row[mark.side].slice(last.end, mark.start) : null;
    if (last && gap !== null && /^[\s-]?$/.test(gap)) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}

function compareMarks(a: Mark, b: Mark): number {
  return a.side === b.side ? a.start - b.start : a.side < b.side ? -1 : 1;
}

function nearnessOf(
  query: Query,
  found: Occurrence[][],
  text: UnitText,
  prefixes: ReadonlySet<Term>,
  isWanted: (occurrence: Occurrence) => boolean,
): Nearness {
  if (query.all.length < 2) return 'phrase';
  if (phrasesOf(query, text, prefixes).some(isWanted)) return 'phrase';
  const { rows } = text.unit;
  const full = found.length;
  const facts = new Set<number>();
  const byRow = new Map<number, Set<number>>();
  const byPassage = new Map<number, Set<number>>();
  found.forEach((list, clause) => {
    for (const { row } of list) {
      const { passage } = rows[row] as Row;
      add(byRow, row, clause);
      if (isFact(rows[row] as Row)) facts.add(clause);
      else add(byPassage, passage, clause);
    }
  });
  if ([...byRow.values()].some((clauses) => clauses.size === full)) return 'segment';
  // What is said about the unit holds for every passage of it.
  const isFull = (clauses: Set<number>): boolean => new Set([...clauses, ...facts]).size === full;
  if (facts.size === full || [...byPassage.values()].some(isFull)) return 'passage';
  return 'unit';
}

function add(sets: Map<number, Set<number>>, key: number, value: number): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

/** Where words typed with spaces stand in the text as one run. */
function phrasesOf(query: Query, text: UnitText, prefixes: ReadonlySet<Term>): Occurrence[] {
  const phrase = joinTerms(query.all);
  if (phrase === null || query.part !== null) return [];
  const last = query.all.at(-1)?.[0];
  return occurrencesOf(phrase, text, last !== undefined && prefixes.has(last));
}

/** The words of a query as one phrase; `null` where they are not plain words of one language. */
export function joinTerms(all: Clause[]): Term | null {
  const terms = all.map((clause) => (clause.length === 1 ? clause[0] : undefined));
  const [first] = terms;
  if (!first || terms.some((term) => !term || term.exact || term.side !== null)) return null;
  const given = terms as Term[];
  if (given.every(({ letters }) => letters === null)) {
    return { ...first, words: given.flatMap(({ words }) => words) };
  }
  if (given.some(({ letters }) => letters === null)) return null;
  return { ...first, letters: given.map(({ letters }) => letters).join('') };
}

/** The closeness of the worst condition at its best place. */
function closenessOfAll(found: Occurrence[][]): number {
  const best = found.map((list) => Math.max(...list.map(({ closeness }) => closeness)));
  return best.length === 0 ? 3 : Math.min(...best);
}

function factScore(found: Occurrence[][], rows: Row[]): number {
  let score = 0;
  for (const list of found) {
    const worths = list.map(({ row }) => FACT_SCORE[(rows[row] as Row).kind] ?? 0);
    score += Math.max(0, ...worths) / found.length;
  }
  const isWhole = found.length === 1 && found[0]?.some((hit) => coversFact(hit, rows));
  return score + (isWhole ? WHOLE_FACT_SCORE : 0);
}

/** Whether a hit is all of a name, heading or date, or of one of several parted by semicolons. */
function coversFact({ row, marks }: Occurrence, rows: Row[]): boolean {
  const { zh, en } = rows[row] as Row;
  const [mark] = marks;
  if (!isFact(rows[row] as Row) || !mark) return false;
  const text = mark.side === 'zh' ? zh : en;
  const before = text.slice(0, mark.start).trimEnd();
  const after = text.slice(mark.end).trimStart();
  return (before === '' || /[;；]$/.test(before)) && (after === '' || /^[;；]/.test(after));
}
