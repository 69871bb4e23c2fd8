import type { UnitText } from './unit-text.ts';
import type { WireNear } from './wire.ts';

/** The readings of characters, both ways. */
export interface Readings {
  /** Syllable → its characters. */
  charactersOf: Map<string, Set<string>>;
  /** Character → its syllables. */
  syllablesOf: Map<string, string[]>;
}

/** The readings that travelled. */
export function readingsFrom({ syllables }: Pick<WireNear, 'syllables'>): Readings {
  const charactersOf = new Map<string, Set<string>>();
  const syllablesOf = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    charactersOf.set(syllable, new Set(characters));
    for (const character of characters) {
      syllablesOf.set(character, [...(syllablesOf.get(character) ?? []), syllable]);
    }
  }
  return { charactersOf, syllablesOf };
}

const MOST_READINGS = 40;
/** `lü` is typed lv, or lu where the dots are missing. */
const UMLAUT: Record<string, string> = { lu: 'lv', nu: 'nv', lue: 'lve', nue: 'nve' };

/**
 * The syllables that Latin letters can be read as, `dingpanxing` → ding pan xing, in every way.
 * Spaces, apostrophes, tone marks (folded before) and tone numbers part syllables. The last may be
 * only begun, after two whole ones, for a reader who is still typing.
 */
export function syllablesIn(folded: string, readings: Readings): string[][] {
  const parts = folded.split(/[\s'’-]+|(?<=[a-z])[1-5]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => !/^[a-z]+$/.test(part))) return [];
  let found: string[][] = [[]];
  parts.forEach((part, at) => {
    const isLast = at === parts.length - 1;
    const ways = splitPart(part, readings, isLast);
    found = found.flatMap((before) => ways.map((way) => [...before, ...way]));
    found = found.slice(0, MOST_READINGS);
  });
  return found.filter((syllables) => syllables.length >= 2);
}

function splitPart(part: string, readings: Readings, isLast: boolean): string[][] {
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
  if (ways.length > 0 || !isLast) return ways;
  return begunLast(part, readings);
}

/** `dingpanxin` and `dingpanx` while ding pan xing is being typed. */
function begunLast(part: string, readings: Readings): string[][] {
  for (let cut = part.length - 1; cut > 2; cut -= 1) {
    const rest = part.slice(cut);
    const whole = splitPart(part.slice(0, cut), readings, false).filter(
      ({ length }) => length >= 2,
    );
    const ends = [...readings.charactersOf.keys()].filter((syllable) => syllable.startsWith(rest));
    if (whole.length > 0 && ends.length > 0) {
      return whole.flatMap((way) => ends.map((end) => [...way, end])).slice(0, MOST_READINGS);
    }
  }
  return [];
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

/** Whether each character of a phrase can be read as the syllable, or begin with the letter, in its place. */
export function isReadAs(phrase: string, sounds: string[] | string, readings: Readings): boolean {
  if (phrase.length !== sounds.length) return false;
  return Array.from(phrase).every((character, at) => {
    const sound = sounds[at] as string;
    const syllables = readings.syllablesOf.get(character) ?? [];
    return typeof sounds === 'string'
      ? syllables.some((syllable) => syllable[0] === sound)
      : syllables.includes(sound);
  });
}
