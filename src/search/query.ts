import { addressIn, type Address } from './address.ts';
import { fold } from '../text/fold.ts';
import { hasHan, lettersOnly, type FoldTable } from './letters.ts';
import { wordsOf, type Word } from './words.ts';

export type Side = 'zh' | 'en';

/** One thing to be found. */
export interface Term {
  /** As typed, without operators. */
  text: string;
  /** The language it is asked in, by `zh:` or `en:`; `null` for either. */
  side: Side | null;
  /** In quotes: no other forms of a word. */
  exact: boolean;
  /** Whether words that begin with its last word are meant too: `hegemon*`. */
  prefix: boolean;
  /** Chinese, without signs; `null` for Latin words and numbers. */
  letters: string | null;
  /** Latin words and numbers, one after the other; empty for Chinese. */
  words: Word[];
}

/** One condition: any of its terms (`OR`). */
export type Clause = Term[];

/** What a reader asks, as values. */
export interface Query {
  text: string;
  /** All of these. */
  all: Clause[];
  /** None of these in a passage that answers. */
  none: Term[];
  askers: string[];
  /** First and last year of each range; any of them. */
  years: [number, number][];
  /** Filters with a minus: none of these. */
  without: { askers: string[]; years: [number, number][] };
  part: 'question' | 'answer' | null;
  address: Address | null;
}

const FIELDS: Record<string, 'zh' | 'en' | 'asker' | 'year' | 'in'> = {
  zh: 'zh',
  中文: 'zh',
  en: 'en',
  英文: 'en',
  asker: 'asker',
  记者: 'asker',
  記者: 'asker',
  year: 'year',
  年份: 'year',
  in: 'in',
};
const PARTS: Record<string, 'question' | 'answer'> = {
  question: 'question',
  q: 'question',
  问: 'question',
  問: 'question',
  提问: 'question',
  answer: 'answer',
  a: 'answer',
  答: 'answer',
  回答: 'answer',
};
const CLOSING: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '＂': '＂',
  '「': '」',
  '『': '』',
  '«': '»',
};
const SPACE = /[\s\u3000]/;
const FIELD = new RegExp(`^(${Object.keys(FIELDS).join('|')})[:：]`, 'i');

/** A piece of the query as it stands between spaces. */
interface Piece {
  field: string | null;
  without: boolean;
  quoted: boolean;
  text: string;
}

/**
 * What `text` asks for. Words mean all of them, with or without `AND`; `"…"` an exact phrase; `-word` without it; `OR`
 * between two words either, after `-word` neither; `zh:` `en:` one language; `asker:` `year:` `in:` are
 * filters. Full-width signs count as the plain ones. Where only exclusions stand, they are taken at
 * their word.
 */
export function readQuery(text: string, table: FoldTable): Query {
  const pieces = piecesOf(text);
  const query: Query = {
    text: text.trim(),
    all: [],
    none: [],
    askers: [],
    years: [],
    without: { askers: [], years: [] },
    part: null,
    address: addressIn(text),
  };
  const isAllCapitals = !/\p{Ll}|\p{Script=Han}/u.test(text);
  /** What the next term is an alternative to, once `OR` is read. */
  let either: 'all' | 'none' | null = null;
  let last: 'all' | 'none' | null = null;
  let wasFilter = false;
  for (const piece of pieces) {
    // Several askers, or several years, are alternatives by themselves; filters of two kinds, and a filter
    // and a word, always hold together, so that OR beside a filter changes nothing.
    if (isOperator(piece, 'OR') && (last !== null || wasFilter)) either = wasFilter ? null : last;
    else if (isOperator(piece, 'AND') && !isAllCapitals && (last !== null || wasFilter)) continue;
    else if (takeFilter(query, piece)) {
      wasFilter = true;
      either = null;
    } else {
      wasFilter = false;
      const term = termFrom(piece, table);
      if (term === null) continue;
      last = piece.without || either === 'none' ? 'none' : 'all';
      takeTerm(query, term, last, either === 'all');
      either = null;
    }
  }
  if (query.all.length > 0 || filters(query) > 0) return query;
  return { ...query, all: query.none.map((term) => [term]), none: [] };
}

