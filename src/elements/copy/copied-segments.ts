import { isHidden, isUnofficial, nameIn, textOf, type ShownSegment } from '../segments.ts';
import type { CopiedSegment } from './shapes.ts';

/** Segments as they are taken along; English that the reader has hidden is left behind. */
export function copiedSegments(segments: ShownSegment[]): CopiedSegment[] {
  return segments.map((segment, index) => {
    const isAway = isHidden(segment);
    const isFirst = segments[index - 1]?.passage !== segment.passage;
    return {
      id: segment.id,
      zh: textOf(segment.zh),
      en: isAway ? null : textOf(segment.en),
      isUnofficial: isUnofficial(segment) && !isAway,
      paragraph: segment.passage,
      speaker: isFirst ? speakerOf(segment) : null,
    };
  });
}

/** Who begins to speak in the passage of a segment, as named in each language. */
export function speakerOf(segment: ShownSegment): CopiedSegment['speaker'] {
  const pair = (segment.zh ?? segment.en)?.closest('.pair');
  const nameOf = (side: 'zh' | 'en') => nameIn(pair?.querySelector(`.${side} > .who`));
  const zh = nameOf('zh');
  const en = nameOf('en');
  return zh || en ? { zh, en } : null;
}
