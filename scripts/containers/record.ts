import { languageOf } from '../language.ts';
import { append, asidesFrom, type Aside, type Facts, type RecordFacts } from '../source.ts';
import { conferencesOf } from './conferences.ts';
import { asLabel, isSaid, isSpeaker, rowsOfTurns } from './named-turns.ts';
import { namesInRows, namesTurn } from './fields-of-names.ts';
import { slice, type Trace } from '../trace.ts';

/** Whether a text is a fragment of a database or of JSON: literals between the signs of a record. */
export function looksLikeRecord(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/\b(insert|replace)\s+into\b[\s\S]{0,2000}\bvalues\b/i.test(head)) return true;
  const start = head.trimStart();
  if (/^[([,]?\s{0,9}\(?\s{0,9}(?:\d{1,20}|null)\s{0,9},\s{0,9}'/i.test(start)) return true;
  return /^[[{,"]/.test(start) && /"[\w\u4e00-\u9fff -]{1,40}"\s*:\s*["[{\d]/.test(head);
}

/** A string literal of a record: its decoded text, its key (or that of its list), and its row. */
type Literal = { readonly key: string | null; readonly value: Trace; readonly row: number };

/** The literals of a record; `parents[row]` is the row or object that `row` stands in. */
type Literals = { readonly all: readonly Literal[]; readonly parents: readonly number[] };

/** What a record gives: texts long enough to be read, and the rest set aside or known as facts. */
export type RecordText = {
  readonly role: 'question' | 'answer' | null;
  readonly trace: Trace;
  /** The conference it is of, where the set has several. */
  readonly record: RecordFacts | null;
  /** Who asks or answers it, where a field beside it says so. */
  readonly by: string | null;
};

/**
 * The texts of an SQL or JSON fragment, its escapes undone (`\n`, `\"`, `''`, `\u4e2d`), with every
 * other literal kept as metadata. Linear; a literal cut off by the end of the file is read to there.
 */
export function textsFromRecord(trace: Trace): {
  texts: RecordText[];
  asides: Aside[];
  facts: Partial<Facts>;
} {
  const facts: {
    title: string | null;
    date: string | null;
    publisher: string | null;
    url: string | null;
  } = {
    title: null,
    date: null,
    publisher: null,
    url: null,
  };
  const titles: string[] = [];
  const texts: (Omit<RecordText, 'record' | 'by'> & { row: number })[] = [];
  const own = new Map<number, { title: string | null; date: string | null }>();
  const asides: Aside[] = [];
  const literals = literalsOf(trace);
  const spoken = keysOfTurns(literals.all);
  const turns = rowsOfTurns(literals.all);
  const telling = tellingRows(literals, spoken, turns);
  for (const { key, value, row } of literals.all) {
    const role = roleOf(key ?? '');
    if (value.text.trim() === '') continue;
    if (!telling.has(row)) {
      append(asides, asidesFrom(value, 'other record'));
      continue;
    }
    if (turns.has(row) && isSpeaker(key)) {
      const first = texts.findLastIndex((text) => text.row !== row) + 1;
      texts.splice(first, 0, { role: null, trace: asLabel(value), row });
      continue;
    }
    const isTurnOf = turns.has(row) && isSaid(key);
    if (role || isTurnOf || (key !== null && spoken.has(key)) || isProse(value.text)) {
      texts.push({ role, trace: value, row });
      continue;
    }
    const text = value.text.trim();
    const said = own.get(row) ?? { title: null, date: null };
    own.set(row, said);
    const day = dayOf(text);
    if (day) {
      facts.date ??= day;
      if (!BOOKKEEPING.test(key ?? '')) said.date ??= day;
    } else if (/^https?:/.test(text)) facts.url ??= text;
    else if (TITLE.test(key ?? '')) {
      titles.push(text);
      said.title = said.title === null ? text : `${said.title}\n${text}`;
    } else if (/^(source|author|publisher|来源|作者)$/i.test(key ?? '')) facts.publisher ??= text;
    else if (!namesTurn(key) && languageOf(text) && text.length >= 8) {
      facts.title ??= text;
      said.title ??= text;
    }
    append(asides, asidesFrom(value, 'record field', 'metadata'));
  }
  const named = (['zh', 'en'] as const).flatMap(
    (language) => titles.find((title) => languageOf(title) === language) ?? [],
  );
  if (named.length > 0) facts.title = named.join('\n');
  const records = conferencesOf(
    texts.map(({ role, trace, row }) => ({ text: trace.text, row, isPart: role !== null })),
    own,
    literals.parents,
  );
  const whoIn = namesInRows(literals.all, literals.parents);
  return {
    texts: texts.map(({ role, trace, row }, index) => ({
      role,
      trace,
      record: records[index]!,
      by: role && whoIn(row, role, languageOf(trace.text)),
    })),
    asides,
    facts,
  };
}

/** Fields that tell of the record and not of its text. */
const BOOKKEEPING = /crawl|scrape|fetch|import|insert|update|modif|creat/i;

/** `2025-06-04 10:00:00` → `2025-06-04` */
function dayOf(text: string): string | null {
  const day = /^(\d{4})[-/](\d\d?)[-/](\d\d?)/.exec(text);
  return day ? `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}` : null;
}

/** What the key of a field says of it (`question_zh`), also in a set of instructions and outputs. */
function roleOf(field: string): RecordText['role'] {
  const key = field.replace(/^(?:zh|cn|en)[_-]|[_-](?:zh|cn|en|chinese|english)$/i, '');
  if (/^(?:q|question|ask|instruction|prompt|问|問|问题|問題|提问|提問)$/i.test(key))
    return 'question';
  return /^(?:a|answer|reply|output|response|答|回答|答复|答覆)$/i.test(key) ? 'answer' : null;
}

/**
 * The keys whose values are turns of a conversation, one to a field or to an element of a list: half of
 * them or more begin with a label and say something after it. Their other values are text as well.
 */
function keysOfTurns(all: readonly Literal[]): ReadonlySet<string> {
  const counts = new Map<string, { turns: number; all: number }>();
  for (const { key, value } of all) {
    if (key === null || TITLE.test(key)) continue;
    const count = counts.get(key) ?? { turns: 0, all: 0 };
    counts.set(key, count);
    count.all += 1;
    if (isTurn(value.text)) count.turns += 1;
  }
  const spoken = [...counts].filter(([, count]) => count.turns > 1 && count.turns * 2 >= count.all);
  return new Set(spoken.map(([key]) => key));
}

const TITLE = /^(title|headline|subject|标题|標題|題目|题目)$/i;

/** `毛宁：我没有信息。`: a label, and at least one sentence after it. */
function isTurn(text: string): boolean {
  return /^\s{0,9}(?:[^\s：:。，？！]{1,24}|[A-Z][\w .,’'()-]{0,40})[：:]\s{0,9}\S[^\n]*[。？！.?!][”’"')）]?\s*$/m.test(
    text.slice(0, 4000),
  );
}

/**
 * Whether a text has labels of both kinds at the heads of its paragraphs: `问：` and `答：`, askers
 * and somebody who answers more than once, or somebody who answers the question right before.
 */
function converses(text: string): boolean {
  const heads = text.match(/(?:^|[\n>])[ \u3000]{0,8}[^\s<>：:。，]{0,16}[：:]/g) ?? [];
  const asking = heads.filter((head) => /(?:[问問]|[记記]者|[>\n]Q)\s?[：:]$/.test(head));
  if (asking.length === 0) return answersAtOnce(text);
  if (heads.some((head) => /(?:答|[>\n]A)\s?[：:]$/.test(head))) return true;
  const others = heads
    .filter((head) => !asking.includes(head))
    .map((head) => head.replace(/^[\n>]/, '').trim());
  return asking.length > 1 && new Set(others).size < others.length && /[？?]/.test(text);
}

/** Whether a paragraph with a label ends in a question and the next begins with another label. */
function answersAtOnce(text: string): boolean {
  const paragraphs = text.split(/\n|<\/?(?:p|div|br|li|tr|h\d)\b[^>]*>/i).flatMap((paragraph) => {
    const said = paragraph.replace(/<[^>]*>/g, '').trim();
    return said === '' ? [] : [said];
  });
  return paragraphs.some((said, index) => {
    const before = paragraphs[index - 1] ?? '';
    if (!/[？?][”’"]?$/.test(before) || !isTurn(said)) return false;
    const [asked, answered] = [before, said].map((turn) => /^[^：:]{1,24}[：:]/.exec(turn)?.[0]);
    return asked !== undefined && asked !== answered;
  });
}

/**
 * The row of the record with most to read, those that hold questions or answers, and those they
 * stand in; what other rows hold is no part.
 */
function tellingRows(
  { all, parents }: Literals,
  spoken: ReadonlySet<string>,
  turns: ReadonlySet<number>,
): ReadonlySet<number> {
  const lengths = new Map<number, number>();
  for (const { value, row } of all)
    if (isProse(value.text)) lengths.set(row, (lengths.get(row) ?? 0) + value.text.length);
  const [most] = [...lengths].sort(([, a], [, b]) => b - a)[0] ?? [all[0]?.row ?? 0];
  const rows = new Set<number>();
  const told = all.flatMap(({ key, value, row }) =>
    roleOf(key ?? '') || spoken.has(key ?? '') || converses(value.text) ? [row] : [],
  );
  for (const start of [most, ...told, ...turns])
    for (let row = start; !rows.has(row) && (row > 0 || row === start); row = parents[row]!)
      rows.add(row);
  return rows;
}

/** Long enough, and a sentence at its end or paragraphs within. */
function isProse(text: string): boolean {
  const length = languageOf(text) === 'zh' ? text.length * 3 : text.length;
  return (
    length >= 240 ||
    (length >= 60 &&
      /[。！？][”’"）)]*\s*$|\n|<p[ >]|[.!?]["”)]*\s*$/.test(text) &&
      /[：:]/.test(text))
  );
}

function literalsOf(trace: Trace): Literals {
  const { text } = trace;
  const all: Literal[] = [];
  const parents = [0];
  const open: { row: number; key: string | null }[] = [{ row: 0, key: null }];
  let key: string | null = null;
  let index = 0;
  while (index < text.length) {
    const quote = text[index]!;
    if (quote !== '"' && quote !== "'") {
      const { row } = open.at(-1)!;
      if (quote === '[') open.push({ row, key });
      else if (quote === '(' || quote === '{') open.push({ row: parents.push(row) - 1, key: null });
      else if (')]}'.includes(quote) && open.length > 1) open.pop();
      if ('[({'.includes(quote)) key = null;
      index += 1;
      continue;
    }
    const { value, end } = readLiteral(trace, index + 1, quote);
    const isKey = /^\s*:/.test(text.slice(end + 1, end + 8));
    if (isKey) key = value.text;
    else {
      const { row, key: list } = open.at(-1)!;
      all.push({ key: key ?? list, value, row });
      key = null;
    }
    index = end + 1;
  }
  return { all, parents };
}

const ESCAPED: Record<string, string> = { n: '\n', r: '\n', t: ' ', b: ' ', f: ' ', '0': ' ' };

/** From after the opening quote to the closing one (or the end of the text). */
function readLiteral(trace: Trace, start: number, quote: string): { value: Trace; end: number } {
  const { text } = trace;
  let decoded = '';
  const at: number[] = [];
  const take = (sign: string, index: number): void => {
    decoded += sign;
    for (let unit = 0; unit < sign.length; unit += 1) at.push(trace.at[index]!);
  };
  let index = start;
  while (index < text.length) {
    if (text[index] === quote) {
      if (quote !== "'" || text[index + 1] !== quote) break;
      take(quote, index);
      index += 2;
    } else if (text[index] !== '\\') {
      take(text[index]!, index);
      index += 1;
    } else if (/^u[0-9a-fA-F]{4}/.test(text.slice(index + 1, index + 6))) {
      take(String.fromCharCode(Number.parseInt(text.slice(index + 2, index + 6), 16)), index);
      index += 6;
    } else {
      const sign = text[index + 1] ?? '';
      take(ESCAPED[sign] ?? sign, sign === '' || ESCAPED[sign] ? index : index + 1);
      index += 2;
    }
  }
  return { value: { text: wellFormed(decoded), at }, end: Math.min(index, text.length) };
}

/** Half characters and zeros, which an escape can give and no file can hold, as the sign of a loss. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD').replaceAll('\r', '\n');
}

/** Where literals are not closed as they should be: the whole text with its escapes undone. */
export function unescapeAll(trace: Trace): Trace {
  return readLiteral(slice(trace, 0), 0, '\0').value;
}
