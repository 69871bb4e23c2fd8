import { z } from 'zod';

/** A way a term has been put into English, and whose English it is. */
export const Rendering = z.strictObject({
  en: z.string(),
  status: z.enum(['published', 'unofficial']),
  /** Segments in which it stands, as `2024-03-07#q02-a5`. */
  at: z.array(z.string()).min(1),
});
export type Rendering = z.infer<typeof Rendering>;

/** A set phrase and how it has been rendered: content/terms.yml. */
export const Term = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  zh: z.string(),
  /** Other forms under which it occurs (人类命运共同体 / 命运共同体). */
  forms: z.array(z.string()).default([]),
  /** Hanyu Pinyin with tone marks, by word. */
  pinyin: z.string(),
  gloss: z.string(),
  /** The same in Simplified Chinese. */
  glossZh: z.string().optional(),
  renderings: z.array(Rendering).default([]),
});
export type Term = z.infer<typeof Term>;
export const Terms = z.array(Term);
