/**
 * How firm a piece of text is as a word: `word` stands in a dictionary of words, `phrase` only in a
 * list of phrases (系好, 年会上), `null` in neither.
 */
export type Firmness = 'word' | 'phrase' | null;

/** The longest word that is looked for, in characters. */
const LONGEST = 8;

/** Characters that often stand alone as a word; 构 or 预 hardly ever do. */
const FREE = new Set(
  '的了是在和有不为与这那上下中也都就会对将到说要我你他她它以从向于把被让给使由而但或又再更最很还已正能可应得着过地个' +
    '一二三四五六七八九十百千万亿两年月日时人国内外前后里间等所其此各每某多少大小新好高同同跟及并且如若则却只才便仍即曾' +
    '做去来走看想用请问称指谈讲提叫像比当至按据经因故故若之者吗呢吧啊您们国家事点次件位名种条项份',
);

const WORD = 1000;
const PHRASE = 1001;
const FREE_CHARACTER = 1002;
const BOUND_CHARACTER = 1004;

/**
 * Cuts Chinese into the fewest words (牵头发起 → 牵头 发起, not 牵 头发 起). Among equals the cut
 * whose single characters most often stand alone is taken (关系 好, not 关 系好), as in the rules of
 * MMSEG (Tsai 1996), then the one whose last words are longer. Joining gives the text back.
 */
export function splitWords(text: string, firmnessOf: (word: string) => Firmness): string[] {
  const lastWords = cheapestLastWords([...text], firmnessOf);
  const words: string[] = [];
  for (let end = lastWords.length; end > 0;) {
    const last = lastWords[end - 1]!;
    words.unshift(last.word);
    end -= last.length;
  }
  return words;
}

interface LastWord {
  word: string;
  /** In characters, not in UTF-16 units. */
  length: number;
}

/** For each end of text, the last word of its cheapest cut. */
function cheapestLastWords(
  characters: string[],
  firmnessOf: (word: string) => Firmness,
): LastWord[] {
  const costs = [0];
  const lastWords: LastWord[] = [];
  for (let end = 1; end <= characters.length; end++) {
    let word = characters[end - 1]!;
    let best: LastWord = { word, length: 1 };
    let cost = costs[end - 1]! + (FREE.has(word) ? FREE_CHARACTER : BOUND_CHARACTER);
    for (let start = end - 2; start >= Math.max(0, end - LONGEST); start--) {
      word = characters[start]! + word;
      const firmness = firmnessOf(word);
      const wordCost = costs[start]! + (firmness === 'word' ? WORD : PHRASE);
      if (firmness === null || wordCost > cost) continue;
      best = { word, length: end - start };
      cost = wordCost;
    }
    lastWords.push(best);
    costs.push(cost);
  }
  return lastWords;
}
