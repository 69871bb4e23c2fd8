import type { Corpus } from './corpus.ts';
import {
  beginningLike,
  isReadAs,
  readingsFrom,
  soundingLike,
  syllablesIn,
  type Readings,
} from './pinyin.ts';
import type { WireNear } from './wire.ts';

const MOST_STRINGS = 5;
/** Below this many letters, initials are looked for among set phrases only. */
const FREE_INITIALS = 6;
const FEWEST_INITIALS = 3;

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
  const ways = syllablesIn(typed, readings);
  const bySound = new Map<string, number>();
  for (const way of ways) {
    for (const [letters, weight] of await soundingAs(way, corpus, near, readings)) {
      bySound.set(letters, Math.max(weight, bySound.get(letters) ?? 0));
    }
  }
  if (bySound.size > 0) return mostLikely(bySound);
  const initials = typed.replaceAll(' ', '');
  if (!/^[a-z]+$/.test(initials) || initials.length < FEWEST_INITIALS) return [];
  return mostLikely(await beginningWith(initials, corpus, near, readings));
}

async function soundingAs(
  syllables: string[],
  corpus: Corpus,
  near: WireNear,
  readings: Readings,
): Promise<Map<string, number>> {
  const phrases = near.phrases.filter((phrase) => isReadAs(phrase, syllables, readings));
  const found = new Map(phrases.map((phrase): [string, number] => [phrase, 1000]));
  if (syllables.length < 3) return found;
  if (!corpus.isWhole) return found.size > 0 ? found : joined(syllables, near, readings);
  const texts = await allTexts(corpus);
  for (const [letters, count] of soundingLike(syllables, texts, readings)) {
    found.set(letters, (found.get(letters) ?? 0) + count);
  }
  return found;
}

async function beginningWith(
  initials: string,
  corpus: Corpus,
  near: WireNear,
  readings: Readings,
): Promise<Map<string, number>> {
  const phrases = near.phrases.filter((phrase) => isReadAs(phrase, initials, readings));
  const found = new Map(phrases.map((phrase): [string, number] => [phrase, 1]));
  if (found.size > 0 || !corpus.isWhole || initials.length < FREE_INITIALS) return found;
  return beginningLike(initials, await allTexts(corpus), readings);
}

/** Where the texts are not at hand: set phrases and words one after the other that sound so. */
function joined(syllables: string[], near: WireNear, readings: Readings): Map<string, number> {
  /** For each place, the strings that sound like everything up to it. */
  const upTo: string[][] = [['']];
  for (let end = 1; end <= syllables.length; end += 1) {
    const here: string[] = [];
    for (let start = 0; start < end && here.length < MOST_STRINGS * 4; start += 1) {
      const before = upTo[start] ?? [];
      if (before.length === 0) continue;
      const sounds = syllables.slice(start, end);
      const words =
        sounds.length === 1
          ? [...(readings.charactersOf.get(sounds[0] as string) ?? [])].slice(0, 3)
          : near.phrases.filter((phrase) => isReadAs(phrase, sounds, readings));
      here.push(...before.flatMap((first) => words.map((word) => first + word)));
    }
    upTo.push(here.slice(0, MOST_STRINGS * 4));
  }
  return new Map((upTo.at(-1) ?? []).map((letters, at) => [letters, -at]));
}

async function allTexts(corpus: Corpus) {
  return corpus.open(Array.from({ length: corpus.size }, (_, number) => number));
}

function mostLikely(found: Map<string, number>): string[] {
  return [...found]
    .sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1))
    .slice(0, MOST_STRINGS)
    .map(([letters]) => letters);
}
