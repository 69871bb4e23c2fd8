import { fill, node } from './nodes.ts';
import { pageWords } from './page-words.ts';
import type { ReadingText } from './reading-text.ts';
import { FURNITURE, SEGMENT_CHANGE, type ShownSegment } from './segments.ts';

const DWELL = 250;

/**
 * Where one language is shown alone, the counterpart of a sentence that is chosen appears beneath it
 * and stays until it is dismissed; under a pointer that rests it only floats, so that nothing moves.
 */
export function showCounterparts(text: ReadingText): void {
  let timer = 0;
  text.addEventListener(SEGMENT_CHANGE, () => {
    unfloat(text);
    if (text.current) setBeneath(text, text.current, false);
  });
  text.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
    clearTimeout(timer);
    const element = target as Element;
    if (pointerType !== 'mouse' || buttons || !text.onlySide || element.closest('.beneath')) return;
    unfloat(text);
    const segment = text.segmentAt(element);
    if (segment) timer = window.setTimeout(() => setBeneath(text, segment, true), DWELL);
  });
  for (const end of ['pointerleave', 'pointerdown']) {
    text.addEventListener(end, () => {
      clearTimeout(timer);
      unfloat(text);
    });
  }
  document.addEventListener('change', ({ target }) => {
    if ((target as Element).matches('[name=layout]')) dismissAll(text);
  });
}

/** Takes away the counterpart beneath the current segment; gives false where there is none. */
export function dismissCounterpart({ current }: ReadingText): boolean {
  const pair = (current?.zh ?? current?.en)?.closest('.pair');
  const beneath = pair?.querySelector(`.beneath[data-of="${current?.id}"]`);
  beneath?.remove();
  return Boolean(beneath);
}

function setBeneath(text: ReadingText, segment: ShownSegment, isFloating: boolean): void {
  const only = text.onlySide;
  const side = only && segment[only];
  const other = only === 'zh' ? segment.en : segment.zh;
  if (!side || !other || side.querySelector('.beneath')) return;
  const beneath = counterpart(segment, other);
  if (isFloating) float(beneath, side);
  else addDismissal(beneath, segment);
  side.append(beneath);
}

function counterpart({ id }: ShownSegment, other: HTMLElement): HTMLElement {
  const copy = other.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll(FURNITURE.replace('.says,', ''))) extra.remove();
  const language = other.closest<HTMLElement>('[lang]')?.lang ?? '';
  const name = other.classList.contains('u') ? 'beneath u' : 'beneath';
  return node('span', { class: name, lang: language, 'data-of': id }, ...copy.childNodes);
}

function addDismissal(beneath: HTMLElement, { id }: ShownSegment): void {
  const button = node('button', { type: 'button', class: 'away' }, '×');
  button.onclick = () => beneath.remove();
  beneath.append(button);
  void pageWords().then(({ dismiss }) => {
    button.setAttribute('aria-label', fill(dismiss, { id }));
  });
}

/** Places it under the last line of its sentence, over what follows. */
function float(beneath: HTMLElement, side: HTMLElement): void {
  const paragraph = side.parentElement as HTMLElement;
  const frame = paragraph.getBoundingClientRect();
  const lines = side.getBoundingClientRect();
  beneath.classList.add('float');
  beneath.style.top = `${lines.bottom - frame.top}px`;
  beneath.style.width = `${frame.width}px`;
}

function unfloat(text: ReadingText): void {
  text.querySelector('.beneath.float')?.remove();
}

function dismissAll(text: ReadingText): void {
  for (const beneath of text.querySelectorAll('.beneath')) beneath.remove();
}
