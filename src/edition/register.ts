import { z } from 'zod';
import { EventId } from './unit.ts';

/** What the register knows: a unit (`q02`) or a segment (`q02-a5`). */
export const RegisteredId = z.string().regex(/^q\d{2,}(-[qa]\d+)?$/);

/** Another id of the same event, or `2024-03-08#q02-a5` where the event itself has another name now. */
export const Forward = z.string().regex(/^([^#]+#)?q\d{2,}(-[qa]\d+)?$/);

/**
 * One published id and where it leads now. `zh` and `en` hold the text it was last published with,
 * so that a later run can recognise it: of a segment the Chinese and the published English (an
 * unofficial translation is no mark of anything), of a unit its heading or its question.
 */
export const Registered = z.strictObject({
  zh: z.string().nullable(),
  en: z.string().nullable(),
  /**
   * `live`: on a page under this id. `moved`: its text stands under `to` now (another id,
   * several where it was split). `removed`: gone; the address says so.
   */
  state: z.enum(['live', 'moved', 'removed']),
  /**
   * How the text answered to the former one when it last changed, after parlparse's match types:
   * `same` as first published; `changed` in its wording; `split`: its beginning is here, the rest
   * under `to`; `merged` with a neighbour, whose id leads to the first of them; `covered`: a repeat
   * of what `to` says too; `removed`.
   */
  match: z.enum(['same', 'changed', 'split', 'merged', 'covered', 'removed']),
  to: z.array(Forward),
});
export type Registered = z.infer<typeof Registered>;

/**
 * content/ids.json: event → unit or segment id → what it is. Append-only. The entries of an event
 * stand in its last reading order, each dead one after the entry it used to follow.
 */
export const Register = z.record(EventId, z.record(RegisteredId, Registered));
export type Register = z.infer<typeof Register>;

/**
 * The live ids that an id leads to now, in reading order, by following `to` however far: itself
 * where it is live, none where its text is gone or it was never published. An id of another event
 * is given with it: `2024-03-08#q02-a5`.
 */
export function whereNow(register: Register, event: string, id: string): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const ahead = [`${event}#${id}`];
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const [there = '', local = ''] = address.split('#');
    const entry = register[there]?.[local];
    if (entry?.state === 'live') found.add(there === event ? local : address);
    if (entry?.state !== 'moved') continue;
    ahead.push(...entry.to.map((to) => (to.includes('#') ? to : `${there}#${to}`)).reverse());
  }
  return [...found];
}
