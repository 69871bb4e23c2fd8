/** A run of segments in an address; one segment is a run from itself to itself. */
export interface SegmentRange {
  first: string;
  last: string;
}

const RANGE = /^#?(q\d{2,})-([qa]\d+)(?:\.\.(?:(q\d{2,})-)?([qa]\d+))?$/;

/** `#q02-a5..a8` → q02-a5 to q02-a8, `#q02-a5..q03-q1` across units; `null` for anything else. */
export function readRange(hash: string): SegmentRange | null {
  const [, unit, first, lastUnit = unit, last = first] = RANGE.exec(hash) ?? [];
  return unit ? { first: `${unit}-${first}`, last: `${lastUnit}-${last}` } : null;
}

/** The shortest writing of a run: `q02-a5`, `q02-a5..a8`, `q02-a5..q03-q1`. */
export function writeRange({ first, last }: SegmentRange): string {
  if (first === last) return first;
  const unit = first.slice(0, first.indexOf('-') + 1);
  return `${first}..${last.startsWith(unit) ? last.slice(unit.length) : last}`;
}

/** The members of a run among `ids` in reading order, whichever end is named first. */
export function idsInRange(ids: readonly string[], { first, last }: SegmentRange): string[] {
  const ends = [ids.indexOf(first), ids.indexOf(last)].filter((index) => index >= 0);
  return ends.length === 0 ? [] : ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}
