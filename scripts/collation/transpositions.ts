import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { slice } from '../trace.ts';
import type { Step } from './edits.ts';

/** Shorter agreement between something left out here and put in there is chance. */
const SHORTEST = 12;

/**
 * Steps in which a block that a witness has in another place counts as had, not as left out here and
 * put in there. `moved` lists such blocks, for a note: they are no variants of wording.
 */
export function settleTranspositions(
  copy: string,
  steps: readonly Step[],
): { steps: Step[]; moved: string[] } {
  const settled = [...steps];
  const moved: string[] = [];
  for (let from = settled.length - 1; from >= 0; from -= 1) {
    const put = settled[from]!;
    if (put.kind !== 'edit' || put.trace.text.length < SHORTEST) continue;
    const words = simplifyCharacters(put.trace.text);
    const to = settled.findIndex(({ kind, start, end, trace }) => {
      const missing = simplifyCharacters(copy.slice(start, end));
      const hole = kind === 'edit' && trace.text === '' && missing.length >= SHORTEST;
      return hole && (words.startsWith(missing) || words.endsWith(missing));
    });
    const hole = settled[to];
    if (!hole || to === from) continue;
    const length = hole.end - hole.start;
    const first = words.startsWith(simplifyCharacters(copy.slice(hole.start, hole.end)));
    const at = first ? 0 : words.length - length;
    moved.push(put.trace.text.slice(at, at + length));
    settled[to] = { ...hole, kind: 'same', trace: slice(put.trace, at, at + length) };
    const rest = first ? slice(put.trace, length) : slice(put.trace, 0, at);
    settled[from] = { ...put, trace: rest };
    if (rest.text === '' && put.start === put.end) settled.splice(from, 1);
  }
  return { steps: settled, moved };
}
