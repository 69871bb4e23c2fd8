import type { ReadingText } from './reading-text.ts';
import { cleanText, hidesUnofficial, nameIn, UNOFFICIAL } from './segments.ts';

/**
 * Whatever is selected in the text goes into the clipboard as the edition has it, without numbers,
 * signs and pinyin, and from one column only where the selection began in one.
 */
export function cleanCopies(text: ReadingText): void {
  // The other column cannot be selected, so a press there must first let go of this one; and what lies
  // between two selected sentences would be dragged.
  text.addEventListener('mousedown', ({ button, shiftKey, target }) => {
    const { column } = text.dataset;
    if (!column || button !== 0 || shiftKey || (target as Element).closest(`.${column}`)) return;
    getSelection()?.removeAllRanges();
    delete text.dataset.column;
  });
  document.addEventListener('selectstart', ({ target }) => {
    const place = target instanceof Element ? target : (target as Node).parentElement;
    const column = text.contains(place) && place?.closest('.zh,.en');
    if (column) text.dataset.column = column.classList.contains('zh') ? 'zh' : 'en';
    else delete text.dataset.column;
  });
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(text) || isField(event.target)) return;
    const copied = copiedText(range, text.onlySide ?? text.dataset.column);
    if (copied === '') return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied);
  });
}

function copiedText(range: Range, column: string | undefined): string {
  const copy = range.cloneContents();
  const place = range.commonAncestorContainer;
  const around = place instanceof Element ? place : place.parentElement;
  if (around?.closest('.n,.beneath,header,.notes,.origins')) return '';
  const language = around?.closest<HTMLElement>('[lang]')?.lang ?? '';
  if (around?.closest('.seg.u')) copy.prepend(`${UNOFFICIAL} `);
  const paragraphs = around?.closest('.zh,.en')
    ? [copy]
    : [...copy.querySelectorAll(wanted(column))];
  return paragraphs
    .map((paragraph) => paragraphText(paragraph, language))
    .filter(Boolean)
    .join('\n');
}

function wanted(column: string | undefined): string {
  return column ? `p.${column}` : 'p.zh,p.en,p.gap,h1 .zh,h1 .en,h2 .zh,h2 .en';
}

function paragraphText(paragraph: Element | DocumentFragment, around: string): string {
  const language = (paragraph instanceof HTMLElement && paragraph.lang) || around;
  for (const speaker of paragraph.querySelectorAll('.who')) {
    // The blank between the name and the text.
    speaker.nextSibling?.remove();
    speaker.replaceWith(nameIn(speaker) + (language === 'en' ? ': ' : '：'));
  }
  const unofficial = [...paragraph.querySelectorAll('.u')];
  if (paragraph instanceof Element && paragraph.matches('.u')) unofficial.unshift(paragraph);
  if (hidesUnofficial()) for (const one of unofficial) one.replaceChildren();
  else unofficial[0]?.prepend(`${UNOFFICIAL} `);
  return cleanText(paragraph as HTMLElement).trim();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input,textarea,dialog') !== null;
}
