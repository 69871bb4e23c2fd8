import { answerAfterwards, isAfterwards } from '../speakers/afterwards.ts';
import { labelOf } from '../speakers/labels.ts';
import { isPersonIn } from '../speakers/office-holders.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

/**
 * What was asked when the conference was over, and told in one paragraph, becomes a question and its
 * answer: `会后，有记者问及灯塔，林远表示：灯塔已修好。` → `会后，有记者问及灯塔` + `灯塔已修好。` Unchanged: what
 * holds no answer of one of the speakers, and what stands before the first label.
 */
export const splitAfterwards: Repair = {
  name: 'split-afterwards',
  run: (draft) => {
    if (!draft.lines.some(({ trace }) => isAfterwards(trace.text))) return draft;
    const speakers = draftSpeakers(draft);
    const { lines: all, facts, source } = draft;
    const head = [
      facts.title,
      source.note.title,
      ...all.slice(0, 4).map(({ trace }) => trace.text),
    ];
    const lead = head.join('\n');
    const isSpeaker = (name: string): boolean => speakers.has(name) || isPersonIn(lead, name);
    const asides: Aside[] = [];
    const first = draft.lines.findIndex(
      ({ trace, language, role }) => role !== null || labelOf(trace.text, language, speakers),
    );
    const lines = draft.lines.flatMap((line, index): Line[] => {
      const { trace, role, heading } = line;
      const mayHold = first >= 0 && index > first && role === null && heading === null;
      const found = mayHold ? answerAfterwards(trace.text, isSpeaker) : null;
      if (!found) return [line];
      append(
        asides,
        asidesFrom(slice(trace, found.asked, found.from), 'speaker label', 'metadata'),
      );
      return [
        { ...line, trace: trim(slice(trace, 0, found.asked)), role: 'question' },
        {
          ...line,
          trace: trim(slice(trace, found.from)),
          blanksBefore: 1,
          role: 'answer',
          ...(found.name === null ? {} : { by: found.name }),
        },
      ];
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};
