import { wholeDate } from '../dating.ts';
import { labelOf, type Label } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Draft, type Line, type Repair } from '../source.ts';
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
    const headline = headlineOf(draft);
    const lines = draft.lines.filter(({ trace }, index) => {
      const text = plain(trace.text);
      const again = index <= 5 && text.length >= 4 && titles.includes(text);
      if (!again && index !== headline) return true;
      append(asides, asidesFrom(trace, 'title', 'metadata'));
      return false;
    });
    return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** No headline stands lower, under the path of a page. */
const LOWEST = 2;

/**
 * The line that is a headline though it looks like a turn, or -1: `邱其琛：城小，故事大` over a text in
 * which 邱其琛 speaks, apart from it or over its date, since nobody says half a sentence.
 */
function headlineOf({ lines, ...draft }: Draft): number {
  const speakers = draftSpeakers({ ...draft, lines });
  const known = (line: Line): Label | null => labelOf(line.trace.text, line.language, speakers);
  const index = lines.slice(0, LOWEST + 1).findIndex((line) => known(line)?.kind === 'speaker');
  const [line, below] = [lines[index], lines[index + 1]];
  if (!line || !below) return -1;
  const above = lines.slice(0, index).some(({ trace }) => isFinished(trace.text));
  const { text } = line.trace;
  const isApart = index === 0 && below.blanksBefore > 0;
  const isOverDate = below.trace.text.length < 80 && wholeDate(below.trace.text) !== null;
  if (above || !(isApart || isOverDate) || isFinished(text) || text.length > 40) return -1;
  return known(line)!.length < text.length ? index : -1;
}
