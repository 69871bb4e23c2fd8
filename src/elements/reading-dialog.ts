import type { ReaderWords } from '../interface/reader-words.ts';
import { node } from './nodes.ts';

/**
 * Opens a dialog with a title and a form; the form's `submit` is what `action` does. It goes when it
 * is closed, by key, button or a press beside it.
 */
export function makeDialog(
  title: string,
  words: ReaderWords,
  form: HTMLFormElement,
  action?: string,
): HTMLDialogElement {
  const heading = node('h2', { id: 'dialog-title' }, title);
  const close = node('button', { type: 'button' }, words.close);
  const row = node('p', { class: 'row' }, close);
  if (action) row.prepend(node('button', { type: 'submit', class: 'main' }, action));
  form.append(row);
  const dialog = node('dialog', { 'aria-labelledby': 'dialog-title' }, heading, form);
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  document.querySelector('main')?.append(dialog);
  dialog.showModal();
  return dialog;
}
