/** Rows in ascending order, each once. */
export type Rows = Int32Array;

export const NO_ROWS: Rows = new Int32Array(0);

/** Every row of any of them. */
export function unionOf(lists: Rows[]): Rows {
  const given = lists.filter(({ length }) => length > 0);
  if (given.length <= 1) return given[0] ?? NO_ROWS;
  const all = new Int32Array(given.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of given) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let count = 0;
  for (const row of all) {
    if (count === 0 || all[count - 1] !== row) all[count++] = row;
  }
  return all.subarray(0, count);
}

/**
 * The rows of `next` that stand at a row of `rows` or at most `reach` after one: where something can
 * go on that began there.
 */
export function following(rows: Rows, next: Rows, reach: number): Rows {
  const found = new Int32Array(next.length);
  let count = 0;
  let from = 0;
  for (const row of next) {
    while (from < rows.length && (rows[from] as number) < row - reach) from += 1;
    if (from < rows.length && (rows[from] as number) <= row) found[count++] = row;
  }
  return found.subarray(0, count);
}

/** The rows of `rows` after which, within `reach`, stands one of `next`. */
export function followedBy(rows: Rows, next: Rows, reach: number): Rows {
  const found = new Int32Array(rows.length);
  let count = 0;
  let from = 0;
  for (const row of rows) {
    while (from < next.length && (next[from] as number) < row) from += 1;
    if (from < next.length && (next[from] as number) <= row + reach) found[count++] = row;
  }
  return found.subarray(0, count);
}
