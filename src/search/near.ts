import type { Corpus } from './corpus.ts';
import { fold } from '../text/fold.ts';
import { nearestLetters } from './near-letters.ts';
import { chineseFor } from './near-pinyin.ts';
import { nearestWords } from './near-words.ts';
import { readingsFrom, soundsOf } from './pinyin.ts';
import { readTerm, type Clause, type Query, type Term } from './query.ts';
import type { WireNear } from './wire.ts';

/** What is shown instead of a query that found nothing. */
export interface Instead {
  query: Query;
  /** What stands in the texts, for the reader to see: `sovereignty`, `丛林法则`. */
  shown: string[];
  reason: 'pinyin' | 'spelling' | 'pieces';
}

const MOST_ALTERNATIVES = 4;

/** The Chinese meant by a query in pinyin; `null` where it is none, or stands for nothing. */
export async function fromPinyin(query: Query, corpus: Corpus): Promise<Instead | null> {
  const terms = query.all.flat();
  const isLatin = terms.every(({ letters, side, exact }) => !letters && side !== 'en' && !exact);
  if (!isLatin || terms.length === 0 || terms.length !== query.all.length) return null;
  const typed = fold(terms.map(({ text }) => text).join(' '), corpus.table);
  const chinese = await chineseFor(typed, corpus, await corpus.near());
  return replaced(query, chinese.length > 0 ? [clauseOf(chinese, corpus)] : null, 'pinyin');
}

/** The query with what was mistyped put right; `null` where something is near to nothing. */
export async function fromSpelling(query: Query, corpus: Corpus): Promise<Instead | null> {
  const all: Clause[] = [];
  for (const clause of query.all) {
    const missing = await missingOf(clause, corpus);
    if (missing.length < clause.length) {
      all.push(clause);
      continue;
    }
    const near = (await Promise.all(missing.map((term) => nearTo(term, corpus)))).flat();
    if (near.length === 0) return null;
    all.push(near);
  }
  return replaced(query, all, 'spelling');
}

/** Chinese without spaces as the pieces that stand in the texts: 中美关系稳定 → 中美关系 稳定. */
export async function fromPieces(query: Query, corpus: Corpus): Promise<Instead | null> {
  const all: Clause[] = [];
  for (const clause of query.all) {
    const [term] = clause;
    const isChinese = clause.length === 1 && term?.letters && !term.exact;
    if (!isChinese || (await missingOf(clause, corpus)).length === 0) {
      all.push(clause);
      continue;
    }
    const pieces = await piecesOf(term.letters as string, corpus);
    if (pieces === null) return null;
    all.push(...pieces.map((piece) => clauseOf([piece], corpus)));
  }
  return replaced(query, all, 'pieces');
}

async function missingOf(clause: Clause, corpus: Corpus): Promise<Term[]> {
  const missing = await corpus.missing(clause);
  return clause.filter((term) => missing.has(term));
}

async function nearTo(term: Term, corpus: Corpus): Promise<Term[]> {
  if (term.letters !== null) {
    const { letters } = term;
    const stretches = await nearestLetters(letters, corpus);
    const found = stretches.length > 0 ? stretches : alikePhrases(letters, await corpus.near());
    return clauseOf(found.slice(0, MOST_ALTERNATIVES), corpus);
  }
  for (const { text } of term.words) {
    const alike = await corpus.words(text.slice(0, 2));
    if (alike.includes(text)) continue;
    const near = nearestWords(text, alike);
    // A slip in the first letters is rarer, and all words are more to fetch.
    const found = near.length > 0 ? near : nearestWords(text, await corpus.words(''));
    const written = (word: string): string =>
      term.words.map((other) => (other.text === text ? word : other.text)).join(' ');
    return clauseOf(found.slice(0, MOST_ALTERNATIVES).map(written), corpus);
  }
  return [];
}

/**
 * Set phrases that sound the same, as an input method mixes them up (霸全 → 霸权); or, of three
 * characters, those that have two of them in the same places.
 */
function alikePhrases(letters: string, near: WireNear): string[] {
  const same = (phrase: string): number =>
    Array.from(phrase).filter((character, at) => character === letters[at]).length;
  const readings = readingsFrom(near);
  const alike = soundsOf(letters, readings.syllablesOf)
    .flatMap((sound) => readings.phrasesBySound.get(sound.join(' ')) ?? [])
    .filter((phrase) => same(phrase) > 0);
  if (alike.length > 0 || letters.length !== 3) return [...new Set(alike)];
  return near.phrases.filter((phrase) => phrase.length === 3 && same(phrase) === 2);
}

/** The longest pieces of at least two characters, from the left, that all stand in the texts. */
async function piecesOf(letters: string, corpus: Corpus): Promise<string[] | null> {
  const pieces: string[] = [];
  let start = 0;
  while (start < letters.length) {
    let end = pieces.length === 0 ? letters.length - 1 : letters.length;
    while (end >= start + 2 && !(await stands(letters.slice(start, end), corpus))) end -= 1;
    if (end < start + 2) return null;
    pieces.push(letters.slice(start, end));
    start = end;
  }
  return pieces;
}

async function stands(letters: string, corpus: Corpus): Promise<boolean> {
  return (await corpus.missing(clauseOf([letters], corpus))).size === 0;
}

function clauseOf(texts: string[], corpus: Corpus): Term[] {
  return texts.flatMap((text) => readTerm(text, corpus.table) ?? []);
}

function replaced(query: Query, all: Clause[] | null, reason: Instead['reason']): Instead | null {
  if (all === null || all.length === 0) return null;
  const shown = all.flatMap((clause, at) =>
    clause === query.all[at] ? [] : clause.map(({ text }) => text),
  );
  return shown.length === 0 ? null : { query: { ...query, all }, shown, reason };
}
