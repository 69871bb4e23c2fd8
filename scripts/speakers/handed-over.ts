import { lexicon } from '../align/lexicon.ts';
import { asks } from './asking.ts';
import type { Labelled } from './labelled.ts';
import { namesAfter } from './office-holders.ts';
import { holderOf, OFFICE_ZH } from './offices.ts';
import { bearsSurname, SURNAMES } from './surnames.ts';

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
 * and below it `答：…`, or a paragraph without a label → 周海兵 answers; so he does after `请周司长回答。`. Only
 * somebody of whom the text speaks elsewhere too; and where his own label comes next, the paragraph is
 * still of who spoke before.
 */
export function withHandedOver(labelled: readonly Labelled[]): Labelled[] {
  const first = labelled.findIndex(({ label }) => label !== null);
  const all = labelled.map(({ line }) => line.trace.text).join('\n');
  let holders: Set<string> | undefined;
  const named = new Map<string, string | null>();
  const known = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    if (!known.has(name)) known.set(name, all.indexOf(name) !== all.lastIndexOf(name));
    return known.get(name)! || holders?.has(name) === true;
  };
  /** `周司长` → `周海宁`, where the text gives that office to one such name. */
  const nameUnder = (words: string): string | null => {
    holders ??= new Set(namesAfter(`(?:${OFFICE_ZH})`, all));
    if (!named.has(words)) named.set(words, namedUnder(words, [...holders], all));
    return named.get(words)!;
  };
  /** Whose label comes next, from the end on. */
  let next: string | null = null;
  const given = labelled.map(() => null as string | null);
  for (let index = labelled.length - 1; first >= 0 && index > first; index -= 1) {
    const { label, line } = labelled[index]!;
    const before = labelled[index - 1]!.line;
    const isPlain = label?.kind === 'answer' && label.name === null;
    const isOpen = label === null ? !asks(line.trace.text) : isPlain;
    const name =
      isOpen && line.heading === null && before.heading === null
        ? handedTo(before.trace.text, nameUnder)
        : null;
    if (name !== null && isKnown(name) && (isPlain || next !== name)) given[index] = name;
    if (label !== null) next = label.name;
  }
  return labelled.map((entry, index): Labelled => {
    const name = given[index] ?? null;
    if (name === null) return entry;
    return { ...entry, label: { length: 0, kind: 'answer', ...entry.label, name } };
  });
}

/** A surname and an office. */
const OFFICE_OF = new RegExp(String.raw`^(\p{Script=Han})(副?(?:${OFFICE_ZH}))$`, 'u');

/** The one of these names that a text gives the office of `周司长` to: `就业司司长周海宁` → `周海宁`. */
function namedUnder(words: string, holders: readonly string[], text: string): string | null {
  const [, surname, office] = OFFICE_OF.exec(words) ?? [];
  if (surname === undefined || !SURNAMES.has(surname)) return null;
  const found = holders.filter(
    (name) => name.startsWith(surname) && text.includes(`${office}${name}`),
  );
  return found.length === 1 ? found[0]! : null;
}

/** To whom the last words of a paragraph give the floor. */
function handedTo(text: string, nameUnder: (words: string) => string | null): string | null {
  const end = text.slice(-END);
  const words = HANDS_ZH.exec(end)?.[1];
  if (words === undefined) return nameIn(HANDS_EN.exec(end));
  const name = holderOf(words) ?? nameUnder(words) ?? words;
  const isName = bearsSurname(name) && name.length < 4 && !lexicon().isWord(lexicon().fold(name));
  return isName ? name : null;
}

function nameIn(match: RegExpExecArray | null): string | null {
  return match?.slice(1).find((name) => name !== undefined) ?? null;
}
