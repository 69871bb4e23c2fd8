import { fold } from '../text/fold.ts';

/** Characters that searching takes for another, one for one: 灣 → 湾, 後 → 后. */
export type FoldTable = Readonly<Record<string, string>>;

/** The map that a string of pairs stands for: `灣湾後后`. */
export function foldTableFromPairs(pairs: string): FoldTable {
  const characters = Array.from(pairs);
  const map: Record<string, string> = {};
  for (let at = 0; at + 1 < characters.length; at += 2) {
    map[characters[at] as string] = characters[at + 1] as string;
  }
  return map;
}

/** Whether there is a Chinese character in it. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** For each UTF-16 unit the folded one, as far as it was needed yet; 0 where not. */
const foldedCodes = new WeakMap<FoldTable, Uint16Array>();

/** `fold` for much text: each character is folded only once. */
export function foldText(text: string, table: FoldTable): string {
  const codes = foldedCodes.get(table) ?? new Uint16Array(65_536);
  foldedCodes.set(table, codes);
  const folded = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    folded[at] = codes[code] || (codes[code] = fold(text.charAt(at), table).charCodeAt(0));
  }
  return stringOf(folded);
}

/** The string of these UTF-16 units. */
export function stringOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += 4096) {
    // Spreading walks an iterator, which takes five times as long.
    const some = codes.subarray(at, at + 4096) as unknown as number[];
    text += String.fromCharCode.apply(null, some);
  }
  return text;
}

/** 1 for a letter or digit, 2 for a sign, 0 where that was not asked yet. */
const letterKinds = new Uint8Array(65_536);

/** Whether this UTF-16 unit counts in a Chinese comparison: letters and digits do, signs do not. */
export function isLetter(code: number): boolean {
  let kind = letterKinds[code];
  if (kind === 0) {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    kind = isHalf || /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
    letterKinds[code] = kind;
  }
  return kind === 1;
}

/** Letters and digits only, of folded text; a point between digits stays: `3.5%` → `3.5`. */
export function lettersOnly(folded: string): string {
  let letters = '';
  for (let at = 0; at < folded.length; at += 1) if (counts(folded, at)) letters += folded[at];
  return letters;
}

/** Whether the unit at `at` of folded text stays in {@link lettersOnly}. */
export function counts(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code !== 46) return isLetter(code);
  return isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
