import type { Candidate } from './corpus.ts';
import { HOLDS_FOR_ALL } from './match.ts';
import { decodeNumbers, encodeNumbers } from './posting-code.ts';
import type { Query, Term } from './query.ts';
import type { Rows } from './row-sets.ts';
import { isText, type SearchUnit } from './unit-text.ts';
import { FACTS } from './wire.ts';

/** Which rows of a corpus stand in one passage, and of which part that is. */
export interface Passages {
  /** For each row the number of its passage; each fact is one by itself, and what is only printed is in none: -1. */
  ofRow: Int32Array;
  /** For each row 0 in a question, 1 in an answer, -1 elsewhere. */
  partOf: Int8Array;
}

const PARTS = ['question', 'answer'] as const;
const END = encodeNumbers([0]);

/** The passages of a unit as they travel: twice the number of rows of each, and one more in an answer. */
export function packPassages({ rows }: SearchUnit): string {
  const inText = rows.filter(({ kind }) => isText(kind));
  const passages = [...Map.groupBy(inText, ({ passage }) => passage).values()];
  const numbers = passages.map((some) => 2 * some.length + (some[0]?.kind === 'answer' ? 1 : 0));
  return encodeNumbers(numbers) + END;
}

/** The passages of all units, packed one after the other, laid out over the rows of the corpus. */
export function unpackPassages(packed: string, firstRows: Int32Array): Passages {
  const units = packed.split(END).slice(0, -1).map(decodeNumbers);
  const last = units.at(-1) ?? [];
  const size =
    (firstRows.at(-1) ?? 0) + FACTS.length + last.reduce((sum, one) => sum + (one >> 1), 0);
  const ofRow = new Int32Array(size).fill(-1);
  const partOf = new Int8Array(size).fill(-1);
  let passage = 0;
  units.forEach((passages, number) => {
    let row = firstRows[number] as number;
    for (const end = row + FACTS.length; row < end; row += 1) ofRow[row] = passage++;
    for (const one of passages) {
      const end = row + (one >> 1);
      ofRow.fill(passage++, row, end);
      partOf.fill(one & 1, row, end);
      row = end;
    }
  });
  return { ofRow, partOf };
}

/** Whether the rows of a term are all rows in which it stands, and no others: not of a long phrase. */
export function isExactInRows({ letters, words, side }: Term): boolean {
  return letters === null
    ? words.length === 1 && side === null
    : letters.length <= 2 && side !== 'en';
}

/**
 * The units that still answer where passages with what is unwanted, or of the other part, do not
 * count, as `matchUnit` has it. `clauses` are the rows of each condition, `unwanted` those of what is
 * to be left out.
 */
export function withoutUnwanted(
  candidates: Candidate[],
  { part }: Query,
  clauses: Rows[],
  unwanted: Rows,
  { ofRow, partOf }: Passages,
  firstRows: Int32Array,
): Candidate[] {
  const out = new Set(Array.from(unwanted, (row) => ofRow[row] ?? -1));
  out.delete(-1);
  const wantedPart = part === null ? null : PARTS.indexOf(part);
  return candidates.filter(({ number }) => {
    const first = firstRows[number] as number;
    const end = firstRows[number + 1] ?? Infinity;
    if (wantedPart !== null && !partOf.subarray(first, end).includes(wantedPart)) return false;
    const here = rowsBetween(unwanted, first, end);
    if (here.some((row) => HOLDS_FOR_ALL.has(FACTS[row - first] ?? 'answer'))) return false;
    const left = clauses.map((rows) =>
      rowsBetween(rows, first, end).filter((row) => !out.has(ofRow[row] ?? -1)),
    );
    const isOnlyAbout = left.every((rows) => rows.every((row) => row - first < FACTS.length));
    if (isOnlyAbout && here.some((row) => (ofRow[row] ?? -1) >= 0)) return false;
    return left.every((rows) =>
      rows.some((row) => wantedPart === null || partOf[row] === wantedPart),
    );
  });
}

function rowsBetween(rows: Rows, first: number, end: number): Rows {
  let from = 0;
  let high = rows.length;
  while (from < high) {
    const middle = (from + high) >> 1;
    if ((rows[middle] as number) < first) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < rows.length && (rows[to] as number) < end) to += 1;
  return rows.subarray(from, to);
}
