import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Repair } from '../source.ts';

/** Over the points of a text, which are said again where they belong. */
const HEAD =
  /^[【[]?(?:[内內]容)?(?:要[点點]|[摘提]要|[导導][读讀]|核心提示|[看亮][点點]|金句)(?:速[览覽]|提示)?[】\]]?\s?[：:]?$/;
/** A point is a headline, no longer than this in letters. */
const LONGEST = 60;
/** No list of points begins lower. */
const LOWEST = 12;

/**
 * The points of a text above it, up to the next blank line: `要点：` · `林远：三年之内票价不变` → metadata,
 * though they look like turns. Unchanged: points that are whole sentences, and a list further down.
 */
export const dropPoints: Repair = {
  name: 'drop-points',
  run: (draft) => {
    const start = draft.lines
      .slice(0, LOWEST)
      .findIndex(({ trace }) => HEAD.test(trace.text.trim()));
    if (start < 0) return draft;
    const after = draft.lines.slice(start + 1).findIndex(({ blanksBefore }) => blanksBefore > 0);
    const end = after < 0 ? draft.lines.length : start + 1 + after;
    const points = draft.lines.slice(start + 1, end);
    const isPoint = (text: string): boolean => text.length <= LONGEST && !isFinished(text);
    if (points.length === 0 || !points.every(({ trace }) => isPoint(trace.text))) return draft;
    const asides: Aside[] = [];
    for (const { trace } of draft.lines.slice(start, end))
      append(asides, asidesFrom(trace, 'lead', 'metadata'));
    return {
      ...draft,
      lines: [...draft.lines.slice(0, start), ...draft.lines.slice(end)],
      asides: [...draft.asides, ...asides],
    };
  },
};
