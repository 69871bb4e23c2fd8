import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Line, type Repair } from '../source.ts';
import { nearness, type Nearness } from '../nearness.ts';
import { draftSpeakers } from './split-labels.ts';

/** `本报北滩9月3日电（记者 某某）`, `新华社北京3月7日电`: how a news item of its own begins. */
const DATELINE = /^(?:本[报報]|\p{Script=Han}{1,6}社)(?:[^，。]{0,12}\d{1,2}[日號号]?[电電讯訊])/u;

/**
 * A news item that a page puts into the middle of an answer: from its headline and dateline to the
 * paragraph that is nearer to the interrupted answer than to the item (by their rarer words).
 * Unchanged: the dateline of the conference itself, before the first label.
 */
export const dropOtherArticles: Repair = {
  name: 'drop-other-articles',
  run: (draft) => {
    const { lines } = draft;
    if (!lines.some(({ trace }) => DATELINE.test(trace.text))) return draft;
    const speakers = draftSpeakers(draft);
    const labelled = (line: Line): boolean =>
      labelOf(line.trace.text, line.language, speakers) !== null;
    const first = lines.findIndex(labelled);
    const near = nearness(lines.map((line) => line.trace.text));
    const dropped = new Set<Line>();
    for (let index = first + 1; first >= 0 && index < lines.length; index += 1) {
      if (!DATELINE.test(lines[index]!.trace.text) || labelled(lines[index]!)) continue;
      const [start, end] = itemAround(lines, index, labelled, near);
      for (const line of lines.slice(start, end)) dropped.add(line);
      index = end - 1;
    }
    return {
      ...draft,
      lines: lines.filter((line) => !dropped.has(line)),
      asides: [
        ...draft.asides,
        ...[...dropped].flatMap(({ trace }) => asidesFrom(trace, 'other article')),
      ],
    };
  },
};

/** So much of what stands before a paragraph tells what it belongs to, in letters. */
const TELLING = 3000;

/** The first line of the item with this dateline, and the one after its last. */
function itemAround(
  lines: readonly Line[],
  dateline: number,
  labelled: (line: Line) => boolean,
  near: Nearness,
): [number, number] {
  const start = headlineBefore(lines, dateline, labelled);
  const host = textBefore(lines, start, labelled);
  const textOf = (line: Line): string => line.trace.text;
  let item = lines
    .slice(start, dateline + 1)
    .map(textOf)
    .join('\n');
  let end = dateline + 1;
  while (end < lines.length && !labelled(lines[end]!) && lines[end]!.heading === null) {
    const text = textOf(lines[end]!);
    const own = near(text, item);
    if (own === 0 || own < near(text, host)) break;
    item = `${item}\n${text}`.slice(-TELLING);
    end += 1;
  }
  return [start, end];
}

/** The first of the headlines right above a dateline. */
function headlineBefore(
  lines: readonly Line[],
  dateline: number,
  labelled: (line: Line) => boolean,
): number {
  let start = dateline;
  while (start > 1 && dateline - start < 2) {
    const above = lines[start - 1]!;
    const isHead =
      above.heading !== null ||
      (!isFinished(above.trace.text) &&
        above.trace.text.length <= 40 &&
        !/[，、]$/.test(above.trace.text));
    if (!isHead || labelled(above)) break;
    start -= 1;
  }
  return start;
}

/** What is said from the last label on, and the paragraph before it: its end, where that is long. */
function textBefore(
  lines: readonly Line[],
  end: number,
  labelled: (line: Line) => boolean,
): string {
  let start = end - 1;
  let length = 0;
  while (start > 0 && length < TELLING && !labelled(lines[start]!)) {
    length += lines[start]!.trace.text.length;
    start -= 1;
  }
  return lines
    .slice(Math.max(0, start - 1), end)
    .map((line) => line.trace.text)
    .join('\n')
    .slice(-TELLING);
}
