const FIELDS = { asker: 'asker|记者|記者', year: 'year|年份', in: 'in' } as const;

/** An operator that filters. */
export type FilterField = keyof typeof FIELDS;

/** The query with a filter put in, in the place of others of its kind, or taken out for `null`. */
export function withFilter(text: string, field: FilterField, value: string | null): string {
  const given = new RegExp(
    `(^|[\\s\\u3000])(?:${FIELDS[field]})[:：](?:"[^"]*"|“[^”]*”|[^\\s\\u3000]*)`,
    'gi',
  );
  const rest = tidy(text.replace(given, '$1'));
  if (value === null) return rest;
  const written = /[\s\u3000]/.test(value) ? `"${value}"` : value;
  return `${rest} ${field}:${written}`.trim();
}

/** A language or a filter and its colon, before a word or phrase. */
const FIELD = '(?:\\p{L}+[:：])?';
/** A phrase in quotes, or what stands between blanks. */
const PIECE = '(?:["“„＂「『«][^"”“＂」』»]*["”“＂」』»]|[^\\s\\u3000]+)';

/** The query without a word or phrase of it, with the language asked of it; for `A OR B` without both. */
export function withoutWord(text: string, word: string): string {
  const names = word.split(' OR ').map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pieces = names
    .map((name) => `${FIELD}["“„＂「『«]?${name}["”“＂」』»]?[*＊]?`)
    .join('\\s+OR\\s+');
  const between = new RegExp(`(^|[\\s\\u3000])${pieces}(?=$|[\\s\\u3000])`, 'u');
  const rest = text.replace(between, '$1');
  // Signs may part words too: 霸权、主权.
  return tidy(rest === text ? text.replace(word, ' ') : rest);
}

/** The query without anything that it leaves out: no `-word`, `-"a phrase"` or `-one OR other`. */
export function withoutMinus(text: string): string {
  const left = `[-－−]${FIELD}${PIECE}(?:\\s+OR\\s+[-－−]?${FIELD}${PIECE})*`;
  return tidy(text.replace(new RegExp(`(^|[\\s\\u3000])${left}`, 'gu'), '$1'));
}

function tidy(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}
