import type { Break } from './source.ts';
import { nearness, type Nearness } from './nearness.ts';
import type { WitnessUnit } from './witness.ts';

/** How much nearer a paragraph must be to another answer than to the one it stands in. */
const MARGIN = 1.25;

/**
 * Answers that a page breaks off and takes up again after another article: the last paragraphs of a
 * later answer go back to the interrupted one when their own words are nearer to it (cosine of
 * two-letter counts, weighed by how few paragraphs have them). The move is evidence, not certainty,
 * and is noted.
 */
export function resumeInterrupted(
  units: readonly WitnessUnit[],
  breaks: readonly Break[],
): WitnessUnit[] {
  const mended = [...units];
  const cuts = new Set(breaks.filter(({ kind }) => kind === 'cut').map(({ after }) => after));
  const weigh = nearness(units.flatMap((unit) => unit.paragraphs.map(({ trace }) => trace.text)));
  for (let number = 0; number < mended.length; number += 1) {
    const last = mended[number]!.paragraphs.at(-1);
    if (!last || last.role !== 'answer' || !cuts.has(last.trace.at.at(-1)!)) continue;
    for (const later of [number + 1, number + 2]) {
      const from = mended[later] ? strayTail(mended[number]!, mended[later]!, weigh) : 0;
      if (from === 0) continue;
      const { paragraphs, ...unit } = mended[later]!;
      mended[number] = {
        ...mended[number]!,
        paragraphs: [
          ...mended[number]!.paragraphs,
          ...paragraphs.slice(from).map((paragraph) => ({ ...paragraph, speaker: last.speaker })),
        ],
        notes: [
          ...mended[number]!.notes,
          'The page breaks this answer off and gives its continuation after another question; that the paragraphs after the break belong here is inferred from their words.',
        ],
      };
      mended[later] = { ...unit, paragraphs: paragraphs.slice(0, from) };
      break;
    }
  }
  return mended;
}

/** The first of the paragraphs at the end of `host` that belong to `guest`; 0 if none do. */
function strayTail(guest: WitnessUnit, host: WitnessUnit, weigh: Nearness): number {
  const own = textOf(guest);
  let first = 0;
  for (let index = host.paragraphs.length - 1; index > 1; index -= 1) {
    const paragraph = host.paragraphs[index]!;
    if (paragraph.opens || paragraph.role !== 'answer') break;
    const rest = textOf({ ...host, paragraphs: host.paragraphs.slice(0, index) });
    const there = weigh(paragraph.trace.text, own);
    if (there < 0.05 || there < weigh(paragraph.trace.text, rest) * MARGIN) break;
    first = index;
  }
  return first;
}

function textOf({ heading, paragraphs }: WitnessUnit): string {
  return [heading?.text ?? '', ...paragraphs.map(({ trace }) => trace.text)].join('\n');
}
