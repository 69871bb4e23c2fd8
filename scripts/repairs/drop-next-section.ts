import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Line, type Repair } from '../source.ts';
import { draftSpeakers } from './split-labels.ts';

/** The number of a section, in the style of its list: `一、`, `（二）`, `3.`. */
const NUMBERED = /^([（(]?)([一二三四五六七八九十]|\d{1,2})([)）]?[、.．]?)\s?(?=[^\s\d])/;
/** The mark over every section of a newsletter: `■ 青年營開始報名`. */
const MARKED = /^([■◆●★▲▍])(?![■◆●★▲▍])/;
const FIGURES = '一二三四五六七八九十';
/** A line longer than this is spoken, in letters. */
const LONG = 60;

/**
 * The sections of a newsletter after the one that holds the questions: the press conference stands
 * under `一、…` before its first label, nobody speaks under `二、活動預告`; or `■` stands over both. Unchanged: sections with
 * questions or spoken paragraphs, enumerations of an answer, a section after answers that are numbered.
 */
export const dropNextSection: Repair = {
  name: 'drop-next-section',
  run: (draft) => {
    const own = draft.lines.findLastIndex((line) => numberOf(line) !== null);
    if (own < 0) return draft;
    const speakers = draftSpeakers(draft);
    const labelled = draft.lines.map(
      ({ trace, language, role }) =>
        role !== null || labelOf(trace.text, language, speakers) !== null,
    );
    const first = labelled.indexOf(true);
    const heading = draft.lines.slice(0, Math.max(first, 0)).findLast(isHeading);
    if (!heading) return draft;
    const { style, number } = numberOf(heading)!;
    const next = draft.lines.findIndex((line, index) => {
      const found = index > first ? numberOf(line) : null;
      return found?.style === style && found.number <= number + 1;
    });
    if (next <= labelled.lastIndexOf(true)) return draft;
    const rest = draft.lines.slice(next);
    const isMarked = MARKED.test(style);
    const due = isMarked ? number : number + 1;
    if (!isHeading(rest[0]!) || numberOf(rest[0]!)!.number !== due) return draft;
    if (
      isMarked
        ? rest[0]!.blanksBefore === 0
        : rest.some(({ trace: { text } }) => isFinished(text) && text.length > LONG)
    )
      return draft;
    return {
      ...draft,
      lines: draft.lines.slice(0, next),
      asides: [...draft.asides, ...rest.flatMap(({ trace }) => asidesFrom(trace, 'other article'))],
    };
  },
};

function numberOf({ trace: { text } }: Line): { style: string; number: number } | null {
  const mark = MARKED.exec(text)?.[1];
  if (mark) return { style: mark, number: 0 };
  const match = NUMBERED.exec(text);
  if (!match || match[1]! + match[3]! === '') return null;
  const figure = FIGURES.indexOf(match[2]!);
  return {
    style: `${match[1]!}${figure < 0 ? '1' : '一'}${match[3]!}`,
    number: figure < 0 ? Number(match[2]) : figure + 1,
  };
}

function isHeading(line: Line): boolean {
  const { text } = line.trace;
  return (
    numberOf(line) !== null && !isFinished(text) && text.length <= LONG && !/[，。；：]/.test(text)
  );
}
