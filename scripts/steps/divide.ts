import type { Language } from '../../src/edition/language.ts';
import { borrowTurns } from '../borrow-turns.ts';
import { fullNames } from '../full-names.ts';
import { labelOf, type Label, type Speakers } from '../labels.ts';
import { fullName, officeHolder, withHolders } from '../office-holders.ts';
import { draftSpeakers } from '../repairs/split-labels.ts';
import { resumeInterrupted } from '../resume.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Draft, type Line } from '../source.ts';
import { scriptOf } from '../../src/text/script.ts';
import { concat, inserted, slice, type Trace } from '../trace.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';

/** A line with its label; `written` is the name in it where `label` has the person's full one. */
type Labelled = { line: Line; label: Label | null; written?: string | null };
type Kinds = ReadonlyMap<string, 'question' | 'answer' | 'moderator'>;

/**
 * A repaired and corrected source as one witness per language: its paragraphs with their speakers,
 * gathered into statements and questions with their answers. Titles, leads and labels become
 * metadata; a moderator's words are set aside as such.
 */
export function divide(draft: Draft): Witness[] {
  const speakers = draftSpeakers(draft);
  const borrowed = borrowedTurns(draft, speakers);
  const witnesses = (['zh', 'en'] as const).flatMap((language) => {
    const lines = draft.lines.filter((line) => line.language === language);
    return lines.length === 0
      ? []
      : [witnessFrom(draft, language, asLabelled(lines, language, speakers, borrowed))];
  });
  const bilingual = witnesses.length === 2 && witnesses.every(({ units }) => units.length > 0);
  return witnesses.map((witness) => ({ ...witness, bilingual }));
}

/** What lines of a language without labels are, by their counterparts in the other. */
function borrowedTurns(draft: Draft, speakers: Speakers): ReadonlyMap<Line, Label['kind']> {
  const kinds = new Map<Line, Label['kind']>();
  for (const language of ['zh', 'en'] as const) {
    const own = draft.lines.filter((line) => line.language === language);
    const labelled = asLabelled(own, language, speakers);
    const named = kindsOfSpeakers(labelled);
    for (const { line, label } of labelled)
      if (label)
        kinds.set(line, label.kind === 'speaker' ? named.get(label.name ?? '')! : label.kind);
  }
  return borrowTurns(draft.lines, (line) => kinds.get(line) ?? null);
}

