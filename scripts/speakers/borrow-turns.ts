import type { Language } from '../../src/edition/language.ts';
import type { Label } from './labels.ts';
import type { Line } from '../source.ts';

type Kind = Label['kind'];

/**
 * Turns of a language that bears no labels of its own, in a text where its paragraphs and those of a
 * language that does bear them take turns: each begins a turn where its counterpart does.
 * `据报道…？` + `Q According to reports…?` → the Chinese asks too. Nothing where the two do not alternate.
 */
export function borrowTurns(
  lines: readonly Line[],
  kindOf: (line: Line) => Kind | null,
): ReadonlyMap<Line, Kind> {
  const kinds = lines.map(kindOf);
  const borrower = unlabelled(lines, kinds);
  const borrowed = new Map<Line, Kind>();
  if (!borrower) return borrowed;
  const comesFirst = lines.at(-1)!.language !== borrower;
  const turns = turnsOf(lines, kinds, borrower, comesFirst);
  if (!alternate(turns, kinds)) return borrowed;
  let last = -1;
  turns.forEach((turn, index) => {
    if (lines[index]!.language !== borrower || turn < 0 || turn === last) return;
    // Before the first turn stand titles and the lead: only the line right above it is asked.
    if (comesFirst && last < 0 && turns[index + 1] === turn && isOf(lines[index + 1], borrower))
      return;
    borrowed.set(lines[index]!, kinds[turn]!);
    last = turn;
  });
  return borrowed;
}

function isOf(line: Line | undefined, language: Language): boolean {
  return line?.language === language;
}

/** The one language of two that has no label, where the other has questions. */
function unlabelled(lines: readonly Line[], kinds: readonly (Kind | null)[]): Language | null {
  const has = (language: Language): boolean =>
    lines.some((line, index) => line.language === language && kinds[index] !== null);
  if (!kinds.includes('question') || has('zh') === has('en')) return null;
  const borrower = has('zh') ? 'en' : 'zh';
  return lines.some(({ language }) => language === borrower) ? borrower : null;
}

/** For each line the labelled line of its turn: for a borrower the one of its counterpart; -1 for none. */
function turnsOf(
  lines: readonly Line[],
  kinds: readonly (Kind | null)[],
  borrower: Language,
  comesFirst: boolean,
): number[] {
  const turns = new Array<number>(lines.length).fill(-1);
  let turn = -1;
  lines.forEach(({ language }, index) => {
    if (kinds[index] !== null) turn = index;
    if (!comesFirst || language !== borrower) turns[index] = turn;
  });
  for (let index = lines.length - 2; comesFirst && index >= 0; index -= 1)
    if (lines[index]!.language === borrower) turns[index] = turns[index + 1]!;
  return turns;
}

/** Four in five labelled turns have a paragraph of the other language. */
function alternate(turns: readonly number[], kinds: readonly (Kind | null)[]): boolean {
  const told = kinds.filter((kind) => kind !== null).length;
  const lengths = new Map<number, number>();
  for (const turn of turns) lengths.set(turn, (lengths.get(turn) ?? 0) + 1);
  lengths.delete(-1);
  return [...lengths.values()].filter((length) => length > 1).length * 5 >= told * 4;
}
