import { node } from './nodes.ts';
import type { ReadingText } from './reading-text.ts';
import { writeChoices } from './store.ts';

/**
 * `<reading-view>` around the form of the view: what is chosen in it is remembered and, as far as it
 * is the layout, stands in the address. The sentence at the top stays where it is.
 */
export class ReadingView extends HTMLElement {
  #release: (() => void) | null = null;

  connectedCallback(): void {
    this.querySelector('form')?.append(languages());
    const hold = () => {
      this.#release = holdPlace();
    };
    this.addEventListener('pointerdown', hold);
    this.addEventListener('keydown', hold);
    this.addEventListener('change', ({ target }) => {
      remember(target as HTMLInputElement);
      this.#release?.();
      this.#release = null;
    });
    document.addEventListener('click', ({ target }) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>('.view[open]')) {
        if (!menu.contains(target as Node)) menu.open = false;
      }
    });
  }
}

/** The links to this page in the other languages, which stand at its head, for the reader in mid-page. */
function languages(): HTMLElement {
  const links = document.querySelectorAll('.tongues a');
  const copies = [...links].map((link) => link.cloneNode(true));
  return node('fieldset', { class: 'tongues' }, ...copies);
}

/** Goes on to the next layout in the form, as if it had been chosen there. */
export function nextLayout(): void {
  const layouts = [...document.querySelectorAll<HTMLInputElement>('.view [name=layout]')];
  const index = layouts.findIndex(({ checked }) => checked);
  const next = layouts[(index + 1) % layouts.length];
  if (!next) return;
  const release = holdPlace();
  next.checked = true;
  next.dispatchEvent(new Event('change', { bubbles: true }));
  release();
}

function remember({ name, type, checked, value }: HTMLInputElement): void {
  writeChoices('view', { [name]: type === 'checkbox' ? checked : value });
  if (name !== 'layout' && name !== 'swap') return;
  const layout = document.querySelector<HTMLInputElement>('[name=layout]:checked')?.value ?? '';
  const swap = document.querySelector<HTMLInputElement>('[name=swap]')?.checked ? '.swap' : '';
  const address = new URL(location.href);
  address.searchParams.set('view', layout + swap);
  history.replaceState(history.state, '', address);
}

/** Notes where the sentence at the top stands; what is given back puts it there again. */
function holdPlace(): () => void {
  const text = document.querySelector<ReadingText>('reading-text');
  const segment = text?.topSegment();
  const topOf = () => (segment && text?.shownSide(segment)?.getBoundingClientRect().top) ?? 0;
  const before = topOf();
  return () => {
    if (scrollY > 0 && before) scrollBy({ top: topOf() - before, behavior: 'instant' });
  };
}

customElements.define('reading-view', ReadingView);
