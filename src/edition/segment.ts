import { z } from 'zod';
import { Status } from './language.ts';
import { Place } from './place.ts';

/** `q02-a5`: the fifth segment of the answer of unit q02 (`q02-q1` is in its question). */
export const SegmentId = z.string().regex(/^q\d{2,}-[qa]\d+$/);

/**
 * The smallest aligned piece of the edition: one or more sentences on each side, or on one side
 * alone (`null` where the sources have nothing).
 */
export const Segment = z.strictObject({
  id: SegmentId,
  /** Chinese as the sources write it, in the script of the unit. */
  zh: z.string().nullable(),
  /** The same in Traditional characters: equal to `zh` where the source itself is Traditional. */
  zhHant: z.string().nullable(),
  en: z.string().nullable(),
  enStatus: Status,
  from: z.strictObject({ zh: z.array(Place), en: z.array(Place) }),
});
export type Segment = z.infer<typeof Segment>;

/** A paragraph of the edition. Joining its segments gives its text back exactly. */
export const Passage = z.strictObject({
  role: z.enum(['question', 'answer']),
  /** True where the words are the asker's, put in after the answer began (追问). */
  followUp: z.boolean().optional(),
  /** Who speaks, where it is not the unit's own asker or speaker. */
  speaker: z.strictObject({ zh: z.string().nullable(), en: z.string().nullable() }).optional(),
  segments: z.array(Segment),
});
export type Passage = z.infer<typeof Passage>;

/** Chinese joins with nothing, English with one space; `null` where no segment has that side. */
export function passageText(
  passage: Pick<Passage, 'segments'>,
  side: 'zh' | 'zhHant' | 'en',
): string | null {
  const texts = passage.segments.flatMap((segment) => segment[side] ?? []);
  return texts.length === 0 ? null : texts.join(side === 'en' ? ' ' : '');
}
