import type { Cited } from '../cite/cited.ts';
import { linkTo } from '../addresses.ts';
import { HERE } from '../here.ts';
import { unitOf } from '../page-place.ts';
import { writeRange } from '../ranges.ts';
import { hidesUnofficial, textOf, UNOFFICIAL, type ShownSegment } from '../segments.ts';
import { speakerOf } from './copied-segments.ts';
import type { CopiedSegment, Side, Tongues } from './shapes.ts';

/** What the page itself tells of some of its segments, for a citation of them as they are copied. */
export function citedPage(
  segments: ShownSegment[],
  copied: CopiedSegment[],
  tongues: Tongues,
  all: ShownSegment[],
  isPart: boolean,
): Cited {
  const first = segments[0]?.id ?? '';
  const last = segments.at(-1)?.id ?? first;
  const unit = unitOf(first) === unitOf(last) ? unitOf(first) : null;
  const pageLanguage = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const language = tongues === 'both' ? pageLanguage : tongues;
  const [date = null] = /^\d{4}-\d{2}-\d{2}/.exec(HERE.event) ?? [];
  return {
    language,
    speaker: speakersOf(all, unit, 'a')?.[language] || null,
    asker: unit ? speakersOf(all, unit, 'q')?.[language] || null : null,
    heading: unit && headingOf(unit, language),
    event: HERE.event,
    date,
    unit,
    segments: isPart ? writeRange({ first, last }) : null,
    url: linkTo(isPart ? segments : []),
    // The day where the reader is; Swedish writes days as ISO does.
    accessed: new Date().toLocaleDateString('sv-SE'),
    isUnofficial: tongues !== 'zh' && copied.some(({ isUnofficial }) => isUnofficial),
  };
}

/** Who is named first in the question (`q`) or answer (`a`) of a unit, or of the first that has one. */
function speakersOf(all: ShownSegment[], unit: string | null, part: 'q' | 'a') {
  const segment = all.find(({ id }) => id.startsWith(unit ?? 'q') && id.includes(`-${part}`));
  return segment ? speakerOf(segment) : null;
}

/** The heading of a unit; one that is this edition's own says so, and is none where that is hidden. */
function headingOf(unit: string, language: Side): string | null {
  const side = document.querySelector<HTMLElement>(`#${unit} :is(h1, h2) .${language}`);
  const text = textOf(side)?.trim() || null;
  if (!text || !side?.matches('.u')) return text;
  return hidesUnofficial() ? null : `${UNOFFICIAL} ${text}`;
}
