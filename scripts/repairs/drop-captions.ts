import { labelOf, type Speakers } from '../speakers/labels.ts';
import { asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { isConferenceTitle } from '../steps/part.ts';
import { draftSpeakers } from './split-labels.ts';

/** `新华社发`, `新华社记者 某某摄`, `（某某 摄）`, `Photo: …`: the line under a picture. */
const CREDIT =
  /^(?:(?:新[华華]社|[记記]者|本[报報]|\p{Script=Han}{1,6}社|\p{Script=Han}{1,6}[网網]).{0,16}[摄攝发發][。]?|[（(].{0,20}(?:[摄攝]影?|供[图圖])[)）]|(?:photo|picture)\s*(?:by|:|credit).{0,60})$/iu;

/**
 * Captions in the middle of the text: a block of narrow lines, or a short block, right above a credit
 * line; and a paragraph among questions and answers that only says the lead again. Unchanged: a
 * paragraph of an answer that happens to mention the conference.
 */
export const dropCaptions: Repair = {
  name: 'drop-captions',
  run: (draft) => {
    const dropped = new Set<number>();
    const { lines } = draft;
    const speakers = draftSpeakers(draft);
    lines.forEach((line, index) => {
      if (!CREDIT.test(line.trace.text)) return;
      for (const above of blockAbove(lines, index, speakers)) dropped.add(above);
    });
    const first = lines.findIndex((line) => labelOf(line.trace.text, line.language, speakers));
    const lead = shingles(
      lines
        .slice(0, Math.max(first, 0))
        .map((line) => line.trace.text)
        .join(''),
    );
    for (let index = Math.max(first, 0); index < lines.length && first > 0; index += 1) {
      const { trace, language } = lines[index]!;
      const isOther = isConferenceTitle(trace.text) || labelOf(trace.text, language, speakers);
      if (!isOther && saysAgain(trace.text, lead)) dropped.add(index);
    }
    const asides: Aside[] = [...dropped].flatMap((index) =>
      asidesFrom(lines[index]!.trace, 'caption'),
    );
    return {
      ...draft,
      lines: lines.filter((_, index) => !dropped.has(index)),
      asides: [...draft.asides, ...asides],
    };
  },
};

/** No caption is longer, in letters. */
const LONGEST = 160;

/**
 * The lines of the block right above a credit, if it is narrow or short enough for a caption, and
 * nobody speaks in it.
 */
function blockAbove(lines: readonly Line[], credit: number, speakers: Speakers): number[] {
  const block: number[] = [];
  let length = 0;
  for (let index = credit - 1; index >= 0 && length <= LONGEST; index -= 1) {
    const { trace, language, heading, blanksBefore } = lines[index]!;
    if (language !== lines[credit]!.language || heading !== null) break;
    if (labelOf(trace.text, language, speakers)) return [];
    block.push(index);
    length += trace.text.length;
    if (blanksBefore > 0) break;
  }
  const narrow = block.length >= 3 && length / block.length <= 12;
  return length <= LONGEST && (narrow || (block.length === 1 && length <= 90)) ? block : [];
}

function shingles(text: string): Set<string> {
  const signs = text.replace(/[^\p{L}\p{N}]/gu, '');
  const all = new Set<string>();
  for (let index = 0; index + 4 <= signs.length; index += 1) all.add(signs.slice(index, index + 4));
  return all;
}

/** Two thirds of its four-sign shingles stand in the lead, and it begins as a caption does: with a day. */
function saysAgain(text: string, lead: Set<string>): boolean {
  if (text.length < 20 || text.length > 400) return false;
  const own = shingles(text);
  let shared = 0;
  for (const shingle of own) if (lead.has(shingle)) shared += 1;
  return shared * 3 >= own.size * 2;
}
