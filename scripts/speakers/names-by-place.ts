import { lexicon } from '../align/lexicon.ts';
import type { Piece } from './answerers.ts';
import { asks } from './asking.ts';
import { fullNames } from './full-names.ts';
import { labelOf, type Label, type Speakers } from './labels.ts';
import { isNamedIn, mayName } from './names.ts';
import { isPersonIn } from './office-holders.ts';
import { isOffice } from './offices.ts';
import { bearsSurname } from './surnames.ts';
import { isKnownName, isLowerCaseWord } from '../words.ts';

/** A piece and whether it begins in the middle of a line. */
export type Place = Piece & { readonly inLine: boolean };

/** So short is what somebody asks without a question mark: `Laurie Vale: One more.` */
const SHORT = 160;

/** A labelled turn, or one that a head may label (`maybe`), up to the next. */
type Turn = {
  readonly name: string;
  readonly kind: 'asks' | 'answers' | 'maybe';
  readonly asked: boolean;
  readonly length: number;
  readonly inLine: boolean;
};

/**
 * Names that are known by their place. Between two turns of who answers stands an asker: `林远：…。`
 * `海角财经：…？` `林远：…` → 海角财经; of several heads there, the last. In English, whose names have
 * no look of their own, who stands right after a question answers. Where who answers is labelled at
 * every paragraph, the place says nothing. `lead` is what the text says of its speakers. This only finds
 * names, from turns as they look before anybody is known; who asks is judged in `kinds-of-speakers.ts`.
 */
export function namesByPlace(places: readonly Place[], speakers: Speakers, lead: string): string[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const own = places.filter((place) => place.language === language);
    const turns = turnsOf(own, speakers, lead);
    const after = language === 'en' ? namesAfterQuestions(turns) : [];
    if (!turns.some(({ kind }) => kind === 'answers')) return [...namesOfFew(turns), ...after];
    const found = new Set<string>();
    let again = 0;
    let before: Turn['kind'] | null = null;
    turns.forEach(({ kind, name, inLine }, index) => {
      const turn = turns[index - 1];
      if (kind === 'answers' && turn?.kind === 'answers' && turn.name === name) again += 1;
      if (kind === 'answers' && turn?.kind === 'maybe' && before !== 'asks') {
        const isShort = language === 'en' && before && turn.length < SHORT && !isOfWords(turn.name);
        const asked = turn.asked || isShort;
        if (asked && (inLine || !turn.inLine)) found.add(turn.name);
      }
      if (kind !== 'maybe') before = kind;
    });
    return again > found.size ? after : [...found, ...after];
  });
}

/**
 * Words that head paragraphs and yet are nobody's name: words of the dictionary, and words of which the
 * lead speaks as of no person, that never ask or open the talk, and never stand where somebody was asked or
 * before who answers: `Trade War: no one wins.`
 */
export function namesOutOfPlace(
  places: readonly Place[],
  speakers: Speakers,
  lead: string,
): ReadonlySet<string> {
  const doubted = new Set(
    [...speakers].filter(
      (name) =>
        !isOffice(name) && !isPersonIn(lead, name) && (isOfWords(name) || isNamedIn(lead, name)),
    ),
  );
  if (doubted.size === 0) return doubted;
  for (const language of ['zh', 'en']) {
    const own = places.filter((place) => place.language === language);
    const heads = own.flatMap(({ head }, index) => (head === null ? [] : [index]));
    heads.forEach((index, at) => {
      const name = own[index]!.head!;
      const before = own[index - 1];
      const last = own[(heads[at + 1] ?? own.length) - 1]!;
      const next = own[heads[at + 1] ?? -1]?.head ?? null;
      const meets = next !== null && next !== name && speakers.has(next);
      const isAnswered = asks(last.text) && (meets || next === null);
      const opens = at === 0 && !isOfWords(name);
      if ((meets && !doubted.has(next)) || isAnswered || opens || (before && asks(before.text)))
        doubted.delete(name);
    });
  }
  return doubted;
}

