import { stem } from './stem.ts';

/** A word of folded text, and where it stands there. */
export interface Word {
  text: string;
  stem: string;
  start: number;
  end: number;
  /** Of a word joined to the next by a hyphen: both as one, `multi-polar` → `multipolar`. */
  joined: string | null;
}

const ABBREVIATION = '[a-z](?:\\.[a-z])+(?![a-z0-9])';
const NUMBER = '\\d+(?:[.,]\\d+)*(?:[a-z]+)?';
const PLAIN = "[a-z][a-z0-9]*(?:'[a-z]+)*";
const WORD = new RegExp(`${ABBREVIATION}|${NUMBER}|${PLAIN}`, 'g');

const HAS_SIGN = /[',.]/;

/** `people's` → people, `u.n` → un, `2,000` → 2000, `don't` → dont. */
function plainWord(written: string): string {
  if (!HAS_SIGN.test(written)) return written;
  if (/^\d/.test(written)) return written.replaceAll(',', '');
  return written.replace(/'s$/, '').replace(/['.]/g, '');
}

/** The Latin words and the numbers of folded text, in order. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(WORD)) {
    const text = plainWord(match[0]);
    const start = match.index;
    const previous = words.at(-1);
    if (previous && previous.end === start - 1 && folded[start - 1] === '-') {
      previous.joined = previous.text + text;
    }
    words.push({ text, stem: stem(text), start, end: start + match[0].length, joined: null });
  }
  return words;
}
