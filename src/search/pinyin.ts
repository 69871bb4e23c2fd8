import type { UnitText } from './unit-text.ts';
import type { WireNear } from './wire.ts';

/** The readings of characters and of set phrases, ready to be looked up. */
export interface Readings {
  /** Syllable → its characters. */
  charactersOf: Map<string, Set<string>>;
  /** Character → its syllables. */
  syllablesOf: Map<string, string[]>;
  /** `ren lei` → the phrases that are read so. */
  phrasesBySound: Map<string, string[]>;
  /** `rl` → the phrases whose syllables begin so. */
  phrasesByInitials: Map<string, string[]>;
}

/** A phrase of characters with several readings each is looked up under so many of them. */
const MOST_SOUNDS = 8;

const prepared = new WeakMap<WireNear, Readings>();

/** The readings that travelled; laid out once. */
export function readingsFrom(near: WireNear): Readings {
  const known = prepared.get(near);
  if (known) return known;
  const charactersOf = new Map<string, Set<string>>();
  const syllablesOf = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(near.syllables)) {
    charactersOf.set(syllable, new Set(characters));
    for (const character of characters) push(syllablesOf, character, syllable);
  }
  const phrasesBySound = new Map<string, string[]>();
  const phrasesByInitials = new Map<string, string[]>();
  for (const phrase of near.phrases) {
    const sounds = soundsOf(phrase, syllablesOf);
    for (const sound of sounds) push(phrasesBySound, sound.join(' '), phrase);
    const initials = new Set(sounds.map((sound) => sound.map((one) => one.charAt(0)).join('')));
    for (const initial of initials) push(phrasesByInitials, initial, phrase);
  }
  const readings = { charactersOf, syllablesOf, phrasesBySound, phrasesByInitials };
  prepared.set(near, readings);
  return readings;
}

/** The ways a string of characters can be read; none where a character has no reading here. */
export function soundsOf(letters: string, syllablesOf: Map<string, string[]>): string[][] {
  let sounds: string[][] = [[]];
  for (const character of letters) {
    const syllables = syllablesOf.get(character) ?? [];
    sounds = sounds.flatMap((sound) => syllables.map((syllable) => [...sound, syllable]));
    sounds = sounds.slice(0, MOST_SOUNDS);
  }
  return sounds;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const MOST_READINGS = 40;
/** `lü` is typed lv, or lu where the dots are missing. */
const UMLAUT: Record<string, string> = { lu: 'lv', nu: 'nv', lue: 'lve', nue: 'nve' };

/**
 * The syllables that Latin letters can be read as, `dingpanxing` → ding pan xing, in every way.
 * Spaces, apostrophes, tone marks (folded before) and tone numbers part syllables.
 */
export function syllablesIn(folded: string, readings: Readings): string[][] {
  const parts = folded.split(/[\s'’-]+|(?<=[a-z])[1-5]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/^[a-z]+$/.test(part))) return [];
  let found: string[][] = [[]];
  for (const part of parts) {
    const ways = splitPart(part, readings);
    found = found.flatMap((before) => ways.map((way) => [...before, ...way]));
    found = found.slice(0, MOST_READINGS);
  }
  return found.filter((syllables) => syllables.length >= 2);
}

function splitPart(part: string, readings: Readings): string[][] {
  const ways: string[][] = [];
  const walk = (start: number, taken: string[]): void => {
    if (ways.length >= MOST_READINGS) return;
    if (start === part.length) {
      ways.push(taken);
      return;
    }
    for (let end = Math.min(part.length, start + 6); end > start; end -= 1) {
      const syllable = part.slice(start, end);
      const other = UMLAUT[syllable];
      if (readings.charactersOf.has(syllable)) walk(end, [...taken, syllable]);
      if (other && readings.charactersOf.has(other)) walk(end, [...taken, other]);
    }
  };
  walk(0, []);
  return ways;
}

/** Every string of the texts that is read as these syllables, with how often it occurs. */
export function soundingLike(
  syllables: string[],
  texts: UnitText[],
  { charactersOf }: Readings,
): Map<string, number> {
  const sets = syllables.map((syllable) => charactersOf.get(syllable) ?? new Set<string>());
  return countRuns(texts, sets.length, (character, at) => sets[at]?.has(character) ?? false);
}

/** Every string of the texts whose syllables begin with these letters. */
export function beginningLike(
  initials: string,
  texts: UnitText[],
  { syllablesOf }: Readings,
): Map<string, number> {
  const isBegun = (character: string, at: number): boolean =>
    syllablesOf.get(character)?.some((syllable) => syllable[0] === initials[at]) ?? false;
  return countRuns(texts, initials.length, isBegun);
}

function countRuns(
  texts: UnitText[],
  length: number,
  fits: (character: string, at: number) => boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { zh } of texts) {
    const { text } = zh;
    for (let start = 0; start + length <= text.length; start += 1) {
      let at = 0;
      while (at < length && fits(text[start + at] as string, at)) at += 1;
      if (at < length) continue;
      const run = text.slice(start, start + length);
      found.set(run, (found.get(run) ?? 0) + 1);
    }
  }
  return found;
}
