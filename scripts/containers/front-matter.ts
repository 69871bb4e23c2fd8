import { parse } from 'yaml';
import { wholeDate } from '../dating.ts';
import type { Facts } from '../source.ts';

/** How front matter names what it says: not `Q` and not `问`, which speak. */
const KEY = /^[a-z][\w-]+$/;

/** Front matter at the head of a text: how far it reaches and what it says. `null` where there is none. */
export function frontMatterOf(text: string): { end: number; facts: Partial<Facts> } | null {
  const match = /^\uFEFF?\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return null;
  const values = valuesOf(match[1]!);
  if (typeof values !== 'object' || values === null) return null;
  if (!Object.keys(values).some((key) => KEY.test(key))) return null;
  const read = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value: unknown = Reflect.get(values, key);
      if (typeof value === 'string' && value.trim()) return value.trim();
      if (value instanceof Date) return value.toISOString();
    }
    return null;
  };
  return {
    end: match[0].length,
    facts: {
      title: read('title'),
      date: wholeDate(read('date', 'published', 'pubDate') ?? ''),
      publisher: read('publisher', 'author', 'source'),
      url: read('from', 'url', 'link', 'source_url'),
    },
  };
}

/** YAML; where it is none for a sign (`title: Q&A: prices`), its lines of `key: value`. */
function valuesOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    const pairs = [...text.matchAll(/^([A-Za-z_]{2,20}):[ \t]+(\S.*)$/gm)];
    return pairs.length === 0
      ? null
      : Object.fromEntries(pairs.map(([, key, value]) => [key, value]));
  }
}
