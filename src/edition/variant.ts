import { z } from 'zod';
import { Language } from './language.ts';
import { SegmentId } from './segment.ts';

/**
 * `substantive` changes what is said; `orthographic` is another spelling, script or width of the
 * same word; `editorial` is what an editor of a witness did (a label, a cut, a heading);
 * `transmission` is damage on the way (misreading, dropped or doubled characters).
 */
export const VariantClass = z.enum(['substantive', 'orthographic', 'editorial', 'transmission']);
export type VariantClass = z.infer<typeof VariantClass>;

/** First character and the one after the last, counted in UTF-16 units of the segment's text. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof Span>;

/** A reading and who has it. An empty `text` means these witnesses have nothing there. */
export const Reading = z.strictObject({ text: z.string(), witnesses: z.array(z.string()).min(1) });
export type Reading = z.infer<typeof Reading>;

/** A place where witnesses of one event differ. */
export const Variant = z.strictObject({
  segment: SegmentId,
  language: Language,
  /** Where the chosen reading stands in the segment's text of that language. */
  at: Span,
  class: VariantClass,
  chosen: z.string(),
  readings: z.array(Reading).min(2),
  /** Why this reading was chosen, as a sentence. */
  why: z.string(),
});
export type Variant = z.infer<typeof Variant>;

/** What the editor changed, or doubts and leaves: the source's own reading always beside it. */
export const Emendation = z.strictObject({
  segment: SegmentId,
  language: Language,
  at: Span,
  witnesses: z.array(z.string()).min(1),
  /** The source's own reading. */
  reading: z.string(),
  /** What stands in the text instead; the same as `reading` where the editor only doubts. */
  text: z.string(),
  /** What the editor would read, where `certainty` is doubtful. */
  proposal: z.string().optional(),
  certainty: z.enum(['certain', 'doubtful']),
  why: z.string(),
});
export type Emendation = z.infer<typeof Emendation>;

/** Text known to be missing. */
export const Gap = z.strictObject({
  /** The segment after which it is missing; `null` before the first. */
  after: SegmentId.nullable(),
  reason: z.string(),
  /** The language in which it is missing; both where it is not named. */
  language: Language.optional(),
});
export type Gap = z.infer<typeof Gap>;
