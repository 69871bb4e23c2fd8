import Fuse from 'fuse.js/min-basic';
import { editDistance } from './edit-distance.ts';

const MOST_CANDIDATES = 12;

/** How many letters may be wrong in a word of this length; none in short ones. */
function editsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Whether two words begin and end with the same letters: wrold, world. */
function hasEndsOf(word: string, typed: string): boolean {
  return word[0] === typed[0] && word.at(-1) === typed.at(-1);
}

/**
 * The words of the texts that a mistyped word is nearest to: sovereinty → sovereignty. Fuse.js goes
 * through those of about its length and with its beginning or end; only the fewest edits stay.
 */
export function nearestWords(typed: string, vocabulary: string[]): string[] {
  const allowed = editsAllowed(typed.length);
  if (allowed === 0 || /^\d/.test(typed)) return [];
  const start = typed.slice(0, 2);
  const end = typed.slice(-3);
  const bucket = vocabulary.filter(
    (word) =>
      Math.abs(word.length - typed.length) <= allowed &&
      (word.startsWith(start) || word.endsWith(end) || hasEndsOf(word, typed)),
  );
  const fuse = new Fuse(bucket, { threshold: 0.5, includeScore: true, ignoreFieldNorm: true });
  const near = fuse.search(typed.slice(0, 32), { limit: MOST_CANDIDATES }).map(({ item }) => ({
    word: item,
    edits: editDistance(typed, item),
  }));
  const least = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === least && edits <= allowed).map(({ word }) => word);
}
