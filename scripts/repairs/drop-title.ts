import { labelOf } from '../labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Draft, type Repair } from '../source.ts';
import { draftSpeakers } from './split-labels.ts';

/**
 * The title of a page said again above its text: metadata, not text (`王毅：中国外交将更自信自立` looks
 * like a label). Unchanged: a sentence that quotes a few words of the title.
 */
export const dropTitle: Repair = {
  name: 'drop-title',
  run: (draft) => {
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const titles = (draft.facts.title ?? '').split('\n').map(plain);
    const asides: Aside[] = [];
    const lines = draft.lines.filter(({ trace }, index) => {
      const text = plain(trace.text);
      const again = index <= 5 && text.length >= 4 && titles.includes(text);
      if (!again && !(index === 0 && quotesSpeaker(draft))) return true;
      append(asides, asidesFrom(trace, 'title', 'metadata'));
      return false;
    });
    return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** `邱其琛：城小，故事大` over a text in which 邱其琛 speaks: a headline, since nobody says half a sentence. */
function quotesSpeaker({ lines, ...draft }: Draft): boolean {
  const [first, second] = lines;
  if (
    !first ||
    !second ||
    second.blanksBefore === 0 ||
    isFinished(first.trace.text) ||
    first.trace.text.length > 40
  )
    return false;
  const label = labelOf(first.trace.text, first.language, draftSpeakers({ ...draft, lines }));
  return label?.kind === 'speaker' && label.length < first.trace.text.length;
}
