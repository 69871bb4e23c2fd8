import { z } from 'zod';
import { Script, Status } from './language.ts';
import { Place } from './place.ts';
import { Passage } from './segment.ts';
import { Emendation, Gap, Variant } from './variant.ts';

/** A name in both languages, `null` where no source or list gives it. */
export const Name = z.strictObject({ zh: z.string().nullable(), en: z.string().nullable() });
export type Name = z.infer<typeof Name>;

/** Who asked, as written without the word 记者; `outlet` is a slug of content/outlets.yml. */
export const Asker = Name.extend({ outlet: z.string().nullable() });
export type Asker = z.infer<typeof Asker>;

/** One event id: its day, and a number where one day has several (`2019-03-18`, `2019-03-18-2`). */
export const EventId = z.string().regex(/^(\d{4}-\d{2}-\d{2}(-\d+)?|undated(-[a-z0-9-]+)?)$/);
export const UnitName = z.string().regex(/^q\d{2,}$/);

/** Everything of a unit that stands in the frontmatter of its edition file. */
export const UnitFront = z.strictObject({
  id: z.string(),
  event: EventId,
  unit: UnitName,
  /** Its place in the event's reading order, from 0: a question found later has a later number. */
  order: z.number().int().nonnegative(),
  kind: z.enum(['question-answer', 'statement']),
  /** ISO day; `null` when no source tells it. */
  date: z.iso.date().nullable(),
  /** The script of the Chinese as received. */
  script: Script,
  heading: z.strictObject({
    zh: z.string().nullable(),
    en: z.string().nullable(),
    enStatus: Status,
    from: z.strictObject({ zh: z.array(Place), en: z.array(Place) }),
  }),
  /** The question in short: who asked, and its text in each language. */
  question: z
    .strictObject({ asker: Asker, text: Name, from: z.array(Place).default([]) })
    .nullable(),
  answer: z.strictObject({ speaker: Name, complete: z.boolean() }),
  gaps: z.array(Gap),
  variants: z.array(Variant),
  emendations: z.array(Emendation),
  /** Notes of the edition on this unit: what is uncertain and why. */
  notes: z.array(z.string()),
  witnesses: z.array(z.string()),
});
export type UnitFront = z.infer<typeof UnitFront>;

/** One question with its answer, or a statement: frontmatter and the passages in reading order. */
export const Unit = UnitFront.extend({ passages: z.array(Passage) });
export type Unit = z.infer<typeof Unit>;

/** The address of a unit or, with a segment, of that segment on the unit's page. */
export function unitPath(unit: Pick<Unit, 'event' | 'unit'>, segment?: string): string {
  return `/${unit.event}/${unit.unit}/${segment ? `#${segment}` : ''}`;
}
