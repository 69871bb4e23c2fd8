import type { ReaderWords } from '../interface/reader-words.ts';

let words: Promise<ReaderWords> | undefined;

/** What the elements of the reading room say, in the language of the page; fetched once. */
export function pageWords(): Promise<ReaderWords> {
  const language = document.documentElement.lang.toLowerCase();
  words ??= fetch(`${import.meta.env.BASE_URL}/data/words/${language}.json`.replace('//', '/'))
    .then((response) => response.json() as Promise<ReaderWords>)
    .catch((error: unknown) => {
      words = undefined;
      throw error;
    });
  return words;
}
