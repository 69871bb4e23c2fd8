import { z } from 'zod';

/** The two languages of every edition. */
export const Language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof Language>;

/** The scripts Chinese is written in, as in BCP 47 (`zh-Hans`, `zh-Hant`). */
export const Script = z.enum(['Hans', 'Hant']);
export type Script = z.infer<typeof Script>;

/**
 * Whose English it is: `published` stands in a source, `unofficial` is this edition's own
 * translation, `null` where there is no English at all.
 */
export const Status = z.enum(['published', 'unofficial']).nullable();
export type Status = z.infer<typeof Status>;
