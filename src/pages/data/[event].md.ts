import type { APIContext } from 'astro';
import { eventDate, eventTitle } from '../../components/unit-words.ts';
import { markdownFile } from '../../downloads/markdown.ts';
import type { Locale } from '../../interface/locale.ts';
import { events, type Event } from '../../library.ts';

export async function getStaticPaths() {
  return (await events()).map((event) => ({ params: { event: event.id }, props: { event } }));
}

export function GET({ props: { event } }: APIContext<{ event: Event }>): Response {
  const title = (locale: Locale) => `${eventTitle(event, locale)}, ${eventDate(event, locale)}`;
  const titles = { zh: title('zh-Hans').replace(', ', '，'), en: title('en') };
  return new Response(markdownFile(titles, event.units));
}
