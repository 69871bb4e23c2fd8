import type { UnitMatch } from './match.ts';
import type { SearchUnit } from './unit-text.ts';

/** One line of a concordance: a hit, what stands around it, and the other language. */
export interface Line {
  unit: SearchUnit;
  segment: string;
  left: string;
  keyword: string;
  right: string;
  /** The aligned text in the other language; empty where there is none. */
  other: string;
  /** Whether the English of it, on either side, is this edition's own. */
  unofficial: boolean;
}

/** What lines are sorted by: the text's own order, or what stands before or after the keyword. */
export type LineOrder = 'text' | 'left' | 'right';

/** Every hit in the texts of one language, a line each. */
export function linesOf(matches: UnitMatch[], side: 'zh' | 'en', order: LineOrder): Line[] {
  const lines = matches.flatMap(({ text: { unit }, hits }) =>
    hits
      .toSorted((a, b) => a.row - b.row)
      .flatMap(({ row, marks }) => {
        const { kind, segment, zh, en, unofficial } = unit.rows[row]!;
        if (kind !== 'question' && kind !== 'answer') return [];
        const [text, other] = side === 'zh' ? [zh, en] : [en, zh];
        return marks
          .filter((mark) => mark.side === side)
          .toSorted((a, b) => a.start - b.start)
          .map(({ start, end }): Line => {
            const [left, keyword] = [text.slice(0, start), text.slice(start, end)];
            return { unit, segment, left, keyword, right: text.slice(end), other, unofficial };
          });
      }),
  );
  if (order === 'text') return lines;
  const key = order === 'right' ? ({ right }: Line) => plain(right) : backwards;
  return lines
    .map((line) => ({ line, key: key(line) }))
    .sort(byKey)
    .map(({ line }) => line);
}

/** The end of a text: up to so many characters, no word or character in part. */
export function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(-length)
    .replace(/^[\udc00-\udfff]/, '')
    .replace(isWordAt(text, text.length - length) ? LETTERS_FIRST : '', '');
}

/** The beginning of a text in the same way. */
export function startOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(isWordAt(text, length) ? LETTERS_LAST : '', '');
}

const LETTERS_FIRST = /^[\p{Script=Latin}\p{N}'’-]+/u;
const LETTERS_LAST = /[\p{Script=Latin}\p{N}'’-]+$/u;

/** Whether a word stands on both sides of this place. */
function isWordAt(text: string, at: number): boolean {
  return LETTERS_LAST.test(text.slice(at - 1, at)) && LETTERS_FIRST.test(text.slice(at, at + 1));
}

/** Lines as tab-separated values with a row of names. */
export function linesAsTsv(lines: Line[], addressOf: (line: Line) => string): string {
  const rows = lines.map((line) => [
    `${line.unit.event}/${line.unit.unit}#${line.segment}`,
    line.unit.date ?? '',
    line.left,
    line.keyword,
    line.right,
    line.other,
    line.unofficial ? 'unofficial' : '',
    addressOf(line),
  ]);
  const names = ['id', 'date', 'left', 'keyword', 'right', 'other', 'english', 'address'];
  return [names, ...rows]
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** What stands before, read from the keyword outwards: words of English, characters of Chinese. */
function backwards({ left }: Line): string {
  const words = plain(left).match(/[a-z0-9']+|[^\sa-z0-9']/g) ?? [];
  return words.reverse().join(' ');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '')
    .trim();
}
