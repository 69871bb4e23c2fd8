import { later } from './commands.ts';
import type { ReadingText } from './reading-text.ts';

/** `<reading-tools>` around a `<details>`: a menu of what the reading room can do, filled when it opens. */
export class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector('details');
    menu?.addEventListener('toggle', () => {
      const text = document.querySelector<ReadingText>('reading-text');
      if (!menu.open || !text) return;
      void later().then(({ fillMenu }) => fillMenu(menu, text));
    });
  }
}

customElements.define('reading-tools', ReadingTools);
