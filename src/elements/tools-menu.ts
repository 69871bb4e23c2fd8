import type { ReaderWords } from '../interface/reader-words.ts';
import { commandButtons } from './command-buttons.ts';
import { runCommand } from './commands.ts';
import { node } from './nodes.ts';
import { pageWords } from './page-words.ts';
import { togglePinyin } from './pinyin.ts';
import { cover, type Cover } from './practice.ts';
import type { ReadingText } from './reading-text.ts';

/** Puts into the menu what can be done with the text. */
export async function fillMenu(menu: HTMLDetailsElement, text: ReadingText): Promise<void> {
  const words = await pageWords();
  const buttons = commandButtons(words.menu, (command) => {
    menu.open = false;
    runCommand(command, text);
  });
  menu.querySelector('form')?.remove();
  menu.append(node('form', {}, practiceChoice(text, words), pinyinChoice(text, words), ...buttons));
}

function practiceChoice(text: ReadingText, words: ReaderWords): HTMLElement {
  const now = document.documentElement.dataset.cover ?? 'none';
  const choices = (['none', 'en', 'zh'] satisfies Cover[]).map((side) => {
    const input = node('input', { type: 'radio', name: 'cover' });
    input.checked = side === now;
    input.onchange = () => cover(text, side);
    return node('label', {}, input, words.covers[side]);
  });
  return node('fieldset', {}, node('legend', {}, words.practice), ...choices);
}

function pinyinChoice(text: ReadingText, words: ReaderWords): HTMLElement {
  const input = node('input', { type: 'checkbox' });
  input.checked = document.documentElement.dataset.pinyin !== undefined;
  input.onchange = () => void togglePinyin(text);
  return node('label', {}, input, words.pinyin);
}
