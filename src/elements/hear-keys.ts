import { runCommand } from './commands.ts';
import { commandOf, type KeyPlace } from './keys.ts';
import type { ReadingText } from './reading-text.ts';
import { readStored } from './store.ts';

const ARROWS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the keyboard ask for what the reading room can do. */
export function hearKeys(text: ReadingText): void {
  addEventListener('keydown', (event) => {
    const focused = document.activeElement;
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const by = ARROWS[event.key];
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (by && isPlain && focused?.classList.contains('seg')) {
      event.preventDefault();
      return text.step(by);
    }
    const command = commandOf(event, placeOf(focused));
    if (!command || (event.key.length === 1 && readStored('keys') === 'off')) return;
    if (runCommand(command, text)) event.preventDefault();
  });
}

function placeOf(focused: Element | null): KeyPlace {
  if (!focused || focused === document.body || focused.matches('.seg')) return 'text';
  const isField = focused.matches('input:not([type=radio],[type=checkbox]),textarea,select');
  return isField ? 'field' : 'control';
}
