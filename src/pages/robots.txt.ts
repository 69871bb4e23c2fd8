import type { APIContext } from 'astro';
import { sitePath } from '../interface/locale.ts';

export function GET({ site }: APIContext): Response {
  const map = new URL(sitePath('/sitemap.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${map}\n`);
}
