import { OFFICE_AND_NAME_ZH, outletSending } from './chinese-labels.ts';
import { BRACKETED, HEAD, type Speakers } from './labels.ts';
import { isNamedIn, looksLikeName, OFFICE_AFTER_EN, plainName } from './names.ts';
import { holderOf } from './offices.ts';

/**
 * The speakers of a text: names that head at least two of its paragraphs, or one and stand in its
 * title or lead (`known`). Each is a name by its look: a surname and at most three more characters,
 * a single surname, a transliteration with a dot, or Latin words with capitals.
 */
export function speakersOf(texts: readonly string[], known: string): Speakers {
  const counts = new Map<string, number>();
  const sure = new Set<string>();
  for (const text of texts) {
    const head = (BRACKETED.exec(text) ?? HEAD.exec(text))?.[1]?.trim() ?? '';
    if (outletSending(head)) continue;
    const office =
      OFFICE_AND_NAME_ZH.exec(head)?.[1] ??
      OFFICE_AFTER_EN.exec(head)?.[1] ??
      holderOf(head) ??
      undefined;
    const words = office ?? plainName(head);
    if (words === '' || words.length > 30) continue;
    counts.set(words, (counts.get(words) ?? 0) + 1);
    if (office || (/[：:]\s*$/.test(text) && counts.get(words)! > 1)) sure.add(words);
  }
  const speakers = new Set<string>();
  for (const [words, count] of counts) {
    const named = sure.has(words) || isNamedIn(known, words);
    if (looksLikeName(words, named) && (count >= 2 || named)) speakers.add(words);
  }
  return speakers;
}
