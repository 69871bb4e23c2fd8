import { toTraditional } from '../text/traditional.ts';
import { en, type Words } from './en.ts';
import type { Locale } from './locale.ts';
import { zhHans } from './zh-hans.ts';
import { overrides } from './zh-hant.ts';

type Leaf = string | ((...given: never[]) => string);
interface Tree {
  [key: string]: Leaf | string[] | Tree;
}

/** The same words with every string, also what functions give, in Traditional characters. */
function traditional(words: Tree): Tree {
  const write = (value: Tree[string]): Tree[string] => {
    if (typeof value === 'string') return toTraditional(value);
    if (typeof value === 'function') return (...given) => toTraditional(value(...given));
    if (Array.isArray(value)) return value.map(toTraditional);
    return traditional(value);
  };
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, write(value)]));
}

const WORDS: Record<Locale, Words> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': { ...(traditional(zhHans) as unknown as Words), ...overrides },
};

/** The site's own words in a locale. */
export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}