function isOperator({ text, quoted, field }: Piece, name: 'OR' | 'AND'): boolean {
  return text === name && !quoted && field === null;
}

/** How many filters a query has that say which units are meant. */
export function filters({ askers, years, without, part }: Query): number {
  const some = askers.length + years.length + without.askers.length + without.years.length;
  return some + (part === null ? 0 : 1);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const without = /[-－−]/.test(text[at] as string) && !/^.(?:$|[\s\u3000])/.test(text.slice(at));
    if (without) at += 1;
    const field = FIELD.exec(text.slice(at));
    if (field) at += field[0].length;
    const quoted = quotedFrom(text, at);
    const end = quoted?.end ?? wordEnd(text, at);
    pieces.push({
      field: field ? (FIELDS[(field[1] as string).toLowerCase()] ?? null) : null,
      without,
      quoted: quoted !== null,
      text: quoted?.text ?? text.slice(at, end),
    });
    at = Math.max(end, at + (field ? 0 : 1));
  }
  return pieces;
}

function quotedFrom(text: string, start: number): { text: string; end: number } | null {
  const closing = CLOSING[text[start] ?? ''];
  const end = closing === undefined ? -1 : text.indexOf(closing, start + 1);
  return end < 0 ? null : { text: text.slice(start + 1, end), end: end + 1 };
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !SPACE.test(text[end] as string)) end += 1;
  return end;
}

/** Takes a filter into the query; false where the piece is none, or has no sense as one. */
function takeFilter(query: Query, { field, text, without }: Piece): boolean {
  const { askers, years } = without ? query.without : query;
  if (field === 'asker' && text !== '') askers.push(text);
  else if (field === 'in' && PARTS[text.toLowerCase()]) {
    const part = PARTS[text.toLowerCase()] ?? null;
    query.part = !without ? part : part === 'question' ? 'answer' : 'question';
  } else if (field === 'year') {
    const [, first, last] = /^(\d{4})(?:(?:-|–|\.\.)(\d{4}))?年?$/.exec(text) ?? [];
    if (first === undefined) return false;
    years.push([Number(first), Number(last ?? first)]);
  } else return field !== null && text === '';
  return true;
}

function takeTerm(query: Query, term: Term, list: 'all' | 'none', isAlternative: boolean): void {
  const previous = query.all.at(-1);
  if (list === 'none') query.none.push(term);
  else if (isAlternative && previous) previous.push(term);
  else query.all.push([term]);
}

function termFrom({ field, quoted, text }: Piece, table: FoldTable): Term | null {
  return readTerm(text, table, {
    side: field === 'zh' || field === 'en' ? field : null,
    exact: quoted,
  });
}

const BETWEEN_WORDS = /[、，,；;/|｜]+/;

/**
 * The query with Chinese words by themselves that were typed with signs between: 霸权、主权; `null` where
 * there are none. Only where nothing is found: the text has such signs too.
 */
export function partedAtSigns(query: Query, table: FoldTable): Query | null {
  const all = query.all.flatMap((clause): Clause[] => {
    const [term] = clause;
    if (!term?.letters || term.exact || clause.length > 1) return [clause];
    const words = term.text.split(BETWEEN_WORDS);
    const terms = words.flatMap((word) => readTerm(word, table, { side: term.side }) ?? []);
    return terms.length > 1 ? terms.map((one) => [one]) : [clause];
  });
  return all.length > query.all.length ? { ...query, all } : null;
}

/** One term from its text; `null` where no letter is in it. */
export function readTerm(
  text: string,
  table: FoldTable,
  { side = null, exact = false }: { side?: Side | null; exact?: boolean } = {},
): Term | null {
  const folded = fold(text, table);
  const prefix = !exact && /[*＊]$/.test(text.trim());
  const chinese = hasHan(folded);
  const letters = chinese ? lettersOnly(folded) : null;
  const words = chinese ? [] : wordsOf(folded);
  if (letters === '' || (letters === null && words.length === 0)) return null;
  return { text: text.replace(/[*＊]$/, ''), side, exact, prefix, letters, words };
}
