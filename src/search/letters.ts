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

/** Whether this UTF-16 unit counts in a Chinese comparison: letters and digits do, signs do not. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (code >= 0x3400 && code <= 0x9fff) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
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
