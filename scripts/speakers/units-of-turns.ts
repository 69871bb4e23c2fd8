import { append, asidesFrom, type Aside, type Line } from '../source.ts';
import { isFinished } from '../sentence-end.ts';
import { concat, inserted, slice, type Trace } from '../trace.ts';
import type { Paragraph, WitnessUnit } from '../witness.ts';
import { isAfterwards } from './afterwards.ts';
import { askerAtEnd } from './asker-at-end.ts';
import { addsToAnswer, isQuestion, isRequest } from './asking.ts';
import { closingOf, isClosingReport, isInvitation } from './closing.ts';
import type { Kinds } from './kinds-of-speakers.ts';
import type { Labelled } from './labelled.ts';
import { hasAnswer, type Open } from './open-unit.ts';
import { openingStatement } from './opening-statement.ts';

/** `【记者会实录】`, `问答全文`, `【媒体提问】`: over all that follows, not over one question. */
const OVER_ALL =
  /(?:[实實][录錄]|全文|摘要|[问問]答|提[问問](?:[环環][节節])?(?:[及和与與].{0,8}答[复覆问問]?)?)[】\])）：:]?$/;
/** `Beijing, Sept. 5, 2031. Speakers:` is over names. */
const CAST = /\b(?:speakers|participants|guests|panelists|attendees)\s?:\s*$/i;

/** Units, what is no part of them, and the text of a report. */
type Gathered = { units: WitnessUnit[]; asides: Aside[]; report: Trace[] };

/**
 * Units from labelled lines: an opening statement, and questions with their answers and follow-ups.
 * Titles, leads, labels, a moderator's words and what closes the conference are asides; a text in
 * which nothing is labelled is a report.
 */
export function unitsOfTurns(
  labelled: Labelled[],
  kinds: Kinds,
  main: string | null,
  across: ReadonlyMap<Line, Line>,
): Gathered {
  const units: Open[] = [];
  const answeredAcross = new Set(across.values());
  const questionsAlone = new Set<Open>();
  const asides: Aside[] = [];
  const report: Trace[] = [];
  const first = labelled.findIndex(({ label }) => label !== null);
  const spoken = first < 0 ? labelled.length : first;
  const opening = openingStatement(labelled.slice(0, spoken), main);
  const [opensAt] = opening;
  /** A heading stands over a question only once the text has begun; before that it is a title. */
  let opened = false;
  let pending: Trace[] = [];
  let turn: { role: Paragraph['role']; followUp: boolean; speaker: string | null } | null = null;
  const add = (trace: Trace, opens: boolean): void => {
    if (trace.text === '' || !turn) return;
    units.at(-1)!.paragraphs.push({ ...turn, trace, opens });
  };
  const begin = (kind: WitnessUnit['kind'], asker: WitnessUnit['asker']): void => {
    units.push({
      kind,
      heading: pending.length > 0 ? joinHeading(pending) : null,
      asker,
      paragraphs: [],
      notes: [],
    });
    pending = [];
  };
  /** Headings of its rank stand over later turns too, and one above it is the title. */
  const isOneOfMany = ({ heading }: Line): boolean =>
    labelled.some(({ line }, index) => index > spoken && line.heading === heading) &&
    labelled.slice(0, spoken).some(({ line }) => line.heading !== null && line.heading < heading!);
  labelled.forEach(({ line, label, written }, index) => {
    const { trace } = line;
    if (!label) {
      if (index < spoken) {
        if (first < 0) report.push(trace);
        else if (opening.has(index)) {
          if (units.length === 0) {
            begin('statement', null);
            turn = { role: 'answer', followUp: false, speaker: main };
          }
          add(trace, index === opensAt);
        } else if (
          line.heading !== null &&
          index === spoken - 1 &&
          (opened || isOneOfMany(line)) &&
          !OVER_ALL.test(trace.text)
        )
          pending.push(trace);
        else
          append(
            asides,
            asidesFrom(
              trace,
              isFinished(trace.text) && trace.text.length > 24 ? 'lead' : 'title',
              'metadata',
            ),
          );
        opened ||= isFinished(trace.text) && trace.text.length > 24 && !CAST.test(trace.text);
      } else if (line.heading !== null && OVER_ALL.test(trace.text))
        append(asides, asidesFrom(trace, 'title', 'metadata'));
      else if (line.heading !== null) pending.push(trace);
      else if (turn === null) append(asides, asidesFrom(trace, 'moderator'));
      else if (isClosingReport(trace.text, index, labelled.length))
        append(asides, asidesFrom(trace, 'report'));
      else if (turn.role === 'answer' && isAfterwards(trace.text)) {
        if (labelled[index + 1]?.label?.kind === 'question')
          append(asides, asidesFrom(trace, 'lead', 'metadata'));
        else {
          const next = labelled[index + 1];
          const isAnswered = next?.label === null && answersAs(next.line.trace.text, main);
          if (isAnswered) begin('question-answer', { name: null, label: slice(trace, 0, 0) });
          else begin('statement', null);
          const role = isAnswered ? 'question' : 'answer';
          turn = { role, followUp: false, speaker: isAnswered ? null : main };
          add(trace, true);
        }
      } else {
        if (pending.length > 0) for (const heading of pending.splice(0)) add(heading, false);
        const answers = turn.role === 'question' && answersAs(trace.text, main);
        if (answers) turn = { role: 'answer', followUp: turn.followUp, speaker: main };
        add(trace, answers);
      }
      return;
    }
    const mark = slice(trace, 0, label.length);
    const body = slice(trace, label.length);
    append(asides, asidesFrom(mark, 'speaker label', 'metadata'));
    const kind =
      label.kind === 'speaker' || label.kind === 'moderator'
        ? kinds.get(label.name ?? '')
        : label.kind;
    const leads = kind === 'moderator' || (label.kind === 'moderator' && kind !== 'question');
    if (leads && !(label.name !== null && units.length > 0 && addsToAnswer(body.text))) {
      append(asides, asidesFrom(body, 'moderator'));
      turn = null;
      return;
    }
    if (kind === 'question') {
      begin('question-answer', { name: written ?? label.name, label: mark });
      if (answeredAcross.has(line)) questionsAlone.add(units.at(-1)!);
      turn = { role: 'question', followUp: false, speaker: label.name };
    } else if (kind === 'follow-up' && units.length > 0) {
      turn = { role: 'question', followUp: true, speaker: null };
    } else {
      if (across.has(line)) begin('question-answer', null);
      else if (units.length === 0) begin('statement', null);
      else if (pending.length > 0 && units.at(-1)!.paragraphs.some(({ role }) => role === 'answer'))
        begin('statement', null);
      const speaker =
        label.name === null || (main?.startsWith(label.name) && label.name.length === 1)
          ? main
          : label.name;
      turn = { role: 'answer', followUp: turn?.followUp ?? false, speaker };
    }
    add(body, true);
  });
  for (const heading of pending) append(asides, asidesFrom(heading, 'title', 'metadata'));
  append(asides, closingOf(units));
  for (const { paragraphs } of units.filter(isInvitation))
    for (const { trace } of paragraphs.splice(0)) append(asides, asidesFrom(trace, 'moderator'));
  const answered = units.some((unit) => unit.kind === 'question-answer' && hasAnswer(unit));
  return {
    units: units
      .filter((unit) => unit.paragraphs.length > 0)
      .map((unit) => (questionsAlone.has(unit) ? unit : answerFound(unit, !answered)))
      .map((unit) => withAskerAtEnd(unit, asides)),
    asides,
    report,
  };
}

