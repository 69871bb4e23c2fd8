import { lexicon } from './lexicon.ts';

/** What stands for a consonant in a skeleton, and the English letters a transliterator hears so. */
const ENGLISH_SOUNDS: [skeleton: string, letters: RegExp][] = [
  ['S', /^(?:tch|sch|tsh|sh|ch|zh|ts|tz|dj|[jszx]|[cg](?=[eiy]))/],
  ['F', /^(?:ph|[fvw])/],
  ['P', /^[bp]/],
  ['T', /^(?:th|[dt])/],
  ['K', /^(?:ck|qu|kh|gh|[ckgq])/],
  ['L', /^[lr]/],
  ['N', /^(?:ng|[mn])/],
];
/** The same for the initials of Hanyu Pinyin. */
const CHINESE_SOUNDS: [skeleton: string, initials: RegExp][] = [
  ['S', /^(?:zh|ch|sh|[jqxzcs])/],
  ['F', /^(?:f|w(?!u))/],
  ['P', /^[bp]/],
  ['T', /^[dt]/],
  ['K', /^[gk]/],
  ['L', /^[lr]/],
  ['N', /^[mn]/],
];
const LONGEST_NAME = 20;
const LONGEST_CHINESE_NAME = 6;
const LONGEST_TRANSCRIPTION = 3;
/** A name of two consonants sounds like too many things. */
const SHORTEST_SKELETON = 3;

/** Sounds that occur in some Chinese sentences → the sentences, by number. */
export type SoundIndex = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Indexes what Chinese sentences sound like: as Hanyu Pinyin (孔铉佑 → `kong`, `xuanyou`) and as
 * the consonants of a transliteration (库雷希 → `KLS`). Method: consonant classes as in Soundex.
 */
export function indexSounds(sentences: readonly string[]): SoundIndex {
  const index = new Map<string, Set<number>>();
  sentences.forEach((sentence, number) => {
    for (const sound of soundsOf(lexicon().fold(sentence))) {
      const found = index.get(sound);
      if (found === undefined) index.set(sound, new Set([number]));
      else found.add(number);
    }
  });
  return index;
}

/** The sentences in which an English name is heard. */
export function sentencesWithName(name: string, index: SoundIndex): ReadonlySet<number> {
  const lower = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .slice(0, LONGEST_NAME);
  const heard = [lower, ...englishSkeletons(lower)].flatMap((sound) => [
    ...(index.get(sound) ?? []),
  ]);
  return new Set(heard);
}

function* soundsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += 1) {
    let transcriptions = [''];
    let skeleton = '';
    for (let size = 1; size <= LONGEST_CHINESE_NAME; size += 1) {
      const readings = lexicon().readings(text.charAt(start + size - 1));
      if (readings.length === 0) break;
      if (size <= LONGEST_TRANSCRIPTION) {
        transcriptions = transcriptions
          .flatMap((sound) => readings.map((one) => sound + one))
          .slice(0, 8);
        yield* transcriptions;
      }
      skeleton += chineseSkeleton(readings[0] ?? '');
      if (skeleton.length >= SHORTEST_SKELETON) yield skeleton;
    }
  }
}

/** `long` → `LN`, `er` → `L`, `ao` → nothing. */
function chineseSkeleton(syllable: string): string {
  const initial = CHINESE_SOUNDS.find(([, letters]) => letters.test(syllable))?.[0] ?? '';
  const final =
    syllable.endsWith('n') || syllable.endsWith('ng') ? 'N' : syllable === 'er' ? 'L' : '';
  return initial + final;
}

/** `macron` → `NKLN`; where an r or l before a consonant or at the end may be silent, without it too. */
function englishSkeletons(name: string): string[] {
  const skeletons = [name, name.replace(/[rl](?=[^aeiouylr]|$)/g, '')].map(skeletonOf);
  return [...new Set(skeletons)].filter(({ length }) => length >= SHORTEST_SKELETON);
}

function skeletonOf(name: string): string {
  let skeleton = '';
  let rest = name.replace(/(.)\1/g, '$1');
  while (rest !== '') {
    const sound = ENGLISH_SOUNDS.find(([, letters]) => letters.test(rest));
    skeleton += sound?.[0] ?? '';
    rest = rest.slice(sound?.[1].exec(rest)?.[0].length ?? 1);
  }
  return skeleton;
}
