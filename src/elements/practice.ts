import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import type { ReadingText } from './reading-text.ts';
import type { ShownSegment } from './segments.ts';
import { writeChoices } from './store.ts';

/** Which language is covered. */
export type Cover = 'none' | 'en' | 'zh';
const COVERS: Cover[] = ['none', 'en', 'zh'];

/** Covers the other language, or none: round and round. */
export function coverNext(of: ReadingText): void {
  const now = coverNow() ?? 'none';
  cover(of, COVERS[(COVERS.indexOf(now) + 1) % COVERS.length] ?? 'none');
}

/** Covers one language from its first sentence to its last, on this page and the next ones. */
export function cover(of: ReadingText, side: Cover): void {
  const { dataset } = document.documentElement;
  if (side === 'none') delete dataset.cover;
  else dataset.cover = side;
  writeChoices('view', { cover: side === 'none' ? undefined : side });
  startPractice(of);
  void pageWords().then(({ coveredNow }) => sayQuietly(coveredNow[side]));
}

/** Hides what is covered from those who listen too, and lets a click uncover it. */
export function startPractice(of: ReadingText): void {
  const side = coverNow();
  for (const segment of of.segments) {
    for (const one of [segment.zh, segment.en]) {
      one?.removeAttribute('data-open');
      one?.removeAttribute('aria-hidden');
    }
    if (side) segment[side]?.setAttribute('aria-hidden', 'true');
  }
  // Once, however often it is called.
  of.addEventListener('click', uncoverClicked, true);
}

/** Uncovers the current sentence, or else the next one that is covered. */
export function uncoverNext(of: ReadingText): void {
  const side = coverNow();
  if (!side) return;
  const here = of.current ?? of.topSegment();
  const from = here ? of.segments.indexOf(here) : 0;
  const next = of.segments.slice(from).find((segment) => isCovered(segment, side));
  if (!next) return;
  uncover(next, side);
  of.moveTo(next);
}

function uncoverClicked(event: MouseEvent): void {
  const side = coverNow();
  const segment = (event.currentTarget as ReadingText).segmentAt(event.target as Element);
  const pressed = (event.target as Element).closest('.seg');
  if (!side || !segment || pressed !== segment[side] || !isCovered(segment, side)) return;
  // What is covered is no link yet.
  event.preventDefault();
  uncover(segment, side);
}

function uncover(segment: ShownSegment, side: 'zh' | 'en'): void {
  segment[side]?.setAttribute('data-open', '');
  segment[side]?.removeAttribute('aria-hidden');
}

function isCovered(segment: ShownSegment, side: 'zh' | 'en'): boolean {
  return segment[side] !== null && !segment[side].hasAttribute('data-open');
}

function coverNow(): 'zh' | 'en' | null {
  const { cover: side } = document.documentElement.dataset;
  return side === 'zh' || side === 'en' ? side : null;
}
