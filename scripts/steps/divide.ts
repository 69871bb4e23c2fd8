import type { Language } from '../../src/edition/language.ts';
import { isAfterwards } from '../speakers/afterwards.ts';
import { answersAcross } from '../speakers/answers-across.ts';
import { askerAtEnd } from '../speakers/asker-at-end.ts';
import { borrowTurns } from '../speakers/borrow-turns.ts';
import { addsToAnswer, invitesQuestions, isQuestion, isRequest } from '../speakers/asking.ts';
import { goodbyeFrom } from '../speakers/goodbye.ts';
import { kindsOfSpeakers, type Kinds } from '../speakers/kinds-of-speakers.ts';
import { asLabelled, type Labelled } from '../speakers/labelled.ts';
import type { Label, Speakers } from '../speakers/labels.ts';
import { officeHolder, officeHolders, withHolders } from '../speakers/office-holders.ts';
import { draftSpeakers } from '../repairs/split-labels.ts';
import { resumeInterrupted } from '../resume.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Draft, type Line } from '../source.ts';
import { scriptOf } from '../../src/text/script.ts';
import { concat, inserted, slice, type Trace } from '../trace.ts';
import { mainSpeaker, speakerIn, withNamesOf } from '../speakers/who-answers.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';

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
  const { units, asides, report } = gather(labelled, kinds, main, across);
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

/** `【记者会实录】`, `问答全文`, `【媒体提问】`: over all that follows, not over one question. */
const OVER_ALL =
  /(?:[实實][录錄]|全文|摘要|[问問]答|提[问問](?:[环環][节節])?(?:[及和与與].{0,8}答[复覆问問]?)?)[】\])）：:]?$/;

/** `Beijing, Sept. 5, 2031. Speakers:` is over names. */
const CAST = /\b(?:speakers|participants|guests|panelists|attendees)\s?:\s*$/i;

type Gathered = { units: WitnessUnit[]; asides: Aside[]; report: Trace[] };
type Open = {
  kind: WitnessUnit['kind'];
  heading: Trace | null;
  asker: WitnessUnit['asker'];
  paragraphs: Paragraph[];
  notes: string[];
};

function gather(
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

/** A host asks the audience for questions, and nobody answers: the next question is one. */
function isInvitation({ heading, paragraphs }: Open): boolean {
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
function closingOf(units: Open[]): Aside[] {
  const last = units.at(-1);
  if (!last) return [];
  const from = isThanks(last) ? 0 : goodbyeFrom(last.paragraphs.map(({ trace }) => trace.text));
  if (from === 0 && !hasAnswer(last) && last.heading === null) units.pop();
  else if (!last.paragraphs.slice(0, from).some(({ role }) => role === 'answer')) return [];
  return last.paragraphs.splice(from).flatMap(({ trace }) => asidesFrom(trace, 'moderator'));
}

function hasAnswer({ paragraphs }: Open): boolean {
  return paragraphs.some(({ role }) => role === 'answer');
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

/** `（原标题：外交部发言人主持例行记者会）` */
const ORIGINAL_TITLE = /^[（(]?原[标標][题題][：:]/;

/** `（本文未经发言人审核）` */
const IN_BRACKETS = /^[（(][^（）()]*[)）]$/;

/** `以下是局长的书面答复：`, `Following is the transcript…:`: what follows is no lead any more. */
const INTRODUCES =
  /(?:^|。)(?:以下|下[文面])(?:是|為|为)[^。]*[：:]$|(?:全文|[内內]容|[实實][录錄])如下[：:]$|(?:致[词詞辞辭]|[讲講][话話]|[谈談][话話]|[开開][场場]白)全文[：:]$|^(?:the )?following (?:is|are)\b.*:$/i;

/**
 * Paragraphs before the first label that are spoken: none if they report (a dateline, or the words of
 * a lead: 记者会, 回答…提问, 采访), else those that are sentences, below what introduces them.
 */
function openingStatement(before: Labelled[], main: string | null): Set<number> {
  const lead = before.findLastIndex(({ line }) => INTRODUCES.test(line.trace.text));
  const sentences = before.flatMap(({ line: { heading, trace } }, index) => {
    const isAside = ORIGINAL_TITLE.test(trace.text) || IN_BRACKETS.test(trace.text);
    const isTitle = heading !== null || index <= lead || isAside;
    return !isTitle && isFinished(trace.text) && trace.text.length >= 8 ? [index] : [];
  });
  const speaks = (text: string): boolean => text.length > 16 && isSentence(text);
  if (!sentences.some((index) => speaks(before[index]!.line.trace.text))) return new Set();
  const reports = sentences.some((index) => isLead(before[index]!.line.trace.text, main));
  return new Set(reports ? [] : sentences);
}

/** Whether it ends as a sentence does, and not as what leads to others: `以下是會議上的書面答覆：`. */
function isSentence(text: string): boolean {
  return isFinished(text) && !/[:：]\s*$/.test(text);
}

function isLead(text: string, main: string | null): boolean {
  return (
    (main !== null && main.length > 1 && text.includes(main)) ||
    (/^\d{4}年\d{1,2}月\d{1,2}日.{4,80}(?:举行|舉行)。$/.test(text) && !/[将將]/.test(text)) ||
    /本[刊报報台臺](?:[记記]者|[讯訊])|transcript|edited for/i.test(text) ||
    /^[（(]?[^，。]{0,20}(?:\d{1,2}[日號号])?[电電讯訊][）)]?/.test(text.slice(0, 30)) ||
    /(?:记者会|記者會|发布会|發布會|答[记記]者|吹风会|见面会|接受.{0,30}(?:采访|採訪|专访|專訪)|回答.{0,20}(?:提[问問]|[问問][题題])|[专專][访訪]|[问問]答)/.test(
      text,
    ) ||
    /\b(?:press conference|press briefing|news conference|answered questions|interview|took questions|met the press)\b/i.test(
      text,
    )
  );
}

/** The reporter's own last words: how long the conference took, that it ended. */
function isClosingReport(text: string, index: number, length: number): boolean {
  return (
    index >= length - 2 &&
    /(?:transcript|interview) (?:has been|was) edited|[会會](?:议|議|上，|全程)?.{0,16}(?:历时|歷時|结束|結束|持续|持續|[发發]言人[还還](?:就|回答|介[绍紹]))|(?:conference|briefing|availability) (?:lasted|(?:was |is )?(?:ended|concluded|adjourned))/.test(
      text,
    )
  );
}