/** Who asks, where only the end of the question names him. */
function withAskerAtEnd(unit: Open, asides: Aside[]): Open {
  const { asker, paragraphs } = unit;
  const last = paragraphs.findLastIndex(({ role, followUp }) => role === 'question' && !followUp);
  const ended =
    asker && asker.name === null && last >= 0 ? askerAtEnd(paragraphs[last]!.trace) : null;
  if (!asker || !ended || ended.question.text === '') return unit;
  append(asides, asidesFrom(ended.mark, 'speaker label', 'metadata'));
  return {
    ...unit,
    asker: { name: ended.name, label: concat([asker.label, ended.mark]) },
    paragraphs: paragraphs.with(last, { ...paragraphs[last]!, trace: ended.question }),
  };
}

/** `洪磊表示，…` right after a question: its answer, though it bears no label. */
function answersAs(text: string, main: string | null): boolean {
  const at = main === null || main.length < 2 ? -1 : text.slice(0, 20).indexOf(main);
  if (at < 0 || /[，。：,.:]/.test(text.slice(0, at))) return false;
  return /^\s?(?:回?答|表示|[说說]|指出|回[应應]|[强強][调調]|said|replied|answered|responded|noted)/.test(
    text.slice(at + main!.length),
  );
}

/**
 * Where a question has no labelled answer: what follows the paragraphs that end in a question mark
 * answers them. Where the whole text labels none, a question may also ask without such a mark
 * (`请介绍有关情况。`): it is its first paragraph.
 */
function answerFound(unit: Open, allUnlabelled: boolean): Open {
  const { kind, paragraphs } = unit;
  if (kind !== 'question-answer' || hasAnswer(unit)) return unit;
  const ends = paragraphs.map(({ trace }) => isQuestion(trace.text));
  const first = ends.indexOf(true);
  const asksFirst = allUnlabelled && (first < 0 || isRequest(paragraphs[0]!.trace.text));
  const asked = asksFirst ? 0 : first;
  const from = ends.findIndex((isAsked, index) => index > asked && !isAsked);
  if (asked < 0 || from < 0) return unit;
  return {
    ...unit,
    paragraphs: paragraphs.map((paragraph, index): Paragraph =>
      index < from
        ? paragraph
        : { ...paragraph, role: 'answer', speaker: null, opens: index === from },
    ),
  };
}

function joinHeading(traces: Trace[]): Trace {
  return concat(traces.flatMap((trace, index) => (index === 0 ? [trace] : [inserted(' '), trace])));
}
