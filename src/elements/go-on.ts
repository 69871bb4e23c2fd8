import { fill } from './nodes.ts';
import { unitOf } from './page-place.ts';
import { readChoices } from './store.ts';

/** On the home page, the way back to the sentence at which each conference was left. */
const places = readChoices('places');
for (const link of document.querySelectorAll<HTMLAnchorElement>('.go-on')) {
  const id = places[link.dataset.event ?? ''];
  if (typeof id !== 'string' || !/^q\d+-[a-z]\d+$/.test(id)) continue;
  link.href += `${unitOf(id)}/#${id}`;
  link.textContent = fill(link.dataset.words ?? '', { id });
  link.hidden = false;
}
