import type { Language } from '../../src/edition/language.ts';
import { scriptOf } from '../../src/text/script.ts';
import { draftSpeakers } from '../repairs/split-labels.ts';
import { resumeInterrupted } from '../resume.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Draft, type Line } from '../source.ts';
import { answersAcross } from '../speakers/answers-across.ts';
import { borrowTurns } from '../speakers/borrow-turns.ts';
import { kindsOfSpeakers } from '../speakers/kinds-of-speakers.ts';
import { asLabelled, type Labelled } from '../speakers/labelled.ts';
import type { Label, Speakers } from '../speakers/labels.ts';
import { officeHolder, officeHolders, withHolders } from '../speakers/office-holders.ts';
import { unitsOfTurns } from '../speakers/units-of-turns.ts';
import { mainSpeaker, speakerIn, withNamesOf } from '../speakers/who-answers.ts';
import type { Witness } from '../witness.ts';

/**
 * A repaired and corrected source as one witness per language: its paragraphs with their speakers,
 * gathered into statements and questions with their answers. Titles, leads and labels become
 * metadata; a moderator's words are set aside as such.
 */
export function divide(draft: Draft): Witness[] {
  const speakers = draftSpeakers(draft);
  const kinds = kindsOfLines(draft, speakers);
  const kindOf = (line: Line): Label['kind'] | null => kinds.get(line) ?? null;
  const borrowed = borrowTurns(draft.lines, kindOf);
  const across = borrowed.size > 0 ? new Map<Line, Line>() : answersAcross(draft.lines, kindOf);
  const witnesses = (['zh', 'en'] as const).flatMap((language) => {
    const lines = draft.lines.filter((line) => line.language === language);
    return lines.length === 0
      ? []
      : [witnessFrom(draft, language, asLabelled(lines, language, speakers, borrowed), across)];
  });
  const bilingual = witnesses.length === 2 && witnesses.every(({ units }) => units.length > 0);
  return witnesses.map((witness) => ({ ...witness, bilingual }));
}

/** What the labelled lines of both languages are, as far as each language tells by itself. */
function kindsOfLines(draft: Draft, speakers: Speakers): ReadonlyMap<Line, Label['kind']> {
  const kinds = new Map<Line, Label['kind']>();
  for (const language of ['zh', 'en'] as const) {
    const own = draft.lines.filter((line) => line.language === language);
    const labelled = asLabelled(own, language, speakers);
    const named = kindsOfSpeakers(labelled, null);
    for (const { line, label } of labelled)
      if (label)
        kinds.set(line, label.kind === 'speaker' ? named.get(label.name ?? '')! : label.kind);
  }
  return kinds;
}

function witnessFrom(
  draft: Draft,
  language: Language,
  entries: Labelled[],
  across: ReadonlyMap<Line, Line>,
): Omit<Witness, 'bilingual'> {
  const lines = entries.map(({ line }) => line);
  const first = entries.findIndex(({ label }) => label !== null);
  const above = lines.slice(0, first < 0 ? 4 : Math.min(first, 4));
  const texts = [
    draft.source.note.title ?? '',
    draft.facts.title ?? '',
    ...above.map((line) => line.trace.text),
  ];
  const head = texts.filter((text) => text !== '').join('\n');
  const holder = officeHolder(head, language);
  const holders = [...new Set([...(holder ? [holder] : []), ...officeHolders(head, language)])];
  const labelled = withHolders(withNamesOf(holders, entries), head);
  const titles = texts.filter((text) => !isFinished(text)).join('\n');
  const named = speakerIn(titles, labelled) ?? holder;
  const kinds = kindsOfSpeakers(labelled, named);
  const main = mainSpeaker(head, language, labelled, kinds);
  const { units, asides, report } = unitsOfTurns(labelled, kinds, main, across);
  const resumed = resumeInterrupted(units, draft.breaks);
  const asked = resumed.some((unit) => unit.kind === 'question-answer');
  const headings = asked
    ? []
    : resumed.flatMap(({ heading }) => (heading ? asidesFrom(heading, 'title', 'metadata') : []));
  const body = resumed.flatMap((unit) => unit.paragraphs.map(({ trace }) => trace));
  return {
    source: draft.source,
    language,
    script:
      draft.source.note.script ?? scriptOf(lines.map((line) => line.trace.text).join('')) ?? 'Hans',
    sound: draft.source.note.sound ?? !isDamaged(draft, language),
    speaker: main,
    units: asked ? resumed : [],
    report: asked ? report : [...report, ...body],
    asides: [...asides, ...headings],
    breaks: draft.breaks,
  };
}

/** A scan that says more than a tenth of itself again, or whose lines break in mid-word throughout. */
function isDamaged(draft: Draft, language: Language): boolean {
  const repeated = draft.asides
    .filter(({ reason }) => reason === 'repeat')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const kept = draft.lines
    .filter((line) => line.language === language)
    .reduce((sum, line) => sum + line.trace.text.length, 0);
  return repeated > 200 && repeated * 10 > kept;
}
