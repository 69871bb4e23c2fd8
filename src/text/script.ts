import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import { simplifiedForms } from './simplified-characters.ts';

/** The characters that tell the script of a text: those that only one of the two has. */
interface Telltales {
  simplified: Set<string>;
  traditional: Set<string>;
}

let telltales: Telltales | undefined;

/**
 * The script a Chinese text is written in, by its characters that only one script has: `Hans` for
 * 国家, `Hant` for 國家, `null` for 中文, English, or as many of one as of the other.
 */
export function scriptOf(text: string): 'Hans' | 'Hant' | null {
  telltales ??= readTelltales();
  let balance = 0;
  for (const character of text) {
    if (telltales.simplified.has(character)) balance++;
    else if (telltales.traditional.has(character)) balance--;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'Hans' : 'Hant';
}

/** 国 is only Simplified, 國 only Traditional; 后 and 里 are both, since 皇后 and 公里 are Traditional. */
function readTelltales(): Telltales {
  const pairs = `${simplifiedCharacters}|${simplifiedPhrases}`
    .split('|')
    .map((pair) => pair.split(' '));
  const inSimplified = new Set(pairs.map(([simplified]) => simplified).join(''));
  const inTraditional = new Set(pairs.map(([, traditional]) => traditional).join(''));
  const changed = simplifiedCharacters.split('|').map((pair) => pair.split(' ')[0] ?? '');
  return {
    simplified: new Set(changed.filter((character) => !inTraditional.has(character))),
    traditional: new Set(
      [...simplifiedForms().keys()].filter((character) => !inSimplified.has(character)),
    ),
  };
}
