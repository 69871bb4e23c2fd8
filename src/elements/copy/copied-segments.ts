import { cleanText, isUnofficial, textOf, type ShownSegment } from '../segments.ts';
import type { CopiedSegment } from './shapes.ts';

/** Segments as they are taken along; English that the reader has hidden is left behind. */
export function copiedSegments(segments: ShownSegment[]): CopiedSegment[] {
  const isHidden = document.querySelector<HTMLInputElement>('[name=hide-unofficial]')?.checked;
  return segments.map((segment, index) => {
    const isOwn = isUnofficial(segment);
    const isFirst = segments[index - 1]?.passage !== segment.passage;
    return {
      id: segment.id,
      zh: textOf(segment.zh),
      en: isHidden && isOwn ? null : textOf(segment.en),
      isUnofficial: isOwn,
      paragraph: segment.passage,
      speaker: isFirst ? speakerOf(segment) : null,
    };
  });
}

/** Who begins to speak in the passage of a segment, as named in each language. */
export function speakerOf(segment: ShownSegment): CopiedSegment['speaker'] {
  const pair = (segment.zh ?? segment.en)?.closest('.pair');
  const [zh, en] = ['zh', 'en'].map((side) => {
    const name = pair?.querySelector(`.${side} > .who`)?.cloneNode(true) as HTMLElement | undefined;
    name?.querySelector('i')?.remove();
    return name ? cleanText(name).trim() : '';
  });
  return zh || en ? { zh: zh ?? '', en: en ?? '' } : null;
}
