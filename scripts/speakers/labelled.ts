import type { Language } from '../../src/edition/language.ts';
import { asks, isQuestion } from './asking.ts';
import { fullNames } from './full-names.ts';
import { withHandedOver } from './handed-over.ts';
import { labelOf, type Label, type Speakers } from './labels.ts';
import { holderOf } from './offices.ts';
import { isFinished } from '../sentence-end.ts';
import type { Line } from '../source.ts';
import { labelQuestions } from './unlabelled-questions.ts';

/** A line with its label; `written` is the name in it where `label` has the person's full one. */
export type Labelled = {
  readonly line: Line;
  readonly label: Label | null;
  readonly written?: string | null;
};

/**
 * The labels of the lines of one language: those they bear, those `borrowed` from their counterparts,
 * those of questions that bear none but are known by their place or their look, and those of answers
 * after words that name who gives them.
 */
export function asLabelled(
  lines: readonly Line[],
  language: Language,
  speakers: Speakers,
  borrowed: ReadonlyMap<Line, Label['kind']> = new Map(),
): Labelled[] {
  const own = lines.map((line): Labelled => {
    const label = labelOf(line.trace.text, language, speakers);
    const kind = line.role ?? borrowed.get(line);
    const given: Label | null = kind
      ? { length: 0, name: nameOf(line, language, speakers), kind }
      : null;
    const isSame = given !== null && label?.name === null && label.kind === given.kind;
    return { line, label: isSame ? { ...label, name: given.name } : (label ?? given) };
  });
  const labelled = withHandedOver(
    labelQuestions(withFullNames(withoutProblems(withoutTitle(own)))),
  );
  const isAsked = labelled.some(
    ({ label, line }) =>
      label &&
      (label.kind === 'question' || (label.kind === 'speaker' && isQuestion(line.trace.text))),
  );
  return isAsked ? alsoBold(labelled) : byLook(labelled);
}

/** Who asks or answers a line besides its label: `海角社记者` → `海角社`, `局长林远` → `林远`. */
function nameOf({ by }: Line, language: Language, speakers: Speakers): string | null {
  if (by === undefined) return null;
  const label = labelOf(`${by}：`, language, speakers);
  return label ? label.name : (holderOf(by) ?? by);
}

/**
 * `《渡口论坛》：桥通了，船怎么办？` over all is a title: nothing answers it, somebody else asks next, and
 * nobody asks again under that name.
 */
function withoutTitle(labelled: readonly Labelled[]): readonly Labelled[] {
  const [title, ...rest] = labelled;
  const name = title?.label?.kind === 'question' ? title.label.name : null;
  const next = rest.findIndex(({ label }) => label !== null);
  if (!title || name === null || next < 0) return labelled;
  const { label, line } = rest[next]!;
  const isAnswered =
    rest.slice(0, next).some((between) => isFinished(between.line.trace.text)) ||
    (label!.kind !== 'question' && !asks(line.trace.text));
  const goesOn = rest.some((entry) => entry.label?.name === name);
  return isAnswered || goesOn ? labelled : [{ ...title, label: null }, ...rest];
}

/** `问题：航班太少。` in an answer, beside `成就：…`: where other labels ask, what asks nothing is no question. */
function withoutProblems(labelled: readonly Labelled[]): readonly Labelled[] {
  const isProblem = ({ label, line: { trace } }: Labelled): boolean =>
    label?.kind === 'question' && /^[问問][题題][：:]/.test(trace.text);
  const others = labelled.some((entry) => entry.label?.kind === 'question' && !isProblem(entry));
  if (!others) return labelled;
  return labelled.map((entry) => {
    const words = entry.line.trace.text.slice(entry.label?.length ?? 0);
    return isProblem(entry) && words !== '' && !asks(words) ? { ...entry, label: null } : entry;
  });
}

/** Speakers under their full names: `INSKEEP` speaks as `STEVE INSKEEP, HOST` did. */
function withFullNames(labelled: readonly Labelled[]): Labelled[] {
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

/**
 * Where nothing is labelled as a question, bold or headed questions count as such; beside two of
 * them, what is set in the same way and asks without a question mark (`请您展望一下明年。`) too.
 */
function byLook(labelled: Labelled[]): Labelled[] {
  const looks = ({ line }: Labelled): boolean =>
    (line.bold || line.heading !== null) && isQuestion(line.trace.text);
  const own = labelled.filter(looks);
  if (own.length < 2) return labelled;
  const isBold = own.every(({ line }) => line.bold);
  const looksAlike = ({ line }: Labelled): boolean =>
    (isBold ? line.bold : line.heading !== null) && asks(line.trace.text);
  let begun = false;
  let open = false;
  return labelled.map((entry): Labelled => {
    if (looks(entry) || (begun && looksAlike(entry))) {
      begun = true;
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
