/** A segment as it stands on the page; a side is `null` where it has no text. */
export interface ShownSegment {
  id: string;
  zh: HTMLElement | null;
  en: HTMLElement | null;
  /** Counts the passages of the page. */
  passage: number;
}

/** The event of `<reading-text>` that tells of another current segment. */
export const SEGMENT_CHANGE = 'segment-change';

/** What is in a segment but no part of its text: number, signs, spoken marks, readings, counterpart. */
export const FURNITURE = '.n,.sign,.says,.lost,rt,rp,.beneath';

/** Said of this edition's own English wherever it goes; in the language of what it stands in. */
export const UNOFFICIAL = '[Unofficial translation]';

/** What is said where unofficial English begins, and where published English follows it. */
export function statusChange(isUnofficial: boolean, wasUnofficial: boolean): string {
  if (isUnofficial === wasUnofficial) return '';
  return isUnofficial ? `${UNOFFICIAL} ` : '[Published translation] ';
}

/** The segments on the page in reading order, each with both of its sides. */
export function segmentsIn(root: ParentNode): ShownSegment[] {
  return [...root.querySelectorAll('.pair')].flatMap((pair, passage) => {
    const zh = sideOf(pair, 'zh');
    const en = sideOf(pair, 'en');
    return Array.from({ length: Math.max(zh.length, en.length) }, (_, index) => {
      const sides = { zh: textOnly(zh[index]), en: textOnly(en[index]) };
      return { id: sides.zh?.id || sides.en?.id || '', ...sides, passage };
    });
  });
}

/** The text of a side as the edition has it, without what the page adds; `null` where it has none. */
export function textOf(side: HTMLElement | null): string | null {
  return side && cleanText(side.cloneNode(true) as HTMLElement);
}

/** The text of a copy of something on the page; what is no text is removed from the copy. */
export function cleanText(copy: DocumentFragment | HTMLElement): string {
  for (const other of copy.querySelectorAll(FURNITURE)) other.remove();
  return copy.textContent ?? '';
}

/** The name in a heading of a speaker, without signs and without what is said beside it. */
export function nameIn(who: Element | null | undefined): string {
  const copy = who?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelector('i')?.remove();
  return copy ? cleanText(copy).trim() : '';
}

/** The element that something on the page is or stands in. */
export function elementAt(place: Node | null): Element | null {
  return place instanceof Element ? place : (place?.parentElement ?? null);
}

/** Whether something is there to see, in the window or out of it. */
export function isShown(element: Element | null | undefined): boolean {
  return Boolean(element?.checkVisibility({ visibilityProperty: true }));
}

/** Whether the reader has hidden the English that is this edition's own. */
export function hidesUnofficial(): boolean {
  return Boolean(document.querySelector<HTMLInputElement>('[name=hide-unofficial]')?.checked);
}

/** Whether the English of a segment is this edition's own. */
export function isUnofficial({ en }: ShownSegment): boolean {
  return en?.classList.contains('u') ?? false;
}

/** Whether a segment has English that the reader has hidden. */
export function isHidden(segment: ShownSegment): boolean {
  return isUnofficial(segment) && hidesUnofficial();
}

function sideOf(pair: Element, side: 'zh' | 'en'): HTMLElement[] {
  return [...pair.querySelectorAll<HTMLElement>(`:scope > .${side} > .seg`)];
}

function textOnly(side: HTMLElement | undefined): HTMLElement | null {
  return side && !side.classList.contains('none') ? side : null;
}
