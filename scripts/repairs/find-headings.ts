import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import type { Line, Repair } from '../source.ts';
import { draftSpeakers } from './split-labels.ts';

/**
 * Headings that only their look and place betray: short, no sentence, right before a labelled
 * paragraph (or before another heading that is), after the text has begun. Unchanged: `一是尊重国家主权。`,
 * lines that the source marks as paragraphs of an answer.
 */
export const findHeadings: Repair = {
  name: 'find-headings',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    const labelled = (line: Line | undefined): boolean =>
      line !== undefined &&
      (line.role !== null || labelOf(line.trace.text, line.language, speakers) !== null);
    const asks = ({ trace, language }: Line): boolean =>
      labelOf(trace.text, language, speakers)?.kind === 'question';
    const heading = new Set<Line>();
    for (const language of ['zh', 'en'] as const) {
      const stream = draft.lines.filter((line) => line.language === language);
      for (let index = stream.length - 2; index >= 0; index -= 1) {
        const line = stream[index]!;
        const next = stream[index + 1]!;
        if (line.heading !== null || !looksLikeHeading(line) || labelled(line)) continue;
        const goesOn = heading.has(next) || next.heading !== null;
        if (isFinished(line.trace.text) && (goesOn || !asks(next))) continue;
        if (goesOn || (labelled(next) && !/[，、,]$/.test(line.trace.text))) heading.add(line);
      }
    }
    if (heading.size === 0) return draft;
    return {
      ...draft,
      lines: draft.lines.map((line) => (heading.has(line) ? { ...line, heading: 3 } : line)),
    };
  },
};

/** Headings are no longer, in letters. */
const LONGEST = { zh: 40, en: 90 };

/** `參、記者提問：` with nothing under it but the questions. */
const SECTION = /^[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}、[^，。？！：]{2,24}：$/;

/** Short and no sentence, or the name of a section; a bold question too, which stands over the question that is asked. */
function looksLikeHeading({ trace: { text }, language, bold }: Line): boolean {
  const isOpen = !isFinished(text) || SECTION.test(text) || (bold && /[？?！!]$/.test(text));
  if (text.length > LONGEST[language] || !isOpen || /^[（(].*[）)]$/.test(text)) return false;
  return !/^(?:第?[一二三四五六七八九十]+[是，])/.test(text);
}
