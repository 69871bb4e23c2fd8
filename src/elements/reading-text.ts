import { followAddresses } from './addresses.ts';
import { cleanCopies } from './copied-selection.ts';
import { hearKeys } from './hear-keys.ts';
import { prepareQuietWords } from './quiet-word.ts';
import { keepPlace } from './reading-place.ts';
import { showCounterparts } from './counterparts.ts';
import { elementAt, isShown, SEGMENT_CHANGE, segmentsIn, type ShownSegment } from './segments.ts';
import { startCommands } from './commands.ts';

const LAYOUT = 'input[name=layout]:checked';

/**
 * `<reading-text>`: the parallel text of a page. One segment at a time is the current one: lit with
 * its counterpart, the only one of them in the order of the Tab key, and what keys and buttons act on.
 */
export class ReadingText extends HTMLElement {
  segments: ShownSegment[] = [];
  current: ShownSegment | null = null;
  #bySide = new Map<Element, ShownSegment>();
  #entry: HTMLElement | null = null;

  connectedCallback(): void {
    if (this.segments.length > 0) return;
    this.segments = segmentsIn(this);
    for (const segment of this.segments) this.#prepare(segment);
    prepareQuietWords();
    this.#enterAt(this.segments[0] ?? null);
    this.addEventListener('click', (event) => this.#choose(event));
    this.addEventListener('focusin', ({ target }) => this.#follow(target as Element));
    showCounterparts(this);
    followAddresses(this);
    cleanCopies(this);
    keepPlace(this);
    hearKeys(this);
    startCommands(this);
  }

  /** The segment that something on the page is in. */
  segmentAt(place: Node | null): ShownSegment | null {
    const side = elementAt(place)?.closest('.seg');
    return (side && this.#bySide.get(side)) ?? null;
  }

  /** The language that is shown alone, if one is. */
  get onlySide(): 'zh' | 'en' | null {
    const layout = document.querySelector<HTMLInputElement>(LAYOUT)?.value;
    return layout === 'zh' || layout === 'en' ? layout : null;
  }

  /** The side of a segment that comes first for the reader; `null` where none is shown. */
  shownSide({ zh, en }: ShownSegment): HTMLElement | null {
    const isSwapped = document.querySelector<HTMLInputElement>('[name=swap]')?.checked;
    return (isSwapped ? [en, zh] : [zh, en]).find(isShown) ?? null;
  }

  /** Makes a segment the current one and brings it into sight, with the focus on it or what was pointed at. */
  moveTo(segment: ShownSegment, pointed?: HTMLElement): void {
    this.follow(segment, pointed);
    (pointed ?? this.shownSide(segment))?.focus({ preventScroll: true });
  }

  /** Lights a segment that is being read aloud and brings it into sight; the focus stays where it is. */
  follow(segment: ShownSegment, pointed?: HTMLElement): void {
    this.#light(segment);
    this.#enterAt(segment);
    // A long sentence whose head is out of sight stays under the finger.
    if (pointed && pointed.getBoundingClientRect().top < 64) return;
    // The last wins where there is room for one only.
    for (const one of [segment.en, segment.zh, pointed ?? this.shownSide(segment)]) {
      if (isShown(one)) one?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Moves by so many segments that are shown; without a current one, begins at the top of the window. */
  step(by: 1 | -1): void {
    const from = this.current ?? this.topSegment();
    let index = from ? this.segments.indexOf(from) : -1;
    if (this.current || index < 0) index += by;
    for (; this.segments[index]; index += by) {
      const segment = this.segments[index] as ShownSegment;
      if (this.shownSide(segment)) return this.moveTo(segment);
    }
  }

  /** Brings the keyboard back from elsewhere to the current segment. */
  focusCurrent(): void {
    if (this.current) this.shownSide(this.current)?.focus({ preventScroll: true });
  }

  /** Nothing is current any more. */
  leave(): void {
    const isInside = this.contains(document.activeElement);
    if (isInside && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.#light(null);
  }

  /** What keys and buttons act on: the segments selected, or the current one, or the one at the top, or the first. */
  chosen(): ShownSegment[] {
    const selected = this.selected();
    const one = this.current ?? this.topSegment() ?? this.segments[0];
    return selected.length > 0 ? selected : one ? [one] : [];
  }

  /** The segments that a selection touches. */
  selected(): ShownSegment[] {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
    const range = selection.getRangeAt(0);
    const { column } = this.dataset;
    const touches = (side: HTMLElement | null) =>
      isShown(side) && range.intersectsNode(side as HTMLElement);
    return this.segments.filter(
      ({ zh, en }) => (column !== 'en' && touches(zh)) || (column !== 'zh' && touches(en)),
    );
  }

  /** The first segment below the bar; measured by points, so that nothing out of sight is laid out. */
  topSegment(): ShownSegment | null {
    const { left, width } = this.getBoundingClientRect();
    for (let y = 80; y < innerHeight; y += 24) {
      for (const part of [0.3, 0.7]) {
        const hits = document.elementsFromPoint(left + width * part, y);
        // Also what lies under an open menu.
        const hit = hits.find((element) => this.contains(element)) ?? null;
        const segment = this.segmentAt(hit?.closest('.who')?.nextElementSibling ?? hit);
        if (segment) return segment;
      }
    }
    return null;
  }

  #prepare(segment: ShownSegment): void {
    for (const side of [segment.zh, segment.en]) {
      if (!side) continue;
      this.#bySide.set(side, segment);
      side.tabIndex = -1;
      for (const number of side.querySelectorAll<HTMLElement>('.n')) number.tabIndex = -1;
    }
  }

  /** Lets the Tab key come to this segment and no other. */
  #enterAt(segment: ShownSegment | null): void {
    if (this.#entry) this.#entry.tabIndex = -1;
    this.#entry = segment && (this.shownSide(segment) ?? segment.zh ?? segment.en);
    if (this.#entry) this.#entry.tabIndex = 0;
  }

  #light(segment: ShownSegment | null): void {
    for (const side of [this.current?.zh, this.current?.en]) side?.removeAttribute('data-lit');
    for (const side of [segment?.zh, segment?.en]) side?.setAttribute('data-lit', '');
    this.current = segment;
    this.dispatchEvent(new Event(SEGMENT_CHANGE));
  }

  #choose({ target, clientX, clientY }: MouseEvent): void {
    const element = target as Element;
    if (element.closest('a,button,summary,.beneath') || !getSelection()?.isCollapsed) return;
    // Between two lines of a sentence there is nothing but its paragraph.
    const near = element.closest('.pair') && document.caretPositionFromPoint?.(clientX, clientY);
    const side = element.closest('.seg') ?? near?.offsetNode.parentElement?.closest('.seg');
    const segment = this.segmentAt(side ?? null);
    if (segment) this.moveTo(segment, side as HTMLElement);
    else this.leave();
  }

  /** Tells those who listen what the focused side corresponds to. */
  #follow(target: Element): void {
    const segment = this.segmentAt(target);
    if (!segment) return;
    const side = target.closest<HTMLElement>('.seg');
    const other = side === segment.zh ? segment.en : segment.zh;
    if (side && other) side.ariaDescribedByElements = [other];
    // Where a pointer presses, a selection may begin: nothing must move under it.
    if (segment !== this.current && target.matches('.seg:focus-visible')) this.#light(segment);
  }
}

customElements.define('reading-text', ReadingText);
