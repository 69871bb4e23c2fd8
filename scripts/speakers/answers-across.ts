import type { Language } from '../../src/edition/language.ts';
import type { Label } from './labels.ts';
import type { Line } from '../source.ts';

/**
 * Answers to a question of the other language, each with that question: `Q1: Will you …?` `A1：会。`
 * In a text that is given in two languages a question has an answer in its own; here the next turn is
 * an answer of the other language, which had no question since its last answer, and none follows in
 * the question's own.
 */
export function answersAcross(
  lines: readonly Line[],
  kindOf: (line: Line) => Label['kind'] | null,
): ReadonlyMap<Line, Line> {
  const turns = lines.filter((line) => kindOf(line) !== null);
  const found = new Map<Line, Line>();
  const last: Partial<Record<Language, Line>> = {};
  const first: Partial<Record<Language, Line>> = {};
  /** Questions that were answered in the other language, by their own. */
  const open: Partial<Record<Language, Line>> = {};
  turns.forEach((line, index) => {
    const { language } = line;
    first[language] ??= line;
    const before = turns[index - 1];
    const [kind, own] = [kindOf(line), last[language]];
    last[language] = line;
    const answer = open[language];
    delete open[language];
    if (kind !== 'answer') return;
    if (answer) found.delete(answer);
    if (!before || before.language === language || kindOf(before) !== 'question') return;
    if (own && kindOf(own) !== 'answer') return;
    found.set(line, before);
    open[before.language] = line;
  });
  // One language after the other: the first breaks off in a question, the second begins to speak.
  for (const [answer, question] of found)
    if (first[answer.language] === answer && last[question.language] === question)
      found.delete(answer);
  return found;
}
