import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Witness, WitnessUnit } from '../witness.ts';
import { textOf, type Placed } from './collated.ts';

/** A place in the reading order, and the shingles of its first unit. */
type Row = { readonly row: Placed[]; readonly shingles: ReadonlySet<string> };

/** A unit is the one with which it shares so much of the shorter of the two, or it is another. */
const SHARED = 0.25;
/** Shingles of so few rows tell them apart, and so many rows that share them are looked at closely. */
const RARE = 16;
const LIKELY = 4;

/** Which units of the sound witnesses are the same, in one reading order. */
export function assignUnits(witnesses: readonly Witness[]): Placed[][] {
  const rows: Row[] = [];
  const index = new Map<string, Row[]>();
  for (const witness of witnesses) {
    let after = -1;
    for (const unit of witness.units) {
      const shingles = shinglesOf(unit);
      const same = rowLike(shingles, witness, index);
      if (same) {
        same.row.push({ witness, unit });
        after = rows.indexOf(same);
        continue;
      }
      const row = { row: [{ witness, unit }], shingles };
      after += 1;
      rows.splice(after, 0, row);
      for (const shingle of shingles) {
        const places = index.get(shingle);
        if (places) places.push(row);
        else index.set(shingle, [row]);
      }
    }
  }
  return rows.map(({ row }) => row);
}

/** The row that is most like a unit, if it is the same and its witness not in it yet. */
function rowLike(
  shingles: ReadonlySet<string>,
  witness: Witness,
  index: ReadonlyMap<string, readonly Row[]>,
): Row | null {
  const postings = [...shingles].flatMap((shingle) => [index.get(shingle) ?? []]);
  const rare = postings.filter((rows) => rows.length > 0 && rows.length <= RARE);
  const counts = new Map<Row, number>();
  for (const rows of rare.length > 0 ? rare : postings)
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const [best] = [...counts]
    .filter(([{ row }]) => row.every((placed) => placed.witness !== witness))
    .sort(([, a], [, b]) => b - a)
    .slice(0, LIKELY)
    .map(([row]) => ({ row, score: containment(shingles, row.shingles) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > SHARED ? best.row : null;
}

function shinglesOf(unit: WitnessUnit): Set<string> {
  const text = simplifyCharacters(textOf(unit).text).replace(/[^\p{L}\p{N}]/gu, '');
  const shingles = new Set<string>();
  for (let at = 0; at + 8 <= text.length; at += 1) shingles.add(text.slice(at, at + 8));
  return shingles;
}

/** How much of the smaller set stands in the larger. */
function containment(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
}
