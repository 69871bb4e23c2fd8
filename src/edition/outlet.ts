import { z } from 'zod';
import { fold } from '../text/fold.ts';

/** Who asks at press conferences, under one name in each language: content/outlets.yml. */
export const Outlet = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  zh: z.string(),
  /** `null` where no source and no common knowledge establishes an English name. */
  en: z.string().nullable(),
  /** Other names, in either language, as sources and readers write them. */
  aliases: z.array(z.string()).default([]),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  kind: z.enum([
    'news agency',
    'newspaper',
    'television',
    'radio',
    'broadcaster',
    'website',
    'media group',
  ]),
});
export type Outlet = z.infer<typeof Outlet>;
export const Outlets = z.array(Outlet);

/** Quotes and title marks around a name, and the word for its reporter: 《人民日报》记者. */
const AROUND_A_NAME = /["'《》〈〉\s]|[记記]者$/gu;

/**
 * The outlet that a source calls `name`, by its name or an alias, never by a part of it; `null` for
 * none. `table` (see `foldTable`) makes 新華社 and 新华社 one.
 */
export function outletFor(
  name: string,
  outlets: readonly Outlet[],
  table: Readonly<Record<string, string>> = {},
): Outlet | null {
  const wanted = outletKey(name, table);
  const names = ({ zh, en, aliases }: Outlet) => [zh, ...(en === null ? [] : [en]), ...aliases];
  const isWanted = (outlet: Outlet) =>
    names(outlet).some((own) => outletKey(own, table) === wanted);
  return wanted === '' ? null : (outlets.find(isWanted) ?? null);
}

/** What two writings of one name have in common: `People’s Daily` and `PEOPLE'S DAILY`. */
export function outletKey(name: string, table: Readonly<Record<string, string>> = {}): string {
  return fold(name, table).replace(AROUND_A_NAME, '');
}
