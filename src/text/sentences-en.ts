import type { SentenceSpan } from './sentences.ts';

/** Never the last word of a sentence: a name or number follows. */
const TITLES = new Set(
  'mr mrs ms messrs dr prof st mt gen lt col sgt capt adm maj sen rep gov hon rev pres'.split(' '),
);
/** Abbreviations that end a sentence only when a word follows that usually begins one. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e a.m p.m etc vs cf al jr sr inc ltd co corp bros dept est approx vol ed eds fig pp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
/** Abbreviations only before a number: `No. 2`, but `No. We disagree.` */
const BEFORE_NUMBERS = new Set(['no', 'nos', 'p', 'art', 'sec', 'ch']);
/** Words that begin sentences and seldom continue a name. */
const STARTERS = new Set(
  (
    'the this that these those it its he she they we i you our their his her my your there here ' +
    'in on at by for from with as to of and but or so yet if when while since after before ' +
    'although though because however therefore moreover meanwhile what which who how why where ' +
    'can could will would shall should do does did is are was were has have had ' +
    'a an some many most all both each every no not now today'
  ).split(' '),
);

const ENDING = /(?<![.?!…])[.?!…]+["'”’)\]»]*(?=\s|$)/g;
const WORD_BEFORE = /[\p{L}\p{N}.]+$/u;
const WORD_AFTER = /^["'“‘([«]*([\p{L}\p{N}'’]+)/u;

/** English sentences; see {@link splitSentences}. Semicolons end none. Method: Kiss and Strunk 2006, §1, as fixed lists. */
export function splitEnglish(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = nextWord(text, 0);
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    const next = nextWord(text, end);
    if (match.index < start || !endsSentence(text, start, match, next)) continue;
    spans.push([start, end]);
    start = next;
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push([start, end]);
  return spans;
}

function nextWord(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
  return next;
}

function endsSentence(text: string, start: number, match: RegExpExecArray, next: number): boolean {
  if (next === text.length) return true;
  const following = text.slice(next, next + 40);
  if (/^["'“‘([«]*\p{Ll}/u.test(following)) return false;
  if (match[0].charAt(0) !== '.' || match[0].length > 1) return true;
  const before = WORD_BEFORE.exec(text.slice(Math.max(start, match.index - 40), match.index))?.[0];
  return before === undefined || !isAbbreviation(before, match.index - start, following);
}

/** Whether the stop after `word` marks an abbreviation; `position` is the word's end in its sentence. */
function isAbbreviation(word: string, position: number, following: string): boolean {
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return true;
  const next = WORD_AFTER.exec(following)?.[1] ?? '';
  if (BEFORE_NUMBERS.has(lower)) return /^\p{N}/u.test(next);
  // `1. First …`: a number that opens the sentence numbers it.
  if (/^\p{N}+$/u.test(word) && word.length === position) return true;
  const short = ABBREVIATIONS.has(lower) || /^\p{Lu}$/u.test(word) || /\p{L}\.\p{L}/u.test(word);
  return short && !STARTERS.has(next.toLowerCase());
}
