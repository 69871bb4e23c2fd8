import { readFileSync, readdirSync } from 'node:fs';
import type { Bead } from '../steps/align.ts';

/** A bead as a reader marked it: the sentences of each side. */
interface GoldBead {
  zh: string[];
  en: string[];
}

/** One part of a unit, aligned by hand: its passages, each a paragraph of either language in beads. */
export interface GoldPart {
  name: string;
  passages: GoldBead[][];
}

/** What {@link GoldPart} gives an aligner, and what the aligner should give back. */
export interface Task {
  zh: string[];
  en: string[];
  beads: Bead[];
}

const FOLDER = new URL('gold/journal/', import.meta.url);

/**
 * The bilingual journal as read by hand. In the files each line is a sentence after its language,
 * each block a bead, and `¶` stands between paragraphs.
 */
export function readJournal(): GoldPart[] {
  const names = readdirSync(FOLDER).sort();
  return names.map((name) => parseGold(name, readFileSync(new URL(name, FOLDER), 'utf8')));
}

function parseGold(name: string, text: string): GoldPart {
  const passages: GoldBead[][] = [[]];
  for (const block of text.trim().split('\n\n')) {
    if (block === '¶') passages.push([]);
    else passages.at(-1)?.push({ zh: linesOf(block, 'zh '), en: linesOf(block, 'en ') });
  }
  return { name, passages };
}

function linesOf(block: string, mark: string): string[] {
  const lines = block.split('\n').filter((line) => line.startsWith(mark));
  return lines.map((line) => line.slice(mark.length));
}

/** The paragraphs of a part, and its beads as places in them. */
export function taskOf({ passages }: GoldPart): Task {
  const task: Task = { zh: [], en: [], beads: [] };
  for (const passage of passages) {
    const paragraphs = { zh: '', en: '' };
    const place = (side: 'zh' | 'en', sentences: string[]): Bead['zh'] => {
      if (sentences.length === 0) return [];
      const space = side === 'en' && paragraphs.en !== '' ? 1 : 0;
      const start = paragraphs[side].length + space;
      paragraphs[side] += ' '.repeat(space) + sentences.join(side === 'en' ? ' ' : '');
      return [{ paragraph: task[side].length, start, end: paragraphs[side].length }];
    };
    for (const bead of passage) {
      task.beads.push({ zh: place('zh', bead.zh), en: place('en', bead.en) });
    }
    for (const side of ['zh', 'en'] as const) {
      if (paragraphs[side] !== '') task[side].push(paragraphs[side]);
    }
  }
  return task;
}

/** The same parts with some sentences of each side taken out at random; the same seed takes the same ones. */
export function withoutSentences(parts: GoldPart[], count: number, seed: number): GoldPart[] {
  const random = randomNumbers(seed);
  const gone = { zh: new Set<number>(), en: new Set<number>() };
  for (const side of ['zh', 'en'] as const) {
    const beads = parts.flatMap(({ passages }) => passages.flat());
    const total = beads.reduce((sum, bead) => sum + bead[side].length, 0);
    while (gone[side].size < Math.min(count, total)) gone[side].add(Math.floor(random() * total));
  }
  const next = { zh: 0, en: 0 };
  const keep = (side: 'zh' | 'en', sentences: string[]): string[] =>
    sentences.filter(() => !gone[side].has(next[side]++));
  return parts.map(({ name, passages }) => ({
    name,
    passages: passages.map((beads) =>
      beads.flatMap((bead) => unpair({ zh: keep('zh', bead.zh), en: keep('en', bead.en) })),
    ),
  }));
}

/** Sentences without a counterpart are each a bead of their own. */
function unpair(bead: GoldBead): GoldBead[] {
  if (bead.zh.length > 0 && bead.en.length > 0) return [bead];
  return [
    ...bead.zh.map((sentence) => ({ zh: [sentence], en: [] })),
    ...bead.en.map((sentence) => ({ zh: [], en: [sentence] })),
  ];
}

/** Numbers from 0 up to 1. Method: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
