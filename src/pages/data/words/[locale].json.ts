import type { APIContext } from 'astro';
import { LOCALES, type Locale } from '../../../interface/locale.ts';
import { readerWordsFor } from '../../../interface/reader-words.ts';

export function getStaticPaths() {
  return LOCALES.map((locale) => ({ params: { locale: locale.toLowerCase() }, props: { locale } }));
}

/** The words that the elements of the reading room fetch when they have something to say. */
export function GET({ props }: APIContext<{ locale: Locale }>): Response {
  return new Response(JSON.stringify(readerWordsFor(props.locale)));
}
