import type { Trace } from '../trace.ts';
import type { Paragraph, WitnessUnit } from '../witness.ts';

/** A unit to which turns are still added. */
export type Open = {
  kind: WitnessUnit['kind'];
  heading: Trace | null;
  asker: WitnessUnit['asker'];
  paragraphs: Paragraph[];
  notes: string[];
};

/** Whether somebody answers in it. */
export function hasAnswer({ paragraphs }: Open): boolean {
  return paragraphs.some(({ role }) => role === 'answer');
}
