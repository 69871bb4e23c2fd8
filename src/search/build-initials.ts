import { pinyinOf } from '../text/pinyin.ts';
import { INITIALS_IN_KEY, initialsKey } from './grams.ts';
import type { UnitText } from './unit-text.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Runs of characters recur in many texts; each is read once. */
const known = new Map<string, string[]>();

/** Every key of the initials of a unit's Chinese, with the row in which it begins. */
export function* initialsKeysOf({ unit, zh }: UnitText): Generator<[key: string, row: number]> {
  const initials = unit.rows.map((row) => initialsIn(row.zh));
  for (let at = 0; at + INITIALS_IN_KEY <= zh.text.length; at += 1) {
    let key = '';
    while (key.length < INITIALS_IN_KEY) {
      const next = at + key.length;
      const initial = initials[zh.row[next] as number]?.get(zh.offset[next] as number);
      if (initial === undefined) break;
      key += initial;
    }
    if (key.length === INITIALS_IN_KEY) yield [initialsKey(key), zh.row[at] as number];
  }
}

/** The first letter of the reading of each character, by its place in the text. */
function initialsIn(text: string): Map<number, string> {
  const initials = new Map<number, string>();
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    readRun(run).forEach((initial, at) => {
      if (initial !== '') initials.set(index + at, initial);
    });
  }
  return initials;
}

function readRun(run: string): string[] {
  let read = known.get(run);
  if (read === undefined) {
    // A syllable belongs to a character, and an offset to half of a rare one.
    const isPlain = Array.from(run).length === run.length;
    read = isPlain ? pinyinOf(run).map((syllable) => initialOf(syllable ?? '')) : [];
    known.set(run, read);
  }
  return read;
}

/** ā → a, zhōng → z; nothing where there is no Latin letter. */
function initialOf(syllable: string): string {
  return /^[a-z]/.exec(syllable.normalize('NFD'))?.[0] ?? '';
}
