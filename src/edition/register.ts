import { z } from 'zod';

/**
 * One published id and where it leads now. `zh` and `en` hold the text it was last published with,
 * so that a later run can recognise it.
 */
export const Registered = z.strictObject({
  zh: z.string().nullable(),
  en: z.string().nullable(),
  /**
   * `live`: on a page under this id. `moved`: its text stands under `to` now (another id of the
   * event, several where it was split). `removed`: gone; the address says so.
   */
  state: z.enum(['live', 'moved', 'removed']),
  /** How the present text answers to the former one, after parlparse's match types. */
  match: z.enum(['same', 'changed', 'split', 'merged', 'covered', 'removed']),
  to: z.array(z.string()),
});
export type Registered = z.infer<typeof Registered>;

/** content/ids.json: event → segment or unit id → what it is. Append-only. */
export const Register = z.record(z.string(), z.record(z.string(), Registered));
export type Register = z.infer<typeof Register>;
