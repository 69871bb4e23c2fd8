/** How a sought string fits best into a longer one: the stretch, and the edits it takes. */
export interface Fit {
  edits: number;
  start: number;
  end: number;
}

/**
 * Edits (one character more, less, other, or two swapped: optimal string alignment) between two
 * short strings.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(before, column - 2) + 1);
      }
      current.push(least);
    }
    [before, previous] = [previous, current];
  }
  return at(previous, b.length);
}

/** The stretch of `text` that is fewest edits away from `sought` (P. Sellers, 1980). */
export function fitInto(sought: string, text: string): Fit {
  let edits = Array.from({ length: text.length + 1 }, () => 0);
  let starts = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let row = 1; row <= sought.length; row += 1) {
    const nextEdits = [row];
    const nextStarts = [0];
    for (let column = 1; column <= text.length; column += 1) {
      const change = at(edits, column - 1) + (sought[row - 1] === text[column - 1] ? 0 : 1);
      const drop = at(edits, column) + 1;
      const insert = at(nextEdits, column - 1) + 1;
      const least = Math.min(change, drop, insert);
      nextEdits.push(least);
      nextStarts.push(
        least === change
          ? at(starts, column - 1)
          : least === drop
            ? at(starts, column)
            : at(nextStarts, column - 1),
      );
    }
    [edits, starts] = [nextEdits, nextStarts];
  }
  /** Of stretches with as few edits, the one of about the same length. */
  const oddness = (column: number): number => Math.abs(column - at(starts, column) - sought.length);
  let end = 0;
  for (let column = 1; column <= text.length; column += 1) {
    const better = at(edits, column) - at(edits, end) || oddness(column) - oddness(end);
    if (better < 0) end = column;
  }
  return { edits: at(edits, end), start: at(starts, end), end };
}

function at(numbers: number[], place: number): number {
  return numbers[place] as number;
}
