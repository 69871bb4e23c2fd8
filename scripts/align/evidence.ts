import { chineseWords, isFigure, renderingsOf } from './chinese.ts';
import { englishWords, type EnglishWord } from './english.ts';
import { indexSounds, sentencesWithName } from './names.ts';

/** A word of one side, and what on the other side it may be a translation of. */
export interface Cue {
  /** The sentences of the other side that answer it, in order. */
  answeredIn: Int32Array;
  /** The logarithm of the chance that its true counterpart answers it … */
  logFound: number;
  /** … and of the chance that it does not. */
  logLost: number;
  /** The logarithm of the chance that any one word of the other side does not answer it. */
  logUnanswered: number;
}

/** One side: its cues, and by number which of them stand in a sentence or in a run of some. */
export interface SideEvidence {
  cues: Cue[];
  /** By how many sentences less one, and by the first of them: the cues in that run, each once. */
  runs: Int32Array[][];
}

/** Which words of two texts may be translations of each other. */
export interface Evidence {
  zh: SideEvidence;
  en: SideEvidence;
}

/**
 * How often true counterparts answer each other. Like the other weights of the aligner, rounded from
 * the middle of a wide range in which the journal and other press conferences align equally well.
 */
const FOUND = { word: 0.65, figure: 0.9, name: 0.7 };
/** A text is short, so its own rates of chance answers count as much as this many words of any text … */
const GENERAL_WORDS = 300;
/** … in which one word in five hundred answers a given one by chance. */
const GENERAL_RATE = 0.002;
const MOST_LIKELY_BY_CHANCE = 0.9;
/** The most sentences of one side in a bead. */
const LONGEST_RUN = 4;

/** Marks a word that is a name known by its sound. */
const NAME = '~';

/** The words of one side with numbers in the order of their first occurrence. */
interface Vocabulary {
  numbers: Map<string, number>;
  /** The words of each sentence, each once. */
  sentences: number[][];
}

/** Finds, for every word of the Chinese and English sentences, where the other side answers it. */
export function gatherEvidence(zh: readonly string[], en: readonly string[]): Evidence {
  const words = en.map(englishWords);
  const english = vocabulary(words.map((sentence) => sentence.map(({ key }) => key)));
  const chinese = vocabulary(zh.map(chineseWords));
  const renderings = [...chinese.numbers.keys()].map((word) =>
    renderingsOf(word).flatMap((key) => english.numbers.get(key) ?? []),
  );
  addNames(zh, words, chinese, english, renderings);
  const answers: number[][] = Array.from(english.numbers, () => []);
  renderings.forEach((keys, word) => keys.forEach((key) => answers[key]?.push(word)));
  return { zh: side(chinese, english, renderings), en: side(english, chinese, answers) };
}

function vocabulary(sentences: string[][]): Vocabulary {
  const numbers = new Map<string, number>();
  return {
    numbers,
    sentences: sentences.map((words) => [...new Set(words)].map((word) => numberOf(word, numbers))),
  };
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

/** Adds a Chinese word for every English name that the lexicon does not explain but the ear does. */
function addNames(
  zh: readonly string[],
  words: EnglishWord[][],
  chinese: Vocabulary,
  english: Vocabulary,
  renderings: number[][],
): void {
  const explained = new Set(renderings.flat());
  const names = new Map<number, string>();
  for (const { key, surface } of words.flatMap((sentence) => sentence.slice(1))) {
    const number = english.numbers.get(key);
    if (number === undefined || explained.has(number) || !/^\p{Lu}\p{Ll}/u.test(surface)) continue;
    names.set(number, surface);
  }
  if (names.size === 0) return;
  const sounds = indexSounds(zh);
  for (const [number, surface] of names) {
    const sentences = sentencesWithName(surface, sounds);
    if (sentences.size === 0) continue;
    const word = numberOf(NAME + surface, chinese.numbers);
    renderings[word] = [number];
    for (const sentence of sentences) chinese.sentences[sentence]?.push(word);
  }
}

/** The cues of one side: `answers` holds, for each of its words, the words of the other that answer it. */
function side(own: Vocabulary, other: Vocabulary, answers: number[][]): SideEvidence {
  const where: number[][] = Array.from(other.numbers, () => []);
  other.sentences.forEach((words, sentence) =>
    words.forEach((word) => where[word]?.push(sentence)),
  );
  const size = other.sentences.reduce((sum, words) => sum + words.length, 0);
  const cues = [...own.numbers.keys()].map((key, word): Cue => {
    const places = (answers[word] ?? []).flatMap((answer) => where[answer] ?? []);
    const rate = (places.length + GENERAL_WORDS * GENERAL_RATE) / (size + GENERAL_WORDS);
    const found = isFigure(key) ? FOUND.figure : key.startsWith(NAME) ? FOUND.name : FOUND.word;
    return {
      answeredIn: Int32Array.from(new Set(places)).sort(),
      logFound: Math.log(found),
      logLost: Math.log(1 - found),
      logUnanswered: Math.log1p(-Math.min(rate, MOST_LIKELY_BY_CHANCE)),
    };
  });
  return { cues, runs: runsOf(own.sentences) };
}

function runsOf(sentences: number[][]): Int32Array[][] {
  return Array.from({ length: LONGEST_RUN }, (_, more) =>
    sentences.map((_words, from) =>
      Int32Array.from(new Set(sentences.slice(from, from + more + 1).flat())),
    ),
  );
}
