const DIGITS = new Map<string, number>([
  ...[...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['两', 2],
]);
const SMALL_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE_UNITS = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** `2400亿` → 240000000000, `二十` → 20, `百余` → 100, `二〇二四` → 2024; `null` where it is no number. */
export function readChineseNumber(text: string): number | null {
  const plain = text.replace(/(?<=[\d十百千])[余多来]|,/g, '');
  const figures = /^\d+(\.\d+)?/.exec(plain)?.[0];
  const rest = figures === undefined ? plain : plain.slice(figures.length);
  const start = figures === undefined ? null : Number(figures);
  if (start === null && !/[十百千万亿]/.test(rest)) return readDigits(rest);
  return readUnits(rest, start);
}

function readDigits(text: string): number | null {
  const digits = [...text].map((character) => DIGITS.get(character));
  return digits.length === 0 || digits.includes(undefined) ? null : Number(digits.join(''));
}

/** The value of digits and units in turn; `start` is what was written in figures before them. */
function readUnits(text: string, start: number | null): number | null {
  let total = 0;
  let section = 0;
  let digit = start;
  for (const character of text) {
    const small = SMALL_UNITS.get(character);
    const large = LARGE_UNITS.get(character);
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      const value = section + (digit ?? 0);
      total = value === 0 ? Math.max(total, 1) * large : (total + value) * large;
      section = 0;
      digit = null;
    } else {
      digit = DIGITS.get(character) ?? null;
      if (digit === null) return null;
    }
  }
  return total + section + (digit ?? 0);
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const numbered = (words: string): [string, number][] =>
  words.split(' ').map((word, number) => [word, number]);

const VALUES = new Map([
  ...numbered(ONES),
  ...numbered(ORDINALS),
  ...numbered(TENS).map(([word, number]): [string, number] => [word, 20 + 10 * number]),
  ['both', 2],
  ['twice', 2],
  ['decade', 10],
  ['dozen', 12],
  ['hundreds', 100],
]);
const MULTIPLIERS = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** The value of one English number word or figure without its multiplier: `20th`, `2,400`, `two`. */
export function readEnglishNumber(word: string): number | null {
  const figures = /^(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?$/.exec(word)?.[1];
  if (figures !== undefined) return Number(figures.replaceAll(',', ''));
  return VALUES.get(word) ?? null;
}

/** What a word multiplies the number before it by: `billion` → 1e9; `null` for every other word. */
export function readMultiplier(word: string): number | null {
  return MULTIPLIERS.get(word) ?? null;
}

/** The same spelling for the same number, whatever it was computed from. */
export function numberKey(value: number): string {
  return `#${Number(value.toPrecision(6))}`;
}
