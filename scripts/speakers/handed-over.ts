import { lexicon } from '../align/lexicon.ts';
import { asks } from './asking.ts';
import type { Labelled } from './labelled.ts';
import { holderOf } from './offices.ts';
import { bearsSurname } from './surnames.ts';

/** So much of the end of a paragraph is looked at. */
const END = 120;
/** `请周海兵先生回答。`, `这个问题有请就业司司长周海兵来介绍一下。` */
const HANDS_ZH =
  /[请請](\p{Script=Han}[\p{Script=Han}、]{1,30}?)(?:先生|女士|同志)?(?:[来來])?(?:[为為][给給]?大家)?(?:先|再)?[做作]?(?:[个個一]|[简簡][要单單])?(?:回答|解答|作答|介[绍紹]|[说說]明|[补補]充|答[复覆])(?:一下|[这這您]的?[个個]?[问問][题題]|[有相][关關]?情[况況])?[。！]?$/u;
const NAME_EN = String.raw`(?:(?:Mr|Ms|Mrs|Dr)\.? )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})`;
const ANSWERS_EN = String.raw`(?:answer|take|respond|reply|elaborate|brief|speak|say)\b[^.!?]{0,40}[.!]?$`;
/** `I’d like to invite Mr. Zhou Haibing to answer this question.`, `Mr. Zhou Haibing will answer the rest.` */
const HANDS_EN = new RegExp(
  [
    String.raw`\b(?:invite|ask|have|let) ${NAME_EN} (?:to )?${ANSWERS_EN}`,
    String.raw`(?:^|[.,;!?] )${NAME_EN} will (?:now )?${ANSWERS_EN}`,
    String.raw`\b(?:the floor|over) to ${NAME_EN}[.!]?$`,
  ].join('|'),
  'u',
);

/**
 * Turns that bear no name of their own, after words that give the floor to somebody: `请周海兵先生回答。`
 * and below it `答：…`, or a paragraph without a label → 周海兵 answers. Only somebody of whom the text
 * speaks elsewhere too; and where his own label comes next, the paragraph is still of who spoke before.
 */
export function withHandedOver(labelled: readonly Labelled[]): Labelled[] {
  const first = labelled.findIndex(({ label }) => label !== null);
  const all = labelled.map(({ line }) => line.trace.text).join('\n');
  return labelled.map((entry, index): Labelled => {
    const { label, line } = entry;
    if (first < 0 || index <= first || line.heading !== null) return entry;
    const isPlain = label?.kind === 'answer' && label.name === null;
    if (label !== null ? !isPlain : asks(line.trace.text)) return entry;
    const before = labelled[index - 1]!.line;
    const name = before.heading === null ? handedTo(before.trace.text) : null;
    if (name === null || all.split(name).length < 3) return entry;
    if (label !== null) return { ...entry, label: { ...label, name } };
    const next = labelled.slice(index).find((other) => other.label !== null)?.label;
    return next?.name === name ? entry : { ...entry, label: { length: 0, name, kind: 'answer' } };
  });
}

/** To whom the last words of a paragraph give the floor. */
function handedTo(text: string): string | null {
  const end = text.slice(-END);
  const words = HANDS_ZH.exec(end)?.[1];
  if (words === undefined) return nameIn(HANDS_EN.exec(end));
  const name = holderOf(words) ?? words;
  const isName = bearsSurname(name) && name.length < 4 && !lexicon().isWord(lexicon().fold(name));
  return isName ? name : null;
}

function nameIn(match: RegExpExecArray | null): string | null {
  return match?.slice(1).find((name) => name !== undefined) ?? null;
}
