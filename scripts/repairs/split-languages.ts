import { languageOf } from '../language.ts';
import type { Line, Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** English of six words or more, without Han, up to the next Han (or an opening of Chinese quotes). */
const ENGLISH_RUN = /(?:[A-Z“"'(][^\p{Script=Han}。！？；：，]{39,})(?=[《“「]?\p{Script=Han}|$)/gu;

/**
 * A line that holds a Chinese text and its English, cut where the language changes:
 * `今年是建交75周年。This year marks the 75th anniversary of our ties.` → two lines.
 * Unchanged: `他在APEC CEO Summit上说`, names and titles within a sentence.
 */
export const splitLanguages: Repair = {
  name: 'split-languages',
  run: (draft) => ({ ...draft, lines: draft.lines.flatMap(split) }),
};

function split(line: Line): Line[] {
  const { text } = line.trace;
  if (text.length < 60 || !/\p{Script=Han}/u.test(text)) return [line];
  const cuts = new Set<number>([0]);
  for (const match of text.matchAll(ENGLISH_RUN)) {
    const end = match.index + match[0].length;
    const before = text.slice(0, match.index).trimEnd();
    const words = match[0].trim().split(/\s+/).length;
    const startsClean = before === '' || /[。！？；：”’）」』:\n]$/.test(before);
    const endsClean = end === text.length || /[.!?”"')\]]\s*$/.test(match[0]);
    if (words >= 6 && startsClean && endsClean) cuts.add(match.index).add(end);
  }
  if (cuts.size === 1) return [line];
  const borders = [...cuts, text.length].sort((a, b) => a - b);
  return borders.slice(0, -1).flatMap((start, index): Line[] => {
    const trace = trim(slice(line.trace, start, borders[index + 1]));
    if (trace.text === '') return [];
    const language = languageOf(trace.text) ?? line.language;
    return [{ ...line, trace, language, blanksBefore: index === 0 ? line.blanksBefore : 1 }];
  });
}
