import type { LedgerEntry } from '../edition/ledger.ts';

/** Part of a line and what became of it; a line whose fate is one is one part. */
export interface LinePart {
  text: string;
  fate: LedgerEntry['fate'] | null;
}

/** A line of a source with its fates. */
export interface SourceLine {
  number: number;
  parts: LinePart[];
  /** What is said beside the line: each fate and reason once, with the segments it went to. */
  labels: FateLabel[];
}

/** A fate with its reason and where the text went. */
export interface FateLabel {
  fate: LedgerEntry['fate'];
  reason: string;
  /** Segments, in order. */
  to: string[];
}

/** The lines of a source with what the ledger says of each. */
export function sourceLines(lines: string[], ledger: LedgerEntry[]): SourceLine[] {
  const byLine = new Map<number, LedgerEntry[]>();
  for (const entry of ledger) {
    for (let line = entry.lines[0]; line <= entry.lines[1]; line += 1) {
      byLine.set(line, [...(byLine.get(line) ?? []), entry]);
    }
  }
  return lines.map((text, index) => {
    const entries = byLine.get(index + 1) ?? [];
    return { number: index + 1, parts: partsOf(text, entries), labels: labelsOf(entries) };
  });
}

/** The text cut where the columns of the ledger say that its fate changes. */
function partsOf(text: string, entries: LedgerEntry[]): LinePart[] {
  const whole = entries.find(({ columns }) => columns === undefined)?.fate ?? null;
  const cut = entries
    .flatMap(({ columns, fate }) =>
      columns ? [{ start: columns[0] - 1, end: columns[1], fate }] : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: LinePart[] = [];
  let from = 0;
  for (const { start, end, fate } of cut) {
    if (end <= from) continue;
    const between = text.slice(from, start);
    // A space between two fates has none of its own.
    const isSpace = between.trim() === '';
    if (start > from)
      parts.push({ text: between, fate: isSpace ? (parts.at(-1)?.fate ?? fate) : whole });
    parts.push({ text: text.slice(Math.max(start, from), end), fate });
    from = end;
  }
  const rest = text.slice(from);
  if (rest.trim() === '' && parts.length > 0) parts.push({ text: rest, fate: parts.at(-1)!.fate });
  else parts.push({ text: rest, fate: whole });
  return joinEqual(parts.filter((part) => part.text !== '' || text === ''));
}

function joinEqual(parts: LinePart[]): LinePart[] {
  const joined: LinePart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && before.fate === part.fate) before.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

function labelsOf(entries: LedgerEntry[]): FateLabel[] {
  const groups = Map.groupBy(entries, ({ fate, reason }) => JSON.stringify([fate, reason]));
  return [...groups.values()].map((same) => ({
    fate: same[0]!.fate,
    reason: same[0]!.reason,
    to: [...new Set(same.flatMap(({ to }) => to ?? []))],
  }));
}
