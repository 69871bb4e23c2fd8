import type { Place } from '../src/edition/place.ts';
import { positionOf, type Source } from './source.ts';
import type { Trace } from './trace.ts';

/** All sources of a run, by the address of their characters. */
export type Shelf = {
  readonly sourceAt: (address: number) => Source;
  /** Whether several paragraphs stand on this line, so that a place on it needs columns. */
  readonly isShared: (source: Source, line: number) => boolean;
};

export function shelfOf(sources: readonly Source[], shared: ReadonlySet<string>): Shelf {
  const sourceAt = (address: number): Source => {
    let low = 0;
    let high = sources.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sources[middle]!.base <= address) low = middle;
      else high = middle - 1;
    }
    return sources[low]!;
  };
  return { sourceAt, isShared: (source, line) => shared.has(`${source.name}:${line}`) };
}

/** The lines that hold more than one of these texts, as `name:line`. */
export function sharedLines(sources: readonly Source[], texts: readonly Trace[]): Set<string> {
  const { sourceAt } = shelfOf(sources, new Set());
  const counts = new Map<string, number>();
  for (const { at } of texts) {
    const known = at.filter((address) => address >= 0);
    const own = new Set(
      known.length === 0
        ? []
        : [known[0]!, known.at(-1)!].map((address) => {
            const source = sourceAt(address);
            return `${source.name}:${positionOf(source, address).line}`;
          }),
    );
    for (const line of own) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([line, count]) => (count > 1 ? [line] : [])));
}

/** The lines that a text stands on, by witness, blank lines between them passed over. */
export function placesOf({ at }: Trace, shelf: Shelf): Place[] {
  const places: { source: Source; first: number; last: number; columns: [number, number] }[] = [];
  for (const address of at) {
    if (address < 0) continue;
    const source = shelf.sourceAt(address);
    const { line, column } = positionOf(source, address);
    const open = places.at(-1);
    if (open?.source === source && line >= open.last && onlyBlanks(source, open.last, line)) {
      open.columns =
        line === open.last
          ? [Math.min(open.columns[0], column), Math.max(open.columns[1], column)]
          : [1, column];
      open.last = line;
    } else places.push({ source, first: line, last: line, columns: [column, column] });
  }
  return places.map(({ source, first, last, columns }) => ({
    witness: source.name,
    lines: [first, last],
    ...(first === last && shelf.isShared(source, first) ? { columns } : {}),
  }));
}

function onlyBlanks(source: Source, from: number, to: number): boolean {
  for (let line = from + 1; line < to; line += 1) {
    const text = source.text.slice(source.lineStarts[line - 1], source.lineStarts[line]);
    if (/\S/.test(text)) return false;
  }
  return true;
}
