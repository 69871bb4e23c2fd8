import type { Line } from './former.ts';

/** A text with what it is recognised by: a segment or a whole unit, registered or of this run. */
export interface Piece extends Line {
  /** Its place in the reading order of its kind. */
  place: number;
  /** Equal for texts that differ at most in punctuation, width, case or script. */
  key: string;
  matter: Matter;
}

/** Shingles of a text, each with its weight: how often it occurs, times that of its language. */
export type Bag = Map<string, number>;

/** What a text consists of, to measure how much of it stands in another. */
export interface Matter {
  shingles: Bag;
  /** The weight of the Chinese and of the English shingles. */
  zh: number;
  en: number;
}

/** The least weight that proves anything across units or events. */
export const TELLING = 8;

/** So much of a text is compared, in UTF-16 units: a segment of megabytes is no sentence. */
const LONGEST = 20_000;

/** Chinese leads: a pair of English words counts half as much as a pair of characters. */
const WEIGHT = { zh: 1, en: 0.5 };

/** Chinese brought to one script, so that a witness in another script is recognised. */
export type Fold = (zh: string) => string;

/** Each line as a piece, in the same order. */
export function piecesOf(lines: Line[], fold: Fold): Piece[] {
  return lines.map((line, place) => {
    const { zh, en } = line;
    const key = zh === null ? `en ${bare(en ?? '')}` : `zh ${bare(fold(zh))}`;
    return { ...line, place, key, matter: matterOf(zh, en, fold) };
  });
}

/** The whole units among the pieces, each made of its segments; of its heading where it has none. */
export function joinUnits(pieces: Piece[]): Piece[] {
  return [...Map.groupBy(pieces, (piece) => piece.unit)].map(([unit, all], place) => {
    const segments = all.filter(isSegment);
    return joinPieces(unit, place, segments.length > 0 ? segments : all);
  });
}

/** Whether a line is one of a segment, not of a unit. */
export function isSegment(line: Line): boolean {
  return line.part !== '';
}

function joinPieces(unit: string, place: number, pieces: Piece[]): Piece {
  const matter: Matter = { shingles: new Map(), zh: 0, en: 0 };
  for (const piece of pieces) {
    matter.zh += piece.matter.zh;
    matter.en += piece.matter.en;
    for (const [shingle, weight] of piece.matter.shingles) add(matter.shingles, shingle, weight);
  }
  const key = pieces.map((piece) => `${piece.part} ${piece.key}`).join('\n');
  return { id: unit, unit, part: '', place, zh: null, en: null, key, matter };
}

/** Whether a text is recognised far from its old place: a bare 谢谢大家 must not be. */
export function isTelling({ matter }: Piece): boolean {
  return matter.zh + matter.en >= TELLING;
}

/** The weight of what two bags have in common. */
export function countShared(one: Bag, other: Bag): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [shingle, count] of small) shared += Math.min(count, large.get(shingle) ?? 0);
  return shared;
}

/** Takes what two bags have in common out of both; gives its weight. */
export function takeShared(one: Bag, other: Bag): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let taken = 0;
  for (const [shingle, count] of small) {
    const both = Math.min(count, large.get(shingle) ?? 0);
    if (both === 0) continue;
    add(small, shingle, -both);
    add(large, shingle, -both);
    taken += both;
  }
  return taken;
}

/** The size of a text counted in the languages that the other has too. */
export function sizeBeside(matter: Matter, other: Matter): number {
  return (other.zh > 0 ? matter.zh : 0) + (other.en > 0 ? matter.en : 0);
}

function matterOf(zh: string | null, en: string | null, fold: Fold): Matter {
  const shingles: Bag = new Map();
  const ofZh = zh === null ? [] : pairs([...bare(fold(zh)).slice(0, LONGEST)], 'z');
  const ofEn = en === null ? [] : pairs(bare(en).slice(0, LONGEST).split(' '), 'e');
  for (const shingle of ofZh) add(shingles, shingle, WEIGHT.zh);
  for (const shingle of ofEn) add(shingles, shingle, WEIGHT.en);
  return { shingles, zh: ofZh.length * WEIGHT.zh, en: ofEn.length * WEIGHT.en };
}

/** `['a', 'b']` → `z^ a`, `za b`, `zb $`: neighbours, with the two ends as neighbours too. */
function pairs(signs: string[], language: string): string[] {
  if (signs.join('') === '') return [];
  const ends = ['^', ...signs, '$'];
  return ends.slice(1).map((sign, before) => `${language}${ends[before]} ${sign}`);
}

/** Letters and digits alone, words a space apart; a text that has none stays as it is. */
function bare(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const closed = letters.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
  return closed === '' ? text : closed;
}

function add(bag: Bag, shingle: string, count: number): void {
  const sum = (bag.get(shingle) ?? 0) + count;
  if (sum === 0) bag.delete(shingle);
  else bag.set(shingle, sum);
}
