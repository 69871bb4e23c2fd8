import type { Language } from '../../src/edition/language.ts';
import { lexicon } from '../align/lexicon.ts';
import { isOffice } from './offices.ts';
import { labelOf, type Speakers } from './labels.ts';
import { looksLikeName } from './names.ts';

/** A run of text that may begin with a label: `head` is what stands before its colon or in brackets. */
export type Piece = {
  readonly head: string | null;
  readonly text: string;
  readonly language: Language;
};

/** A question with the thanks that may end it. */
const ASKED = /[？?][”’"'」』）)]*(?:[^？?]{0,8}[谢謝][^？?]{0,8})?\s*$/u;
/** So many paragraphs of a question are looked through for its label. */
const LONGEST_QUESTION = 6;

/**
 * Names that are known by their place right after a question that is labelled as one:
 * `海角社记者：…？` and below it `林远：…` → 林远. One that stands there once has a surname; one that
 * stands there again may be any (`卫长风：`); an office may stand alone (`財政司司長：`). Words of the
 * dictionary (`方法：`, `成本：`) name nobody.
 * This only finds names; what else their place tells is in `names-by-place.ts`, and who of them asks in
 * `kinds-of-speakers.ts`.
 */
export function answerersByPlace(pieces: readonly Piece[], speakers: Speakers): string[] {
  const counts = new Map<string, number>();
  pieces.forEach(({ head, language }, index) => {
    if (head === null || language !== 'zh' || speakers.has(head)) return;
    if (!looksLikeName(head, true) || !isAsked(pieces, index - 1, speakers)) return;
    if (!isNoName(head)) counts.set(head, (counts.get(head) ?? 0) + 1);
  });
  return [...counts].flatMap(([head, count]) =>
    count > 1 || looksLikeName(head, false) ? [head] : [],
  );
}

/** Whether it is a word of the dictionary, or too long for a name without a dot. */
function isNoName(head: string): boolean {
  if (/^\p{Script=Han}+·/u.test(head) || isOffice(head)) return false;
  return !/^\p{Script=Han}{2,4}$/u.test(head) || lexicon().isWord(lexicon().fold(head));
}

/** Whether the piece at `last` ends a question of somebody who is labelled. */
function isAsked(pieces: readonly Piece[], last: number, speakers: Speakers): boolean {
  if (!pieces[last] || !ASKED.test(pieces[last].text)) return false;
  for (let index = last; index >= 0 && last - index < LONGEST_QUESTION; index -= 1) {
    const { text, language } = pieces[index]!;
    const kind = labelOf(text, language, speakers)?.kind;
    if (kind) return kind !== 'answer' && (kind !== 'speaker' || index === last);
  }
  return false;
}
