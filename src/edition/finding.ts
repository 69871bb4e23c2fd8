import { z } from 'zod';

/** Something wrong with a text, said with its place and its cure. Never thrown. */
export const Finding = z.strictObject({
  /** The permanent name of the rule: `lost-text`, `unknown-key` … */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  /** The file's name, relative to the folder of sources or of the project. */
  file: z.string(),
  line: z.number().int().positive().nullable(),
  column: z.number().int().positive().nullable(),
  /** What is wrong. */
  message: z.string(),
  /** What to do. */
  hint: z.string(),
});
export type Finding = z.infer<typeof Finding>;
