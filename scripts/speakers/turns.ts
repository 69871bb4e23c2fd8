import type { Language } from '../../src/edition/language.ts';
import type { CollatedUnit } from '../collation/collated.ts';
import type { Paragraph } from '../witness.ts';

/** Paragraphs of one speaker in one language, with their numbers in the unit. */
export type Turn = {
  role: Paragraph['role'];
  followUp: boolean;
  paragraphs: { index: number; paragraph: Paragraph }[];
};

/** Turns side by side; `isForeign` where what stands as English was said in English in the Chinese text. */
export type Pair = { zh: Turn | null; en: Turn | null; isForeign: boolean };

type Sides = Record<Language, CollatedUnit | null>;

/**
 * Turn beside turn where both languages take the same turns; else question beside question, rest beside
 * rest.
 */
export function pairTurns(sides: Sides): Pair[] {
  return besideEachOther(sides).flatMap(byLanguage);
}

function besideEachOther(sides: Sides): Pick<Pair, 'zh' | 'en'>[] {
  const [zh, en] = [turnsOf(sides.zh), turnsOf(sides.en)];
  const alike = zh.length === en.length && zh.every((turn, index) => turn.role === en[index]!.role);
  if (alike || zh.length === 0 || en.length === 0) {
    return Array.from({ length: Math.max(zh.length, en.length) }, (_, index) => ({
      zh: zh[index] ?? null,
      en: en[index] ?? null,
    }));
  }
  const merge = (turns: Turn[], asks: boolean): Turn | null => {
    const own = turns.filter(({ role, followUp }) => (role === 'question' && !followUp) === asks);
    return own.length === 0
      ? null
      : {
          role: asks ? 'question' : 'answer',
          followUp: false,
          paragraphs: own.flatMap(({ paragraphs }) => paragraphs),
        };
  };
  return [true, false]
    .map((asks) => ({ zh: merge(zh, asks), en: merge(en, asks) }))
    .filter(({ zh, en }) => zh || en);
}

function turnsOf(unit: CollatedUnit | null): Turn[] {
  const turns: Turn[] = [];
  unit?.paragraphs.forEach((paragraph, index) => {
    const last = turns.at(-1);
    const same =
      last &&
      last.role === paragraph.role &&
      (last.role === 'answer' || last.followUp === paragraph.followUp) &&
      !(paragraph.role === 'question' && paragraph.opens && paragraph.followUp);
    if (same) last.paragraphs.push({ index, paragraph });
    else
      turns.push({
        role: paragraph.role,
        followUp: paragraph.followUp && paragraph.role === 'question',
        paragraphs: [{ index, paragraph }],
      });
  });
  return turns;
}

/** What is said in English in a Chinese text, under `记者（英文）：`, as English where there is no other. */
function byLanguage({ zh, en }: Pick<Pair, 'zh' | 'en'>): Pair[] {
  if (!zh || en) return [{ zh, en, isForeign: false }];
  const runs: Turn['paragraphs'][] = [];
  for (const one of zh.paragraphs) {
    const last = runs.at(-1);
    if (last && isEnglish(last[0]!.paragraph) === isEnglish(one.paragraph)) last.push(one);
    else runs.push([one]);
  }
  return runs.map((paragraphs): Pair => {
    const turn = { ...zh, paragraphs };
    return isEnglish(paragraphs[0]!.paragraph)
      ? { zh: null, en: turn, isForeign: true }
      : { zh: turn, en: null, isForeign: false };
  });
}

function isEnglish({ trace: { text } }: Paragraph): boolean {
  return !/[\p{Script=Han}，。！？；：]/u.test(text) && /\p{L}\p{L}\s+\p{L}\p{L}/u.test(text);
}

/** The sides changed for one another. */
export function swapped<Side>({ zh, en }: Record<Language, Side>): Record<Language, Side> {
  return { zh: en, en: zh };
}
