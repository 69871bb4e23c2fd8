import { node } from './nodes.ts';

let place: HTMLElement | undefined;
let timer = 0;

/** Makes the place where quiet words appear, so that those who listen hear what changes in it. */
export function prepareQuietWords(): void {
  place ??= node('p', { class: 'quiet', role: 'status' });
  document.querySelector('main')?.append(place);
}

/** Says something at the foot of the page, to eye and ear, and takes it away again. */
export function sayQuietly(...content: (Node | string)[]): void {
  clearTimeout(timer);
  place?.replaceChildren(...content);
  // What leads on is left for longer than what only confirms.
  const isLink = content.some((part) => typeof part !== 'string');
  timer = window.setTimeout(() => place?.replaceChildren(), isLink ? 12_000 : 2_500);
}
