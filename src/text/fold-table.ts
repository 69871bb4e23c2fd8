import simplifiedCharacters from 'opencc-js/dict/STCharacters';
import hongKongVariants from 'opencc-js/dict/HKVariants';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import { simplifiedForms } from './simplified-characters.ts';
import { toTraditional } from './traditional.ts';

/** Two characters that are forms of one another; the first is the more Simplified. */
type Pair = readonly [string, string];

/** Forms that people type and the dictionaries do not list. */
const MORE_PAIRS: Pair[] = [
  ['只', '祇'],
  ['只', '衹'],
  ['只', '秖'],
  ['里', '裏'],
  ['着', '著'],
  ['借', '藉'],
  ['复', '覆'],
  ['了', '瞭'],
  ['占', '佔'],
  ['布', '佈'],
  ['污', '汙'],
  ['托', '託'],
  ['你', '妳'],
  ['他', '祂'],
  ['凶', '兇'],
];

/**
 * The table for `fold`: each character that is another form of one in `texts` (Traditional,
 * Taiwan's and Hong Kong's variants, and what `toTraditional` makes of the texts) to its Simplified
 * form, so that 台灣, 臺灣 and 台湾, or 後 and 后, match. One character for one, of equal length in
 * UTF-16 units. A form that stands for several words folds them all: 后 is 后 and 後.
 */
export function foldTable(texts: Iterable<string>): Record<string, string> {
  const occurring = new Set<string>();
  const pairs: Pair[] = [...dictionaryPairs(), ...MORE_PAIRS];
  for (const text of texts) {
    for (const pair of convertedPairs(text)) pairs.push(pair);
    for (const character of text) occurring.add(character);
  }
  const table = new Map<string, string>();
  for (const family of familiesOf(pairs)) {
    if (!family.forms.some((form) => occurring.has(form))) continue;
    for (const form of family.forms) if (form !== family.head) table.set(form, family.head);
  }
  return Object.fromEntries([...table].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function dictionaryPairs(): Pair[] {
  const readPairs = (dictionary: string): Pair[] =>
    dictionary.split('|').map((pair): Pair => {
      const [first = '', second = ''] = pair.split(' ');
      return [first, second];
    });
  return [
    ...readPairs(simplifiedCharacters),
    ...[...simplifiedForms()].map(([traditional, simplified]): Pair => [simplified, traditional]),
    ...readPairs(taiwanVariants),
    ...readPairs(hongKongVariants),
  ].filter(([first, second]) => first.length === second.length);
}

/** 复 and 覆 from 反复 → 反覆: what words make of characters in this text. */
function* convertedPairs(text: string): Iterable<Pair> {
  const converted = toTraditional(text);
  if (converted === text) return;
  const forms = [...converted];
  for (const [index, character] of [...text].entries()) {
    const form = forms[index]!;
    if (form !== character) yield [character, form];
  }
}

interface Family {
  forms: string[];
  /** The form into which all fold. */
  head: string;
}

/** The characters that are linked by pairs, family by family. */
function familiesOf(pairs: Pair[]): Family[] {
  const neighbours = new Map<string, Set<string>>();
  const link = (one: string, other: string) =>
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  for (const [first, second] of pairs) {
    link(first, second);
    link(second, first);
  }
  const answers = new Map<string, number>();
  for (const [first] of pairs) answers.set(first, (answers.get(first) ?? 0) + 1);
  const complex = new Set(simplifiedForms().keys());
  const families: Family[] = [];
  const seen = new Set<string>();
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const forms = reach(start, neighbours);
    for (const form of forms) seen.add(form);
    families.push({ forms, head: headOf(forms, complex, answers) });
  }
  return families;
}

function reach(start: string, neighbours: Map<string, Set<string>>): string[] {
  const reached = new Set([start]);
  for (const form of reached) for (const next of neighbours.get(form) ?? []) reached.add(next);
  return [...reached].sort();
}

/** The Simplified form of a family: no dictionary simplifies it, and it answers to most others. */
function headOf(forms: string[], complex: Set<string>, answers: Map<string, number>): string {
  const simple = forms.filter((form) => !complex.has(form));
  const candidates = simple.length > 0 ? simple : forms;
  const count = (form: string) => answers.get(form) ?? 0;
  return candidates.reduce((best, form) => (count(form) > count(best) ? form : best));
}
