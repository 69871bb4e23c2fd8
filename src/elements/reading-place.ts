import { fill, node } from './nodes.ts';
import { readPlace, unitOf } from './page-place.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import type { ReadingText } from './reading-text.ts';
import { readChoices, writeChoices } from './store.ts';

/**
 * Remembers for each conference the sentence at the top of the window, and offers to go on from it
 * when the conference is opened again; another language of the site is opened at the same place.
 */
export function keepPlace(text: ReadingText): void {
  const place = readPlace(location.pathname);
  if (!place) return;
  offerPlace(text, place.event, place.unit);
  let timer = 0;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const segment = scrollY > 200 ? text.topSegment() : null;
        if (segment) writeChoices('places', { [place.event]: segment.id });
      }, 500);
    },
    { passive: true },
  );
  document.querySelector('.tongues')?.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest('a');
    const segment = scrollY > 200 ? (text.current ?? text.topSegment()) : null;
    if (link) link.hash = location.hash || (segment ? `#${segment.id}` : '');
  });
}

function offerPlace(text: ReadingText, event: string, unit: string | null): void {
  const id = readChoices('places')[event];
  if (typeof id !== 'string' || location.hash || scrollY > 0) return;
  const index = text.segments.findIndex((segment) => segment.id === id);
  if (index < 3 || (unit !== null && unit !== unitOf(id))) return;
  void pageWords().then((words) => {
    sayQuietly(node('a', { href: `#${id}` }, fill(words.goOn, { id })));
  });
}
