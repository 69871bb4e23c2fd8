import { diffArrays } from 'diff';
import type { Language } from '../../src/edition/language.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { concat, slice, type Trace } from '../trace.ts';

/**
 * How another witness's text answers to the copy-text, in reading order: `same` runs and `edit`s
 * (what stands in place of `start`–`end` of the copy-text). `moved` text stands elsewhere in it.
 */
export type Step =
  | { readonly kind: 'same'; readonly start: number; readonly end: number; readonly trace: Trace }
  | { readonly kind: 'edit'; readonly start: number; readonly end: number; readonly trace: Trace };

/** What a witness says of one unit of the copy-text. */
export type Testimony = {
  readonly witness: string;
  readonly sound: boolean;
  readonly rank: number;
  readonly report: boolean;
  readonly steps: readonly Step[];
};

/** Differences of so many signs on both sides are no longer the same text. */
const LARGEST_EDIT = 4000;

/**
 * The steps from the copy-text to a sound witness of the same unit, by the shortest edit script
 * (Myers 1986) on characters in Chinese and words in English. `null` where the two have too little in
 * common to be read side by side.
 */
export function compare(copy: string, other: Trace, language: Language): Step[] | null {
  const tokens = (text: string): string[] =>
    language === 'zh'
      ? simplifyCharacters(text).split('')
      : (text.match(/[\p{L}\p{N}’']+|\s+|[^\p{L}\p{N}\s]/gu) ?? []);
  const changes = diffArrays(tokens(copy), tokens(other.text), { maxEditLength: LARGEST_EDIT });
  if (!changes) return null;
  const steps: Step[] = [];
  let at = 0;
  let from = 0;
  let shared = 0;
  for (const { added, removed, value } of changes) {
    const length = value.join('').length;
    if (!added && !removed) {
      steps.push({
        kind: 'same',
        start: at,
        end: at + length,
        trace: slice(other, from, from + length),
      });
      at += length;
      from += length;
      shared += length;
      continue;
    }
    const last = steps.at(-1);
    const edit =
      last?.kind === 'edit'
        ? steps.pop()!
        : { start: at, end: at, trace: slice(other, from, from) };
    const start = edit.start;
    const end = removed ? at + length : edit.end;
    const begin = from - edit.trace.text.length;
    const until = added ? from + length : from;
    steps.push({ kind: 'edit', start, end, trace: slice(other, begin, until) });
    if (removed) at += length;
    else from += length;
  }
  return shared * 2 < Math.min(copy.length, other.text.length) ? null : clipEnds(steps);
}

/**
 * Differences with no more than `chance` signs of agreement between each and the next are the odds
 * and ends of one where they come to `long` signs, and to three times what they agree in.
 */
const BLOCKS = { zh: { chance: 3, long: 16 }, en: { chance: 7, long: 60 } };

/** Steps in which a long run of other words is one edit, whatever few signs agree in it by chance. */
export function asBlocks(steps: readonly Step[], language: Language): Step[] {
  const { chance, long } = BLOCKS[language];
  const chains: Step[][] = [];
  for (const step of steps) {
    const chain = chains.at(-1);
    if (chain && (step.kind === 'edit' || size(step) <= chance)) chain.push(step);
    else chains.push([step]);
  }
  return chains.flatMap((chain) => {
    const first = chain.findIndex(({ kind }) => kind === 'edit');
    const last = chain.findLastIndex(({ kind }) => kind === 'edit');
    const block = chain.slice(first, last + 1);
    const edited = sizeOf(block, 'edit');
    return first < last && edited >= long && edited >= 3 * sizeOf(block, 'same')
      ? [...chain.slice(0, first), asOne(block), ...chain.slice(last + 1)]
      : chain;
  });
}

function size({ start, end, trace }: Step): number {
  return Math.max(end - start, trace.text.length);
}

function sizeOf(steps: readonly Step[], wanted: Step['kind']): number {
  return steps.reduce((sum, step) => sum + (step.kind === wanted ? size(step) : 0), 0);
}

function asOne(block: readonly Step[]): Step {
  const trace = concat(block.map((step) => step.trace));
  return { kind: 'edit', start: block[0]!.start, end: block.at(-1)!.end, trace };
}

/** What a cut-off witness lacks at its ends is no reading: those steps go. */
function clipEnds(steps: Step[]): Step[] {
  const empty = (step: Step | undefined): boolean =>
    step?.kind === 'edit' && step.trace.text === '';
  const first = empty(steps[0]) ? 1 : 0;
  const last = steps.length - (empty(steps.at(-1)) ? 1 : 0);
  return steps.slice(first, Math.max(first, last));
}
