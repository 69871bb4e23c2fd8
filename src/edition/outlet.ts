import { z } from 'zod';

/** Who asks at press conferences, under one name in each language: content/outlets.yml. */
export const Outlet = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  zh: z.string(),
  /** `null` where no source and no common knowledge establishes an English name. */
  en: z.string().nullable(),
  /** Other names, in either language, as sources and readers write them. */
  aliases: z.array(z.string()).default([]),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/).nullable(),
  kind: z.enum(['news agency', 'newspaper', 'television', 'radio', 'broadcaster', 'website', 'media group']),
});
export type Outlet = z.infer<typeof Outlet>;
export const Outlets = z.array(Outlet);
