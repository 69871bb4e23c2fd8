import { statusChange, UNOFFICIAL } from '../segments.ts';

/** What is taken along of one segment. */
export interface CopiedSegment {
  id: string;
  zh: string | null;
  en: string | null;
  isUnofficial: boolean;
  /** Counts the paragraphs, so that those of different numbers are set apart. */
  paragraph: number;
  /** Who begins to speak here; `null` where the one before goes on. */
  speaker: { zh: string; en: string } | null;
}

export type Side = 'zh' | 'en';
/** Which languages are copied. */
export type Tongues = Side | 'both';
/** How: sentence under sentence, flowing paragraphs, a Markdown table, or tab-separated values. */
export type Shape = 'lines' | 'plain' | 'table' | 'tsv';

/** The segments as text to be pasted: no numbers, no signs, and unofficial English says so. */
export function copyText(segments: CopiedSegment[], tongues: Tongues, shape: Shape): string {
  const sides: Side[] = tongues === 'both' ? ['zh', 'en'] : [tongues];
  const kept = segments.filter((segment) => sides.some((side) => segment[side] !== null));
  return WRITERS[shape](kept, sides);
}

const WRITERS: Record<Shape, (segments: CopiedSegment[], sides: Side[]) => string> = {
  lines: writeLines,
  plain: (segments, sides) =>
    sides
      .map((side) => writeParagraphs(segments, side))
      .filter(Boolean)
      .join('\n\n'),
  table: writeTable,
  tsv: (segments, sides) =>
    rowsOf(segments, sides)
      .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
      .join('\n'),
};

function writeLines(segments: CopiedSegment[], sides: Side[]): string {
  const isDialogue = hasManySpeakers(segments);
  return segments
    .map((segment) => {
      const named = (side: Side) => (isDialogue ? speakerBefore(segment, side) : '');
      const line = (side: Side) => segment[side] && named(side) + markedText(segment, side);
      return sides.map(line).filter(Boolean).join('\n');
    })
    .join(sides.length > 1 ? '\n\n' : '\n');
}

/** Paragraphs as they stand; a run of unofficial sentences in English is marked once, at its head. */
function writeParagraphs(segments: CopiedSegment[], side: Side): string {
  const isDialogue = hasManySpeakers(segments);
  let before: CopiedSegment | undefined;
  let written = '';
  for (const segment of segments) {
    const text = segment[side];
    if (text === null) continue;
    const isNew = before?.paragraph !== segment.paragraph;
    if (before) written += isNew ? '\n' : side === 'en' ? ' ' : '';
    if (isDialogue) written += speakerBefore(segment, side);
    if (side === 'en') written += statusChange(segment.isUnofficial, before?.isUnofficial ?? false);
    written += text;
    before = segment;
  }
  return written;
}

function writeTable(segments: CopiedSegment[], sides: Side[]): string {
  const head = sides.map((side) => (side === 'zh' ? '中文' : 'English'));
  const rows = rowsOf(segments, sides).map((row) => row.slice(0, sides.length));
  const cells = rows.map((row, index) =>
    row.map((cell, column) => {
      const segment = segments[index];
      const isMarked = segment?.isUnofficial && sides[column] === 'en';
      return (isMarked ? `${UNOFFICIAL} ` : '') + cell.replace(/[\\|]/g, '\\$&');
    }),
  );
  return [head, sides.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The texts of each segment and, where English is among them, its status in a cell of its own. */
function rowsOf(segments: CopiedSegment[], sides: Side[]): string[][] {
  return segments.map((segment) => {
    const status = segment.en === null ? '' : segment.isUnofficial ? 'unofficial' : 'published';
    const texts = sides.map((side) => segment[side] ?? '');
    return sides.includes('en') ? [...texts, status] : texts;
  });
}

function markedText(segment: CopiedSegment, side: Side): string {
  return (side === 'en' && segment.isUnofficial ? `${UNOFFICIAL} ` : '') + (segment[side] ?? '');
}

function speakerBefore({ speaker }: CopiedSegment, side: Side): string {
  return speaker?.[side] ? speaker[side] + (side === 'zh' ? '：' : ': ') : '';
}

function hasManySpeakers(segments: CopiedSegment[]): boolean {
  return segments.filter(({ speaker }) => speaker).length > 1;
}
