import { labelOf } from '../labels.ts';
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
    const heading = new Set<Line>();
    for (const language of ['zh', 'en'] as const) {
      const stream = draft.lines.filter((line) => line.language === language);
      for (let index = stream.length - 2; index >= 0; index -= 1) {
        const line = stream[index]!;
        const next = stream[index + 1]!;
        if (line.heading !== null || line.trace.text.length > 60 || labelled(line)) continue;
        if (isFinished(line.trace.text) && !/^["“]/.test(line.trace.text)) continue;
        if (isFinished(line.trace.text)) continue;
        if (labelled(next) || heading.has(next) || next.heading !== null) heading.add(line);
      }
    }
    if (heading.size === 0) return draft;
    return {
      ...draft,
      lines: draft.lines.map((line) => (heading.has(line) ? { ...line, heading: 3 } : line)),
    };
  },
};
