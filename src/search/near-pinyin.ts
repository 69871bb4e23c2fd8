import type { Corpus } from './corpus.ts';
import { beginningLike, readingsFrom, soundingLike, syllablesIn, type Readings } from './pinyin.ts';
import type { WireNear } from './wire.ts';

const MOST_STRINGS = 5;
/** So many beginnings are kept while words are strung together. */
const MOST_BEGINNINGS = 12;
/** Below this many letters, initials are looked for among set phrases only. */
const FREE_INITIALS = 6;
const FEWEST_INITIALS = 3;
/** No syllable begins with i, u or v, which most English words have. */
const INITIALS = /^[a-hj-tw-z]+$/;
/** A set phrase is worth more than any number of chance runs of characters. */
const PHRASE_WEIGHT = 1000;

/**
 * The Chinese that Latin letters can stand for, most likely first: whole syllables anywhere in the
 * text (two alone only as a set phrase), or the initials of a set phrase.
 */
export async function chineseFor(
  folded: string,
  corpus: Corpus,
  near: WireNear,
): Promise<string[]> {
  const readings = readingsFrom(near);
  const typed = folded.trim();
  const bySound = new Map<string, number>();
  const add = (found: Map<string, number>): void => {
    for (const [letters, weight] of found) {
      bySound.set(letters, (bySound.get(letters) ?? 0) + weight);
    }
  };
  const ways = syllablesIn(typed, readings);
  for (const way of ways) add(phrasesSoundingAs(way, readings));
  if (bySound.size === 0 || corpus.isWhole) {
    for (const way of ways) add(await runsSoundingAs(way, corpus, readings));
  }
  if (bySound.size > 0) return mostLikely(bySound);
  const initials = typed.replaceAll(' ', '');
  if (!INITIALS.test(initials) || initials.length < FEWEST_INITIALS) return [];
  return beginningWith(initials, corpus, readings);
}

function phrasesSoundingAs(syllables: string[], readings: Readings): Map<string, number> {
  const phrases = readings.phrasesBySound.get(syllables.join(' ')) ?? [];
  return new Map(phrases.map((phrase): [string, number] => [phrase, PHRASE_WEIGHT]));
}

async function runsSoundingAs(
  syllables: string[],
  corpus: Corpus,
  readings: Readings,
): Promise<Map<string, number>> {
  if (syllables.length < 3) return new Map();
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const texts = await corpus.withInitials(initials);
  const found = soundingLike(syllables, texts, readings);
  return found.size > 0 || corpus.isWhole ? found : strungTogether(syllables, readings);
}

async function beginningWith(
  initials: string,
  corpus: Corpus,
  readings: Readings,
): Promise<string[]> {
  const phrases = readings.phrasesByInitials.get(initials) ?? [];
  const isEnough = phrases.length > 0 || initials.length < FREE_INITIALS;
  if (isEnough) return phrases.slice(0, MOST_STRINGS);
  return mostLikely(beginningLike(initials, await corpus.withInitials(initials), readings));
}

/**
 * Where the texts are not at hand: set phrases, one after the other, that sound so; and single
 * characters where no phrase fits. Fewer words are likelier.
 */
function strungTogether(syllables: string[], readings: Readings): Map<string, number> {
  /** For each place, what sounds like everything up to it, and of how many words it is made. */
  const upTo: Map<string, number>[] = [new Map([['', 0]])];
  for (let end = 1; end <= syllables.length; end += 1) {
    const here = new Map<string, number>();
    for (let start = 0; start < end; start += 1) {
      const sounds = syllables.slice(start, end);
      const words =
        sounds.length === 1
          ? [...(readings.charactersOf.get(sounds[0] as string) ?? [])]
          : (readings.phrasesBySound.get(sounds.join(' ')) ?? []);
      const weight = sounds.length === 1 ? 3 : 1;
      for (const [before, cost] of upTo[start] ?? []) {
        for (const word of words) {
          const known = here.get(before + word) ?? Infinity;
          here.set(before + word, Math.min(known, cost + weight));
        }
      }
    }
    upTo.push(new Map([...here].sort((a, b) => a[1] - b[1]).slice(0, MOST_BEGINNINGS)));
  }
  return new Map([...(upTo.at(-1) ?? [])].map(([letters, cost]) => [letters, -cost]));
}

function mostLikely(found: Map<string, number>): string[] {
  return [...found]
    .sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .slice(0, MOST_STRINGS)
    .map(([letters]) => letters);
}
