import type { Script } from '../edition/language.ts';
import { toTraditional } from '../text/traditional.ts';
import type { Locale } from './locale.ts';

/** How Chinese of the sources is written in a tree of the site: in which script, and how one gets there. */
export interface Chinese {
  lang: 'zh-Hans' | 'zh-Hant';
  write(text: string): string;
}

/** Traditional in the Traditional tree; elsewhere in the script it was received in. */
export function chineseFor(locale: Locale, script: Script): Chinese {
  if (script === 'Hant') return { lang: 'zh-Hant', write: (text) => text };
  if (locale === 'zh-Hant') return { lang: 'zh-Hant', write: toTraditional };
  return { lang: 'zh-Hans', write: (text) => text };
}
