import { languageOf } from '../language.ts';
import { labelOf } from '../speakers/labels.ts';
import { append, asidesFrom, type Aside, type Draft, type Line, type Repair } from '../source.ts';
import { concat, inserted, slice, trim, type Trace } from '../trace.ts';
import { pairLabels } from './pair-labels.ts';
import { draftSpeakers } from './split-labels.ts';

/** A row of a table in Markdown. */
const ROW = /^\|.*\|$/;
/** `|---|:---:|`, under the names of the columns. */
const RULE = /^\|(?:\s{0,4}:?-+:?\s{0,4}\|)+$/;
/** `1`, `2.` in a column of numbers. */
const COUNT = /^\d{1,3}[.、．]?$/;
/** Names of columns, and of speakers in a column of their own, are no longer, in letters. */
const LONGEST = 32;
/** Names of columns that tell who speaks in them. */
const ASKS = /^(?:提?[问問](?:[题題])?|Questions?|Q)$/i;
const ANSWERS = /^(?:回?答|答[复覆]|Answers?|A)$/i;

/**
 * A table of Markdown that holds turns, cell by cell: `| 记者：何时？ | Q: When? |` → two lines, and so
 * `| 王毅 | 三月。 |` → `王毅：` + `三月。`. Names of columns become metadata, bars and numbers of rows
 * markup. Unchanged: a table in which nobody speaks (`| 6月6日 | 会晤 |`), but for its edges.
 */
export const openTables: Repair = {
  name: 'open-tables',
  run: (draft) => {
    const asides: Aside[] = [];
    const lines = tablesAndTexts(draft.lines).flatMap((rows): readonly Line[] => {
      if (rows.length < 2 || !isRow(rows[0]!)) return rows;
      const opened = openedTable(draft, rows);
      if (!opened) return rows.map((row) => ({ ...row, block: true, blanksBefore: 1 }));
      append(asides, opened.asides);
      return opened.lines;
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

function isRow({ trace }: Line): boolean {
  return ROW.test(trace.text);
}

/** Rows of a table one after another, and every other line for itself. */
function tablesAndTexts(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && isRow(line) && isRow(last[0]!)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The turns in the rows of a table, or `null` where it holds none. */
function openedTable(
  draft: Draft,
  rows: readonly Line[],
): { lines: readonly Line[]; asides: Aside[] } | null {
  const rule = rows.findIndex(({ trace }) => RULE.test(trace.text));
  const top = rule === 1 ? cellsOf(rows[0]!) : [];
  const names = top.every(({ text }) => text.length <= LONGEST && !/[。？！?!：:]/.test(text))
    ? top
    : [];
  const body = rows.filter((_, index) => index !== rule && (index > 0 || names.length === 0));
  const cells = body.flatMap((row) => linesOf(row, names));
  const withColons = { ...draft, lines: cells.map(withColon) };
  const speakers = draftSpeakers(pairLabels.run(withColons));
  const isLabel = (line: Line): boolean =>
    line.role !== null || labelOf(line.trace.text, line.language, speakers) !== null;
  const named = cells.map((cell, index) => {
    const line = withColons.lines[index]!;
    return isLabel(line) ? line : cell;
  });
  const lines = pairLabels.run({ ...draft, lines: named }).lines;
  const turns = lines.filter(isLabel).length;
  if (turns < 2 || turns * 2 < body.length) return null;
  const kept = new Set([...lines.map(({ trace }) => trace), ...names].flatMap(({ at }) => at));
  const bars = rows.flatMap(({ trace }) => trace.at).filter((address) => !kept.has(address));
  return {
    lines,
    asides: [
      ...names.flatMap((name) => asidesFrom(name, 'title', 'metadata')),
      ...asidesFrom({ text: '', at: bars }, 'markup'),
    ],
  };
}

function cellsOf({ trace }: Line): Trace[] {
  const bars = [...trace.text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  return bars.slice(1).map((bar, index) => trim(slice(trace, bars[index]! + 1, bar)));
}

function linesOf(row: Line, names: readonly Trace[]): Line[] {
  return cellsOf(row).flatMap((cell, index): Line[] => {
    if (cell.text === '' || COUNT.test(cell.text)) return [];
    const name = names[index]?.text ?? '';
    const role = ASKS.test(name) ? 'question' : ANSWERS.test(name) ? 'answer' : null;
    const language = languageOf(cell.text) ?? row.language;
    return [{ ...row, trace: cell, language, blanksBefore: 1, block: true, role }];
  });
}

/** A cell that may hold but a name, as a label. */
function withColon(cell: Line): Line {
  const { trace, language, role } = cell;
  if (role !== null || trace.text.length > LONGEST || !/[\p{L}\d]$/u.test(trace.text)) return cell;
  return { ...cell, trace: concat([trace, inserted(language === 'zh' ? '：' : ':')]) };
}
