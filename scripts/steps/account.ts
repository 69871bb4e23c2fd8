import type { Ledger, LedgerEntry } from '../../src/edition/ledger.ts';
import { positionOf, type Aside, type Source } from '../source.ts';

/** What became of a run of characters. Later entries of a list win over earlier ones. */
export type Fate = {
  readonly start: number;
  readonly end: number;
  readonly fate: LedgerEntry['fate'];
  readonly reason: string;
  readonly to: string | null;
};

/** A run of characters that no step has accounted for. Addresses, the end not included. */
export type Unaccounted = { readonly source: Source; readonly start: number; readonly end: number };

/**
 * The fate of every non-blank character of the sources, gathered into lines: a line with one fate is
 * an entry of its own or with its neighbours, a line with several has an entry of columns for each.
 * What nobody accounted for comes back as `unaccounted`.
 */
export function account(
  sources: readonly Source[],
  asides: readonly Aside[],
  fates: readonly Fate[],
): { ledger: Ledger; unaccounted: Unaccounted[] } {
  const ledger: Ledger = {};
  const unaccounted: Unaccounted[] = [];
  const all: Fate[] = [...asides.map((aside) => ({ ...aside, to: null })), ...fates];
  for (const source of sources) {
    const end = source.base + source.text.length;
    const own = all.filter((fate) => fate.start < end && fate.end > source.base);
    const at = new Int32Array(source.text.length).fill(-1);
    own.forEach((fate, number) => {
      at.fill(number, Math.max(0, fate.start - source.base), Math.min(fate.end, end) - source.base);
    });
    ledger[source.file] = entriesOf(source, at, own, unaccounted);
  }
  return { ledger, unaccounted };
}

function entriesOf(
  source: Source,
  at: Int32Array,
  fates: readonly Fate[],
  unaccounted: Unaccounted[],
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  source.lineStarts.forEach((start, index) => {
    const end = source.lineStarts[index + 1] ?? source.text.length;
    const runs: { from: number; to: number; fate: Fate }[] = [];
    for (let offset = start; offset < end; offset += 1) {
      if (isBlank(source.text[offset]!)) continue;
      const fate = fates[at[offset]!];
      if (!fate) {
        const last = unaccounted.at(-1);
        if (last?.source === source && last.end === source.base + offset)
          unaccounted.splice(-1, 1, { ...last, end: last.end + 1 });
        else
          unaccounted.push({ source, start: source.base + offset, end: source.base + offset + 1 });
        continue;
      }
      const open = runs.at(-1);
      if (open && sameFate(open.fate, fate)) open.to = offset;
      else runs.push({ from: offset, to: offset, fate });
    }
    const line = index + 1;
    for (const { from, to, fate } of runs) {
      const columns: [number, number] = [from - start + 1, to - start + 1];
      const entry: LedgerEntry = {
        lines: [line, line],
        ...(runs.length > 1 ? { columns } : {}),
        fate: fate.fate,
        reason: fate.reason,
        to: fate.to,
      };
      const last = entries.at(-1);
      const joins =
        last &&
        !last.columns &&
        runs.length === 1 &&
        sameFate(last, entry) &&
        onlyBlankBetween(source, last.lines[1], line);
      if (joins) last.lines = [last.lines[0], line];
      else entries.push(entry);
    }
  });
  return entries;
}

/** Invisible signs count as blank: nobody reads them. */
function isBlank(sign: string): boolean {
  return /[\s\u00a0\u200b-\u200d\u2060\ufeff\u00ad\u3000]/.test(sign);
}

function sameFate(
  left: Pick<Fate, 'fate' | 'reason' | 'to'>,
  right: Pick<Fate, 'fate' | 'reason' | 'to'>,
): boolean {
  return left.fate === right.fate && left.reason === right.reason && left.to === right.to;
}

function onlyBlankBetween(source: Source, from: number, to: number): boolean {
  return !/\S/.test(source.text.slice(source.lineStarts[from], source.lineStarts[to - 1]));
}

/** Line and column at which unaccounted text begins, and the text itself. */
export function describeUnaccounted({ source, start, end }: Unaccounted): {
  line: number;
  column: number;
  text: string;
} {
  return {
    ...positionOf(source, start),
    text: source.text.slice(start - source.base, end - source.base),
  };
}
