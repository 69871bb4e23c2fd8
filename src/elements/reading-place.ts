import { fill, node } from './nodes.ts';
import { isInSight } from './addresses.ts';
import { HERE } from './here.ts';
import { unitOf } from './page-place.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import type { ReadingText } from './reading-text.ts';
import { isShown } from './segments.ts';
import { readChoices, writeChoices } from './store.ts';

/**
 * Remembers for each conference the sentence at the top of the window, and offers to go on from it
 * when the conference is opened again; another language of the site is opened at the same place.
 */
export function keepPlace(text: ReadingText): void {
  offerPlace(text);
  let timer = 0;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        const segment = scrollY > 200 ? text.topSegment() : null;
        if (segment) writeChoices('places', { [HERE.event]: segment.id });
      }, 500);
    },
    { passive: true },
  );
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('.tongues a');
    if (link) link.hash = placeRead(text);
  });
}

/** What is read now: the current sentence or what the address names, while in sight, or the one at the top. */
function placeRead(text: ReadingText): string {
  const { current } = text;
  const isSeen = (side: HTMLElement | null) => isShown(side) && isInSight(side as HTMLElement, 1);
  if (current && isSeen(text.shownSide(current))) return current.id;
  if ([...text.querySelectorAll<HTMLElement>('[data-at]')].some(isSeen)) return location.hash;
  return (scrollY > 200 && text.topSegment()?.id) || '';
}

function offerPlace(text: ReadingText): void {
  const { event, unit } = HERE;
  const id = readChoices('places')[event];
  if (typeof id !== 'string' || location.hash || scrollY > 0) return;
  const index = text.segments.findIndex((segment) => segment.id === id);
  if (index < 3 || (unit !== null && unit !== unitOf(id))) return;
  void pageWords().then((words) => {
    sayQuietly(node('a', { href: `#${id}` }, fill(words.goOn, { id })));
  });
}
