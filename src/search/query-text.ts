const FIELDS = { asker: 'asker|记者|記者', year: 'year|年份', in: 'in' } as const;

/** An operator that filters. */
export type FilterField = keyof typeof FIELDS;

/** The query with a filter put in, in the place of others of its kind, or taken out for `null`. */
export function withFilter(text: string, field: FilterField, value: string | null): string {
  const given = new RegExp(
    `(^|[\\s\\u3000])(?:${FIELDS[field]})[:：](?:"[^"]*"|“[^”]*”|[^\\s\\u3000]*)`,
    'gi',
  );
  const rest = text.replace(given, '$1').replace(/\s+/g, ' ').trim();
  if (value === null) return rest;
  const written = /[\s\u3000]/.test(value) ? `"${value}"` : value;
  return `${rest} ${field}:${written}`.trim();
}
