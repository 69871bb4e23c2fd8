import { asidesFrom, append, type Aside, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** A label as it should be, one whose colon is lost, and how many signs may stand for the colon. */
const WHOLE = /^[问問答]\s?[：:]/;
const BROKEN = /^([问問答])\s?\uFFFD{1,3}(?=[^\uFFFD\s])/;

/**
 * Labels that lost their colon, where others of the text have it: `问�据报道` after `问：日方称` →
 * `据报道`, a question. Unchanged: `答�所问` in a text whose answers bear names, `问���` alone.
 */
export const findLostLabels: Repair = {
  name: 'find-lost-labels',
  run: (draft) => {
    const labels = new Set(
      draft.lines.flatMap(({ trace: { text } }) => (WHOLE.test(text) ? plain(text[0]!) : [])),
    );
    if (labels.size === 0) return draft;
    const asides: Aside[] = [];
    const lines = draft.lines.map((line): Line => {
      const match = BROKEN.exec(line.trace.text);
      if (!match || line.role !== null || !labels.has(plain(match[1]!))) return line;
      const { length } = match[0];
      append(asides, asidesFrom(slice(line.trace, 0, length), 'speaker label', 'metadata'));
      const role = plain(match[1]!) === '答' ? 'answer' : 'question';
      return { ...line, role, trace: trim(slice(line.trace, length)) };
    });
    return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

function plain(label: string): string {
  return label === '問' ? '问' : label;
}
