import { asidesFrom, type Aside } from '../source.ts';
import { invitesQuestions } from './asking.ts';
import { goodbyeFrom } from './goodbye.ts';
import { hasAnswer, type Open } from './open-unit.ts';

/** A host asks the audience for questions, and nobody answers: the next question is one. */
export function isInvitation({ heading, paragraphs }: Open): boolean {
  const [only, ...others] = paragraphs;
  return (
    heading === null &&
    only?.role === 'question' &&
    others.length === 0 &&
    invitesQuestions(only.trace.text)
  );
}

/** Whoever asked last only thanks and ends: `谢谢总理。`, `Minister, thank you.` */
function isThanks({ kind, paragraphs }: Open): boolean {
  const text = paragraphs.map(({ trace }) => trace.text).join('');
  return (
    kind === 'question-answer' &&
    paragraphs.every(({ role }) => role === 'question') &&
    text.length < 60 &&
    !/[？?]/.test(text) &&
    /^(?:[^，,。.]{1,24}[，,]\s?)?(?:非常|多|再次)?(?:感?[谢謝]|thank)/i.test(text)
  );
}

/**
 * Takes off the units what closes the conference: a last turn that only thanks, and the goodbye after
 * the last answer. Whoever says that leads the conference then.
 */
export function closingOf(units: Open[]): Aside[] {
  const last = units.at(-1);
  if (!last) return [];
  const from = isThanks(last) ? 0 : goodbyeFrom(last.paragraphs.map(({ trace }) => trace.text));
  if (from === 0 && !hasAnswer(last) && last.heading === null) units.pop();
  else if (!last.paragraphs.slice(0, from).some(({ role }) => role === 'answer')) return [];
  return last.paragraphs.splice(from).flatMap(({ trace }) => asidesFrom(trace, 'moderator'));
}

/** The reporter's own last words: how long the conference took, that it ended. */
export function isClosingReport(text: string, index: number, length: number): boolean {
  return (
    index >= length - 2 &&
    /(?:transcript|interview) (?:has been|was) edited|[会會](?:议|議|上，|全程)?.{0,16}(?:历时|歷時|结束|結束|持续|持續|[发發]言人[还還](?:就|回答|介[绍紹]))|(?:conference|briefing|availability) (?:lasted|(?:was |is )?(?:ended|concluded|adjourned))/.test(
      text,
    )
  );
}
