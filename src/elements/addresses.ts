import { putInClipboard } from './clipboard.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import { idsInRange, readRange, writeRange, type SegmentRange } from './ranges.ts';
import type { ReadingText } from './reading-text.ts';
import type { ShownSegment } from './segments.ts';

/**
 * Addresses of segments: a number that is clicked gives its link (with Shift, that of the run from
 * the last one), and what an address names is marked and in sight, also a run and a former id.
 */
export function followAddresses(text: ReadingText): void {
  let last: string | null = null;
  text.addEventListener('click', (event) => {
    const number = (event.target as Element).closest('.n');
    const id = number && text.segmentAt(number)?.id;
    if (!id || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const range = { first: (event.shiftKey && last) || id, last: id };
    if (!event.shiftKey) last = id;
    const segments = segmentsOf(text, range);
    setAddress(linkTo(segments));
    void copyLink(segments);
  });
  addEventListener('hashchange', () => showAddressed(text));
  showAddressed(text);
  // What is laid out only when it is near gets its true height late.
  addEventListener('load', () => setTimeout(showAddressed, 50, text));
}

/** Copies the address of some segments that follow each other, and says so. */
export async function copyLink(segments: ShownSegment[]): Promise<void> {
  const words = await pageWords();
  const isCopied = await putInClipboard(linkTo(segments));
  sayQuietly(isCopied ? words.linkCopied : words.copyFailed);
}

/** The address of some segments on this page: one by its id, several as a run. */
export function linkTo(segments: ShownSegment[]): string {
  const first = segments[0]?.id ?? '';
  const last = segments.at(-1)?.id ?? first;
  return `${location.origin}${location.pathname}${first && `#${writeRange({ first, last })}`}`;
}

/** Puts a link into the address without moving the page. */
function setAddress(link: string): void {
  const top = scrollY;
  location.hash = new URL(link).hash;
  scrollTo({ top, behavior: 'instant' });
}

/** Marks what the address names, lets the Tab key begin there, and brings it into sight where the browser did not. */
function showAddressed(text: ReadingText): void {
  for (const marked of text.querySelectorAll('[data-at]')) marked.removeAttribute('data-at');
  const hash = decodeURIComponent(location.hash.slice(1));
  const former = text.segmentAt(document.getElementById(hash));
  const range = readRange(hash);
  const segments = former ? [former] : range ? segmentsOf(text, range) : [];
  for (const { zh, en } of segments) {
    zh?.setAttribute('data-at', '');
    en?.setAttribute('data-at', '');
  }
  const first = segments[0] && text.shownSide(segments[0]);
  if (first && !isInSight(first)) first.scrollIntoView();
}

/** Whether an element begins below the bar, and within the upper part of the window. */
export function isInSight(element: HTMLElement, part = 0.8): boolean {
  const { top } = element.getBoundingClientRect();
  return top > 40 && top < innerHeight * part;
}

function segmentsOf(text: ReadingText, range: SegmentRange): ShownSegment[] {
  const ids = text.segments.map(({ id }) => id);
  const wanted = new Set(idsInRange(ids, range));
  return text.segments.filter(({ id }) => wanted.has(id));
}