/** Latin heads that are a longer or shorter form of a known name: `MEI QIULAN` where `MEI` speaks. */
export function formsOfNames(places: readonly Place[], speakers: Speakers): string[] {
  const heads = places.flatMap(({ head }) => (head !== null && mayName(head, 'en') ? [head] : []));
  return [...fullNames(heads)].flatMap(([short, full]) =>
    speakers.has(short) || speakers.has(full) ? [short, full] : [],
  );
}

/** `方案`, `Climate Change`, `Hong Kong`: what the dictionary knows as something else than a person. */
function isOfWords(name: string): boolean {
  if (/^\p{Script=Han}{1,4}$/u.test(name) && !bearsSurname(name) && name.length > 1) return true;
  if (/\p{Script=Han}/u.test(name)) return lexicon().isWord(lexicon().fold(name));
  const words = name.match(/[\p{L}’']+/gu) ?? [];
  return isKnownName(name) || words.every((word) => isLowerCaseWord(word.toLowerCase()));
}

/**
 * Heads in a text in which nobody is known to answer: `Cape Times: …?` with `Lin Yuan: …` below it;
 * where no label is known at all, Latin ones that are no words.
 */
function namesOfFew(turns: readonly Turn[]): string[] {
  const unknown = turns.every(({ kind }) => kind === 'maybe');
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    const pair = turn.kind === 'maybe' && turn.asked && next?.kind === 'maybe' && !next.asked;
    if (pair) return [turn.name, next.name];
    return unknown && !turn.inLine && isPersonal(turn.name) ? [turn.name] : [];
  });
}

/** `Lin Yuan`, `Noor Aziz`: two to four words, none of which is written small elsewhere. */
function isPersonal(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) && !isLowerCaseWord(word.toLowerCase()))
  );
}

/** `Reporter: …?` `Financial Secretary: We have no plan.` → `Financial Secretary`. */
function namesAfterQuestions(turns: readonly Turn[]): string[] {
  return turns.flatMap(({ kind, asked, name }, index) => {
    const before = turns[index - 1];
    const answers = kind === 'maybe' && !asked && before?.kind === 'asks' && before.asked;
    return answers && turns[index + 1]?.kind !== 'answers' ? [name] : [];
  });
}

function turnsOf(places: readonly Place[], speakers: Speakers, lead: string): Turn[] {
  type Start = { index: number; label: Label | null; name: string };
  const starts = places.flatMap(({ head, text, language }, index): Start[] => {
    const label = labelOf(text, language, speakers);
    if (label?.kind === 'moderator') return [];
    if (label) return [{ index, label, name: label.name ?? '' }];
    return head !== null && mayName(head, language) ? [{ index, label, name: head }] : [];
  });
  const turns = starts.map((start, at) => {
    const own = places.slice(start.index, starts[at + 1]?.index);
    return {
      ...start,
      asked: asks(own.at(-1)!.text),
      length: own.reduce((sum, { text }) => sum + text.length, 0),
      inLine: own[0]!.inLine,
    };
  });
  const counts = new Map<string, { asked: number; all: number }>();
  for (const { name, label, asked } of turns) {
    if (label?.kind !== 'speaker') continue;
    const count = counts.get(name) ?? { asked: 0, all: 0 };
    counts.set(name, { asked: count.asked + (asked ? 1 : 0), all: count.all + 1 });
  }
  const answerers = new Set(
    [...counts].flatMap(([name, { asked, all }]) =>
      asked * 2 < all || (asked < all && isNamedIn(lead, name)) ? [name] : [],
    ),
  );
  return turns.map(({ name, label, asked, length, inLine }): Turn => {
    const answers = label?.kind === 'answer' || (label?.kind === 'speaker' && answerers.has(name));
    return { name, kind: label ? (answers ? 'answers' : 'asks') : 'maybe', asked, length, inLine };
  });
}