function witnessFrom(
  draft: Draft,
  language: Language,
  entries: Labelled[],
): Omit<Witness, 'bilingual'> {
  const lines = entries.map(({ line }) => line);
  const head = [
    draft.source.note.title,
    draft.facts.title,
    ...lines.slice(0, 4).map((line) => line.trace.text),
  ]
    .filter(Boolean)
    .join('\n');
  const labelled = withHolders(entries, head);
  const kinds = kindsOfSpeakers(labelled);
  const main = mainSpeaker(head, language, labelled, kinds);
  const { units, asides, report } = gather(labelled, kinds, main);
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

/** Labels of all lines; where nothing is labelled as a question, bold or headed questions count as such. */
function asLabelled(
  lines: Line[],
  language: Language,
  speakers: Speakers,
  borrowed: ReadonlyMap<Line, Label['kind']> = new Map(),
): Labelled[] {
  const labelled = withFullNames(
    lines.map((line): Labelled => {
      const label = labelOf(line.trace.text, language, speakers);
      const kind = line.role ?? borrowed.get(line);
      const given: Label | null = kind ? { length: 0, name: null, kind } : null;
      return { line, label: label ?? given };
    }),
  );
  const asks = labelled.some(
    ({ label, line }) =>
      label &&
      (label.kind === 'question' || (label.kind === 'speaker' && isQuestion(line.trace.text))),
  );
  const looks = ({ line }: Labelled): boolean =>
    (line.bold || line.heading !== null) && isQuestion(line.trace.text);
  if (asks) return alsoBold(labelled);
  if (labelled.filter(looks).length < 2) return labelled;
  let open = false;
  return labelled.map((entry): Labelled => {
    if (looks(entry)) {
      open = true;
      return {
        ...entry,
        label: { length: entry.label?.length ?? 0, name: null, kind: 'question' },
      };
    }
    const answers = open && !entry.label && entry.line.heading === null;
    if (answers) open = false;
    return answers ? { ...entry, label: { length: 0, name: null, kind: 'answer' } } : entry;
  });
}

/** Speakers under their full names: `INSKEEP` speaks as `STEVE INSKEEP, HOST` did. */
function withFullNames(labelled: Labelled[]): Labelled[] {
  const full = fullNames(
    labelled.flatMap(({ label }) => (label?.kind === 'speaker' && label.name ? [label.name] : [])),
  );
  return labelled.map((entry): Labelled => {
    const { label } = entry;
    const name = label?.kind === 'speaker' ? full.get(label.name ?? '') : undefined;
    return label && name ? { ...entry, label: { ...label, name }, written: label.name } : entry;
  });
}

/** Where the labelled questions are set in bold, another bold paragraph that asks is one too. */
function alsoBold(labelled: Labelled[]): Labelled[] {
  const asked = labelled.filter(({ label }) => label?.kind === 'question');
  if (asked.filter(({ line }) => line.bold).length * 3 < asked.length * 2) return labelled;
  const first = labelled.indexOf(asked[0]!);
  return labelled.map((entry, index): Labelled => {
    const { line, label } = entry;
    const before = labelled[index - 1];
    const goesOn = before?.line.bold && before.label?.kind === 'question';
    if (label || index < first || goesOn || !line.bold || !isQuestion(line.trace.text))
      return entry;
    return { ...entry, label: { length: 0, name: null, kind: 'question' } };
  });
}

function isQuestion(text: string): boolean {
  return /[？?][”’"'」』）)]*\s*$/.test(text);
}

/** What only who leads a conference says. */
const PASSES_FLOOR =
  /(?:[请請](?:[继繼][续續])?(?:提[问問]|[举舉]手)|(?:[发發]布[会會]|[记記]者[会會]|吹[风風][会會]|[见見]面[会會]).{0,16}(?:[开開]始|到[这這此]|[结結]束|[欢歡]迎)|[进進]入.{0,6}提[问問]|最[后後][一两兩].?[个個](?:[问問][题題]|提[问問]))|next question|last question|open the floor|this concludes/i;

/** Whether each named speaker asks or answers: who mostly ends in a question mark asks. */
function kindsOfSpeakers(labelled: Labelled[]): Kinds {
  const counts = new Map<string, { asks: number; all: number; passes: number }>();
  labelled.forEach(({ line, label }, index) => {
    if (!label || (label.kind !== 'speaker' && label.kind !== 'moderator')) return;
    const name = label.name ?? '';
    const count = counts.get(name) ?? { asks: 0, all: 0, passes: 0 };
    let last = line;
    for (
      let next = index + 1;
      labelled[next] && !labelled[next]!.label && labelled[next]!.line.heading === null;
      next += 1
    )
      last = labelled[next]!.line;
    counts.set(name, {
      asks: count.asks + (isQuestion(last.trace.text) ? 1 : 0),
      all: count.all + 1,
      passes: count.passes + (PASSES_FLOOR.test(line.trace.text) ? 1 : 0),
    });
  });
  const plain = labelled.some(({ label }) => label?.kind === 'answer');
  const answers = [...counts].some(([name, { asks, all }]) => name !== '' && asks * 2 < all);
  const questions = labelled.some(({ label }) => label?.kind === 'question');
  return new Map(
    [...counts].map(([name, { asks, all, passes }]) => {
      if (name !== '' && passes >= 2 && passes * 2 >= all && counts.size > 1)
        return [name, 'moderator'];
      const askedMostly = asks * 2 >= all && asks > 0 && (plain || answers);
      if (name === '') return [name, askedMostly && !questions ? 'question' : 'answer'];
      return [name, askedMostly ? 'question' : 'answer'];
    }),
  );
}

/** Who answers: the label that answers most, or the office-holder that title and lead name. */
function mainSpeaker(
  head: string,
  language: Language,
  labelled: Labelled[],
  kinds: Kinds,
): string | null {
  const counts = new Map<string, number>();
  for (const { label } of labelled) {
    const name = label?.name;
    if (
      name &&
      (label.kind === 'answer' || (label.kind === 'speaker' && kinds.get(name) === 'answer'))
    ) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const office = officeHolder(head, language);
  // Of two who speak as often, the one who came later: the first may only have handed over.
  const [most] = [...counts].reverse().sort(([, x], [, y]) => y - x);
  if (!most) return office;
  return fullName(most[0], head);
}

/** `【记者会实录】`, `问答全文`, `【媒体提问】`: over all that follows, not over one question. */
const OVER_ALL = /(?:[实實][录錄]|全文|摘要|[问問]答|提[问問](?:[环環][节節])?)[】\])）]?$/;

type Gathered = { units: WitnessUnit[]; asides: Aside[]; report: Trace[] };
type Open = {
  kind: WitnessUnit['kind'];
  heading: Trace | null;
  asker: WitnessUnit['asker'];
  paragraphs: Paragraph[];
  notes: string[];
};

function gather(labelled: Labelled[], kinds: Kinds, main: string | null): Gathered {
  const units: Open[] = [];
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
          opened &&
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
        opened ||= isFinished(trace.text) && trace.text.length > 24;
      } else if (line.heading !== null && OVER_ALL.test(trace.text))
        append(asides, asidesFrom(trace, 'title', 'metadata'));
      else if (line.heading !== null) pending.push(trace);
      else if (turn === null) append(asides, asidesFrom(trace, 'moderator'));
      else if (isClosingReport(trace.text, index, labelled.length))
        append(asides, asidesFrom(trace, 'report'));
      else {
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
    if (kind === 'moderator' || (label.kind === 'moderator' && kind !== 'question')) {
      append(asides, asidesFrom(body, 'moderator'));
      turn = null;
      return;
    }
    if (kind === 'question') {
      begin('question-answer', { name: written ?? label.name, label: mark });
      turn = { role: 'question', followUp: false, speaker: label.name };
    } else if (kind === 'follow-up' && units.length > 0) {
      turn = { role: 'question', followUp: true, speaker: null };
    } else {
      if (units.length === 0) begin('statement', null);
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
  const last = units.at(-1);
  if (last && isThanks(last)) {
    units.pop();
    for (const { trace } of last.paragraphs) append(asides, asidesFrom(trace, 'moderator'));
  }
  return {
    units: units.filter((unit) => unit.paragraphs.length > 0).map(answerFound),
    asides,
    report,
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

/** Whoever asked last only thanks and ends: `谢谢总理。` */
function isThanks({ kind, paragraphs }: Open): boolean {
  const text = paragraphs.map(({ trace }) => trace.text).join('');
  return (
    kind === 'question-answer' &&
    paragraphs.every(({ role }) => role === 'question') &&
    text.length < 60 &&
    !/[？?]/.test(text) &&
    /^(?:好的?，)?(?:非常|多|再次)?(?:感?[谢謝]|thank)/i.test(text)
  );
}

/** Where no answer is labelled: what follows the paragraphs that end in a question mark answers them. */
function answerFound(unit: Open): Open {
  const { kind, paragraphs } = unit;
  if (kind !== 'question-answer' || paragraphs.some(({ role }) => role === 'answer')) return unit;
  const asked = paragraphs.findIndex(({ trace }) => isQuestion(trace.text));
  const from = paragraphs.findIndex(({ trace }, index) => index > asked && !isQuestion(trace.text));
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

/**
 * Paragraphs before the first label that are spoken: none if they report (a dateline, or the words of
 * a lead: 记者会, 回答…提问, 采访), else those that are sentences.
 */
function openingStatement(before: Labelled[], main: string | null): Set<number> {
  const sentences = before.flatMap(({ line }, index) =>
    line.heading === null && isFinished(line.trace.text) && line.trace.text.length >= 8
      ? [index]
      : [],
  );
  if (!sentences.some((index) => before[index]!.line.trace.text.length > 16)) return new Set();
  const reports = sentences.some((index) => isLead(before[index]!.line.trace.text, main));
  return new Set(reports ? [] : sentences);
}

function isLead(text: string, main: string | null): boolean {
  return (
    (main !== null && main.length > 1 && text.includes(main)) ||
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
    /(?:transcript|interview) (?:has been|was) edited|[会會](?:议|議|上，|全程)?.{0,16}(?:历时|歷時|结束|結束|持续|持續|[发發]言人[还還](?:就|回答|介[绍紹]))|(?:conference|briefing) (?:lasted|(?:was |is )?(?:ended|concluded|adjourned))/.test(
      text,
    )
  );
}
