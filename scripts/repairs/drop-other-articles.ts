import { labelOf } from '../labels.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { nearness } from '../nearness.ts';
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
    const speakers = draftSpeakers(draft);
    const labelled = (line: Line): boolean =>
      labelOf(line.trace.text, line.language, speakers) !== null;
    const first = lines.findIndex(labelled);
    const dropped = new Set<Line>();
    const asides: Aside[] = [];
    const near = nearness(lines.map((line) => line.trace.text));
    for (let index = first + 1; first >= 0 && index < lines.length; index += 1) {
      if (!DATELINE.test(lines[index]!.trace.text) || labelled(lines[index]!)) continue;
      const start = headlineBefore(lines, index, labelled);
      const host = textBefore(lines, start, labelled);
      let item = lines
        .slice(start, index + 1)
        .map((line) => line.trace.text)
        .join('\n');
      let end = index + 1;
      for (
        ;
        end < lines.length && !labelled(lines[end]!) && lines[end]!.heading === null;
        end += 1
      ) {
        const { text } = lines[end]!.trace;
        if (near(text, item) === 0 || near(text, item) < near(text, host)) break;
        item += `\n${text}`;
      }
      for (const line of lines.slice(start, end)) {
        dropped.add(line);
        asides.push(...asidesFrom(line.trace, 'other article'));
      }
      index = end - 1;
    }
    return {
      ...draft,
      lines: lines.filter((line) => !dropped.has(line)),
      asides: [...draft.asides, ...asides],
    };
  },
};

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

/** What is said from the last label on. */
function textBefore(
  lines: readonly Line[],
  end: number,
  labelled: (line: Line) => boolean,
): string {
  let start = end - 1;
  while (start > 0 && !labelled(lines[start]!)) start -= 1;
  return lines
    .slice(Math.max(0, start - 1), end)
    .map((line) => line.trace.text)
    .join('\n');
}
