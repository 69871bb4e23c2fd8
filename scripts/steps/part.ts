import { wholeDate } from '../dating.ts';
import { labelOf } from '../speakers/labels.ts';
import { draftSpeakers } from '../repairs/split-labels.ts';
import { isFinished } from '../sentence-end.ts';
import type { Draft, Line } from '../source.ts';

const CONFERENCE =
  /[记記]者(?:招待)?[会會]|(?:[发發]布|吹[风風]|[见見]面)[会會]|(?:press|news) (?:conference|briefing)/i;

/** A day of its own and a press conference in a line that is no sentence: `2021年3月2日…主持例行记者会`. */
export function isConferenceTitle(text: string): boolean {
  return (
    text.length <= 120 && !isFinished(text) && CONFERENCE.test(text) && wholeDate(text) !== null
  );
}

/**
 * A text that holds several press conferences, as one draft for each; any other text as it is. They
 * are records of a set that say their days or titles, or stand one after another under titles of
 * different days.
 */
export function part(draft: Draft): Draft[] {
  const records = new Set(draft.lines.flatMap(({ record }) => record ?? []));
  if (records.size > 1)
    return [...records].map((record, index) => ({
      ...(index === 0 ? draft : withoutAsides(draft)),
      lines: draft.lines.filter((line) => line.record === record),
      facts: { ...draft.facts, ...record },
    }));
  const starts = titlesIn(draft);
  if (starts.length < 2) return [draft];
  return starts.map((start, index): Draft => {
    const lines = draft.lines.slice(index === 0 ? 0 : start, starts[index + 1]);
    const [first, ...rest] = index === 0 ? [] : lines;
    const own = {
      ...draft,
      lines: first ? [{ ...first, heading: null }, ...rest] : lines,
      facts: { ...draft.facts, title: draft.lines[start]!.trace.text, date: null },
    };
    return index === 0 ? own : withoutAsides(own);
  });
}

/** What was set aside and corrected stands once, with the first. */
function withoutAsides(draft: Draft): Draft {
  return { ...draft, asides: [], emendations: [], findings: [] };
}

/** Where the conferences begin: titles of different days, in one language, each with a label after it. */
function titlesIn({ lines, ...draft }: Draft): number[] {
  const speakers = draftSpeakers({ ...draft, lines });
  const labelled = ({ trace, language }: Line): boolean =>
    labelOf(trace.text, language, speakers) !== null;
  const found = lines.flatMap(({ trace, language }, at) =>
    isConferenceTitle(trace.text) ? [{ at, language, day: wholeDate(trace.text)! }] : [],
  );
  // Of titles of one day in a row the first counts, up to that of another day.
  const runs = found.filter(({ day }, index) => day !== found[index - 1]?.day);
  const days = new Set<string>();
  return runs.flatMap(({ at, language, day }, index) => {
    const isNew = !days.has(day) && language === found[0]!.language;
    if (!isNew || !lines.slice(at + 1, runs[index + 1]?.at).some(labelled)) return [];
    days.add(day);
    return [at];
  });
}
