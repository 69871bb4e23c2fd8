/** Marks that are written in several ways, each way folded into the first character of its line. */
const MARKS = foldedInto([
  `"“”„‟″«»「」﹁﹂〝〞〟`,
  `'‘’‚‛′\`´『』﹃﹄`,
  '-‐‑‒–—―−─﹘﹣',
  ' \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  '·•・‧∙',
  '.。｡',
  ',、､',
]);

/**
 * A text as it is matched: scripts of Chinese folded by `table` (see `foldTable`), case, full and
 * half width, accents of Latin letters, quotes, dashes and spaces. One UTF-16 unit for one, so that
 * an offset in the folded text is an offset in the text. Small enough for the browser.
 */
export function fold(text: string, table: Readonly<Record<string, string>>): string {
  let folded = '';
  for (const character of text) folded += table[character] ?? foldCharacter(character);
  return folded;
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80 && code !== 0x60) return character.toLowerCase();
  const plain = MARKS.get(character) ?? halfWidth(character, code);
  if (code >= 0x3400 && plain === character) return character;
  const lower = plain.toLowerCase();
  const letter = lower.normalize('NFD').charAt(0);
  if (/^[a-z]$/.test(letter)) return letter;
  return lower.length === character.length ? lower : character;
}

/** Ａ → A. */
function halfWidth(character: string, code: number): string {
  if (code < 0xff01 || code > 0xff5e) return character;
  const half = String.fromCharCode(code - 0xfee0);
  return MARKS.get(half) ?? half;
}

function foldedInto(lines: string[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const line of lines) {
    for (const mark of line.slice(1)) marks.set(mark, line.charAt(0));
  }
  return marks;
}
