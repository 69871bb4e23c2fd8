import type { ReadingText } from './reading-text.ts';
import {
  cleanText,
  elementAt,
  hidesUnofficial,
  isShown,
  nameIn,
  statusChange,
} from './segments.ts';

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
    const place = elementAt(target as Node);
    const column = !text.onlySide && text.contains(place) && place?.closest('.zh,.en');
    if (column) text.dataset.column = column.classList.contains('zh') ? 'zh' : 'en';
    else delete text.dataset.column;
  });
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const isInField = elementAt(event.target as Node)?.closest('input,textarea,dialog');
    const copied = !isInField && range.intersectsNode(text) && copiedText(range, text);
    if (!copied) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied);
  });
}

function copiedText(range: Range, text: ReadingText): string {
  const around = elementAt(range.commonAncestorContainer);
  if (around?.closest('.n,.beneath,header,.notes,.origins')) return '';
  const { column } = text.dataset;
  const wanted = column ? `p.${column}` : 'p.zh,p.en,p.gap,h1 .zh,h1 .en,h2 .zh,h2 .en';
  // A paragraph may itself have no box.
  const isWanted = (paragraph: Element) =>
    range.intersectsNode(paragraph) && [paragraph, ...paragraph.children].some(isShown);
  return [...text.querySelectorAll<HTMLElement>(wanted)]
    .map((paragraph) => isWanted(paragraph) && paragraphText(paragraph, range))
    .filter(Boolean)
    .join('\n');
}

/** What is selected of a paragraph; nothing where that is only the name before what is hidden. */
function paragraphText(paragraph: HTMLElement, range: Range): string {
  const part = overlap(paragraph, range);
  const copy = part.cloneContents();
  for (const none of copy.querySelectorAll(hidesUnofficial() ? '.u,.none' : '.none')) none.remove();
  let wasUnofficial = false;
  for (const side of copy.querySelectorAll('.seg')) {
    const isUnofficial = side.matches('.u');
    side.prepend(statusChange(isUnofficial, wasUnofficial));
    wasUnofficial = isUnofficial;
  }
  const around = elementAt(part.commonAncestorContainer);
  copy.prepend(statusChange(Boolean(around?.closest('.u')), false));
  for (const speaker of copy.querySelectorAll('.who')) {
    if (!speaker.nextElementSibling) return '';
    // The blank between the name and the text.
    speaker.nextSibling?.remove();
    speaker.replaceWith(nameIn(speaker) + (paragraph.lang === 'en' ? ': ' : '：'));
  }
  return cleanText(copy).replace(/ +/g, ' ').trim();
}

/** As much of a paragraph as a range has in it. */
function overlap(paragraph: HTMLElement, range: Range): Range {
  const part = range.cloneRange();
  if (!paragraph.contains(part.startContainer)) part.setStart(paragraph, 0);
  if (!paragraph.contains(part.endContainer)) part.setEndAfter(paragraph.lastChild as Node);
  return part;
}
