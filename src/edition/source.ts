import { z } from 'zod';
import { Language, Script } from './language.ts';
import { EventId } from './unit.ts';

export const SourceKind = z.enum([
  'newspaper scan',
  'newspaper page',
  'bilingual journal',
  'web report',
  'ministry page',
  'interview',
  'transcript',
  'newsletter',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** A paragraph has no line ends, and so no reading of one has. */
const Line = z.string().regex(/^[^\r\n]*$/, 'it is more than one line');

/** One correction of the editor, anchored on the exact text of the repaired source. */
export const Correction = z.strictObject({
  find: Line.min(1),
  /** What is read instead; left out where the editor only doubts. */
  replace: Line.optional(),
  why: z.string().min(1),
  /** The same in Simplified Chinese. */
  whyZh: z.string().optional(),
  /** `certain` changes the text; `doubtful` changes nothing and is shown in the apparatus. */
  certainty: z.enum(['certain', 'doubtful']),
  /** What the editor would read, for a doubt. */
  proposal: z.string().optional(),
});
export type Correction = z.infer<typeof Correction>;

/** What is known of a source: content/sources/<name>.yml. Every key is optional but none is free. */
export const SourceNote = z.strictObject({
  title: z.string().optional(),
  publisher: z.string().optional(),
  kind: SourceKind.optional(),
  /** ISO day of publication. */
  date: z.iso.date().optional(),
  languages: z.array(Language).min(1).optional(),
  script: Script.optional(),
  event: EventId.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  rights: z.string().optional(),
  /** The same in Simplified Chinese. */
  rightsZh: z.string().optional(),
  /** SHA-256 of the file as received, in hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Which kind of English it has: interpreted at the event, or translated afterwards. */
  english: z.enum(['interpreted', 'translated']).optional(),
  /** False for a damaged witness: it gives readings, never text that nobody else has. */
  sound: z.boolean().optional(),
  /** The editor's order: of readings equally supported, that of the lowest number stands. */
  rank: z.number().int().positive().optional(),
  /** What a reader should know of it, in a sentence or two. */
  note: z.string().optional(),
  /** The same in Simplified Chinese. */
  noteZh: z.string().optional(),
  corrections: z.array(Correction).optional(),
});
export type SourceNote = z.infer<typeof SourceNote>;
