import { concat, slice, type Trace } from '../trace.ts';
import type { Paragraph, WitnessUnit } from '../witness.ts';
import type { PlacedVariant } from './collated.ts';
import type { Difference } from './readings.ts';

/** A place in a paragraph. */
export type InParagraph = { paragraph: number; offset: number };

/** Where an offset of the copy-text stands now; the beginning of the variant it belongs to, if it does. */
export type Place = (offset: number, inVariant: boolean) => InParagraph;

/** The copy-text with the chosen readings in it, and the way from its offsets to the new ones. */
export function rewrite(
  unit: WitnessUnit,
  starts: readonly number[],
  found: readonly Difference[],
): { paragraphs: Paragraph[]; place: Place; variants: PlacedVariant[] } {
  const variants: PlacedVariant[] = [];
  const shifts: { from: number; to: number; start: number; end: number }[][] = [];
  const paragraphs = unit.paragraphs.map((paragraph, number) => {
    const begin = starts[number]!;
    const parts: Trace[] = [];
    const moved: { from: number; to: number; start: number; end: number }[] = [];
    let done = 0;
    let length = 0;
    for (const { start, end, chosen, whole, ...rest } of found) {
      if (
        start < begin ||
        end > begin + paragraph.trace.text.length ||
        (start === begin + paragraph.trace.text.length && number < starts.length - 1)
      )
        continue;
      parts.push(slice(paragraph.trace, done, start - begin), chosen);
      length += start - begin - done;
      variants.push({
        ...rest,
        paragraph: number,
        start: length,
        end: length + chosen.text.length,
        chosen: whole ?? chosen.text,
      });
      moved.push({
        from: start - begin,
        to: end - begin,
        start: length,
        end: length + chosen.text.length,
      });
      length += chosen.text.length;
      done = end - begin;
    }
    parts.push(slice(paragraph.trace, done));
    shifts.push(moved);
    return { ...paragraph, trace: concat(parts) };
  });
  const place = (offset: number, inVariant: boolean): InParagraph => {
    let paragraph = starts.length - 1;
    while (paragraph > 0 && starts[paragraph]! > offset) paragraph -= 1;
    const local = offset - starts[paragraph]!;
    let shift = 0;
    for (const { from, to, start, end } of shifts[paragraph]!) {
      if (local < from) break;
      if (inVariant && local <= to) return { paragraph, offset: start };
      if (local < to) {
        return { paragraph, offset: Math.min(start + local - from, Math.max(start, end - 1)) };
      }
      shift = end - to;
    }
    return { paragraph, offset: local + shift };
  };
  return { paragraphs, place, variants };
}
