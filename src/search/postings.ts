import { gramsOf, initialsGramsOf, isUnchanging, runKeys, type Gram } from './grams.ts';
import { closenessOf } from './occurrences.ts';
import { decodeRows } from './posting-code.ts';
import type { Term } from './query.ts';
import { followedBy, following, NO_ROWS, unionOf, type Rows } from './row-sets.ts';
import { irregularForms, stem } from './stem.ts';
import type { WirePostings } from './wire.ts';
import type { Word } from './words.ts';

/** Where a term may stand, and where it stands as it was typed. */
export interface TermRows {
  all: Rows;
  exact: Rows;
}

/** How many rows a phrase may run over between two of its looked-up keys. */
const REACH = 2;
/** Where a phrase can be in no more rows than these, all of them are read, and no more keys looked up. */
const FEW_ROWS = 10;
/** More letters than these are not asked of the other forms of a word: neighbour, neighbor. */
const COMMON_LETTERS = 4;

/** The postings of a corpus, fetched file by file as keys are looked up. */
export class Postings {
  #bounds: string[];
  #fetchFile: (at: number) => Promise<WirePostings>;
  #files = new Map<number, Promise<WirePostings>>();
  #decoded = new Map<string, Rows>();

  constructor(bounds: string[], fetchFile: (at: number) => Promise<WirePostings>) {
    this.#bounds = bounds;
    this.#fetchFile = fetchFile;
  }

  /** The rows in which a term may begin; every row in which it does is among them. */
  async rowsOf(term: Term, prefixes: boolean): Promise<TermRows> {
    if (term.letters !== null) {
      const all = term.side === 'en' ? NO_ROWS : await this.#lettersRows(term.letters);
      return { all, exact: all };
    }
    return this.#wordsRows(term, prefixes || term.prefix);
  }

  /** The rows in which words typed one by one may stand as one phrase; no more is lost than its place among others. */
  async rowsOfPhrase(phrase: Term): Promise<Rows> {
    if (phrase.letters !== null) return chain(await this.#listsOf(gramsOf(phrase.letters, true)));
    const keys = runKeys(phrase.words.map(({ text }) => text));
    return chain(await Promise.all(keys.map((key) => this.#rowsOfKey(key))), 0);
  }

  /**
   * The rows in which stretches of Chinese may begin that stand one after the other, with a little
   * between: all in one row, or with `isWide` over several.
   */
  async rowsOfParts(parts: string[], isWide: boolean): Promise<Rows> {
    const grams = parts.flatMap((part) => gramsOf(part, true));
    return chain(await this.#listsOf(grams), isWide ? REACH : 0);
  }

  /** The rows in which a run of characters may begin whose readings begin with these letters. */
  async rowsOfInitials(initials: string): Promise<Rows> {
    const keys = initialsGramsOf(initials);
    return chain(await Promise.all(keys.map((key) => this.#rowsOfKey(key))));
  }

  /** Where a few of the pairs meet by chance, as frequent ones do, all of them are asked. */
  async #lettersRows(letters: string): Promise<Rows> {
    const lists = await this.#listsOf(gramsOf(letters));
    const rows = chain(lists);
    const fewest = Math.min(...lists.map(({ length }) => length));
    if (rows.length <= FEW_ROWS || rows.length * 2 > fewest) return rows;
    return chain(await this.#listsOf(gramsOf(letters, true)));
  }

  #listsOf(grams: Gram[]): Promise<Rows[]> {
    return Promise.all(grams.map(({ key }) => this.#rowsOfKey(key)));
  }

  async #wordsRows(term: Term, prefixes: boolean): Promise<TermRows> {
    const { words } = term;
    if (term.exact && words.length > 1) {
      const keys = runKeys(words.map(({ text }) => text));
      const all = chain(await Promise.all(keys.map((key) => this.#rowsOfKey(key))));
      return { all, exact: all };
    }
    const each = await Promise.all(
      words.map((word, at) =>
        this.#wordRows(word, !term.exact, prefixes && at === words.length - 1),
      ),
    );
    const joined = words.length === 2 && words[0]?.joined ? words[0].joined : null;
    const asOne = joined === null ? NO_ROWS : await this.#rowsOfKey(joined);
    return {
      all: unionOf([chain(each.map(({ all }) => all)), asOne]),
      exact: unionOf([chain(each.map(({ exact }) => exact)), asOne]),
    };
  }

  async #wordRows(word: Word, forms: boolean, prefixes: boolean): Promise<TermRows> {
    const start = forms ? commonStart(word) : word.text;
    const hasForms = forms && word.text.length > 2 && !isUnchanging(word.text);
    const irregular = forms ? irregularForms(word.text) : [];
    const starts = new Set([start, ...(irregular.length > 0 ? regularStart(word) : [])]);
    const keys =
      prefixes || hasForms
        ? (await Promise.all([...starts].map((some) => this.keysFrom(some)))).flat()
        : [word.text];
    const fitting = keys.filter(
      (key) =>
        closenessOf(word.text, word.stem, { text: key, stem: stem(key) }, { forms, prefixes }) > 0,
    );
    const lists = await Promise.all([...fitting, ...irregular].map((key) => this.#rowsOfKey(key)));
    return { all: unionOf(lists), exact: await this.#rowsOfKey(word.text) };
  }

  /** The keys that begin with `start`. */
  async keysFrom(start: string): Promise<string[]> {
    const first = this.#fileOf(start);
    const last = this.#fileOf(`${start}\uffff`);
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const files = await Promise.all(numbers.map((at) => this.#file(at)));
    return files.flatMap((file) => Object.keys(file).filter((key) => key.startsWith(start)));
  }

  async #rowsOfKey(key: string): Promise<Rows> {
    const known = this.#decoded.get(key);
    if (known) return known;
    const file = await this.#file(this.#fileOf(key));
    const rows = Object.hasOwn(file, key) ? decodeRows(file[key] ?? '') : NO_ROWS;
    this.#decoded.set(key, rows);
    return rows;
  }

  /** The file in which a key stands if it stands anywhere: the last that begins at or before it. */
  #fileOf(key: string): number {
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[middle] as string) <= key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #file(at: number): Promise<WirePostings> {
    let file = this.#files.get(at);
    if (file === undefined) {
      file = this.#fetchFile(at);
      this.#files.set(at, file);
      file.catch(() => this.#files.delete(at));
    }
    return file;
  }
}

/** The letters that all forms of a word begin with: tak(e) and tak(ing), countr(y) and countr(ies). */
function commonStart({ text, stem: base }: Word): string {
  const firm = base.replace(/[eiy]$/, '');
  let length = 0;
  while (length < COMMON_LETTERS && length < firm.length && text[length] === firm[length]) {
    length += 1;
  }
  // Irregular forms have little in common; they are looked up by themselves.
  return length < 2 ? text : text.slice(0, length);
}

/** The letters that the regular forms of an irregular word begin with: took, and tak(ing). */
function regularStart({ stem: base }: Word): string[] {
  const firm = base.replace(/[eiy]$/, '').slice(0, COMMON_LETTERS);
  return firm.length < 2 ? [] : [firm];
}

/** The rows where the first list begins a run through all of them, each at most `reach` rows after the last. */
function chain(lists: Rows[], reach = REACH): Rows {
  const reachable = lists
    .slice(1)
    .reduce(
      (found, list) => [...found, following(found.at(-1) as Rows, list, reach)],
      [lists[0] ?? NO_ROWS],
    );
  return reachable.reduceRight((after, rows) => followedBy(rows, after, reach));
}
