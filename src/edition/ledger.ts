import { z } from 'zod';
import { Range } from './place.ts';

/** What became of some lines (or columns of one line) of a source. */
export const LedgerEntry = z.strictObject({
  lines: Range,
  columns: Range.optional(),
  fate: z.enum(['text', 'variant', 'metadata', 'set-aside']),
  /** A permanent word: `repeat`, `caption`, `page furniture`, `jump line`, `markup` … */
  reason: z.string(),
  /** The segment it went to, as `event/unit#segment` is written in ids: `q02-a5`; `null` for none. */
  to: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The fate of every non-blank line, by the file name of the source. */
export const Ledger = z.record(z.string(), z.array(LedgerEntry));
export type Ledger = z.infer<typeof Ledger>;
