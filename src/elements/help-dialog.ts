import { KEYS } from './keys.ts';
import { node } from './nodes.ts';
import { pageWords } from './page-words.ts';
import { makeDialog } from './reading-dialog.ts';
import { readStored, writeStored } from './store.ts';

/** Opens the map of shortcuts, where they can also be put off. */
export async function openHelp(): Promise<void> {
  const words = await pageWords();
  const names: Record<string, string> = words.keyNames;
  const rows = Object.entries(KEYS).map(([key, command]) =>
    node(
      'div',
      {},
      node('dt', {}, node('kbd', {}, names[key] ?? key)),
      node('dd', {}, words.keys[command]),
    ),
  );
  const isOn = node('input', { type: 'checkbox' });
  isOn.checked = readStored('keys') !== 'off';
  isOn.onchange = () => writeStored('keys', isOn.checked ? 'on' : 'off');
  // First, since it is what the focus falls on and what the dialog opens at.
  const label = node('label', {}, isOn, words.keysOn);
  const list = node('dl', { class: 'keys' }, ...rows);
  makeDialog(words.helpTitle, words, node('form', { method: 'dialog' }, label, list));
}
