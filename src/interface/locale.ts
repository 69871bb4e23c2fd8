/** The languages the site itself speaks. In `zh-Hant` the Chinese texts change their script too. */
export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/** The first part of the addresses in a locale: nothing for English, which has the root. */
export function localeFolder(locale: Locale): string {
  return locale === 'en' ? '' : locale.toLowerCase();
}

/** An address of the site in a locale: `/2024-03-07/q02/` → `/zh-hant/2024-03-07/q02/`. */
export function localePath(locale: Locale, path: string): string {
  const folder = localeFolder(locale);
  return sitePath(folder === '' ? path : `/${folder}${path}`);
}

/** An address below the folder that the site is built for. */
export function sitePath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** What getStaticPaths gives for a page that stands once in each locale. */
export function localePages(): {
  params: { lang: string | undefined };
  props: { locale: Locale };
}[] {
  return LOCALES.map((locale) => ({
    params: { lang: localeFolder(locale) || undefined },
    props: { locale },
  }));
}

/** The same for a page that stands once per thing in each locale, such as `{ event: '2024-03-07' }`. */
export function localePagesOf<Thing, Params extends Record<string, string>>(
  things: Thing[],
  paramsOf: (thing: Thing) => Params,
) {
  return things.flatMap((thing) =>
    localePages().map(({ params, props }) => ({
      params: { ...params, ...paramsOf(thing) },
      props: { ...props, thing },
    })),
  );
}
