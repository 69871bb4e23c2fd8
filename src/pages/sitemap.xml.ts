import type { APIContext } from 'astro';
import { unitPath } from '../edition/unit.ts';
import { LOCALES, localePath } from '../interface/locale.ts';
import { askingOutlets, events, sources, terms, units } from '../library.ts';

const ROOMS = [
  '/',
  '/search/',
  '/outlets/',
  '/terms/',
  '/sources/',
  '/data/',
  '/about/',
  '/about/edition/',
];

export async function GET({ site }: APIContext): Promise<Response> {
  const paths = [
    ...ROOMS,
    ...(await events()).map(({ id }) => `/${id}/`),
    ...(await units()).map((unit) => unitPath(unit)),
    ...(await askingOutlets()).map(({ outlet }) => `/outlets/${outlet.slug}/`),
    ...(await terms()).map(({ slug }) => `/terms/${slug}/`),
    ...(await sources()).map(({ name }) => `/sources/${name}/`),
  ];
  const entries = paths.flatMap((path) => {
    const addresses = LOCALES.map((locale) => ({
      locale,
      href: new URL(localePath(locale, path), site).href,
    }));
    const alternates = addresses.map(
      ({ locale, href }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`,
    );
    return addresses.map(({ href }) => `<url><loc>${href}</loc>${alternates.join('')}</url>\n`);
  });
  return new Response(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
      `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`,
  );
}
