import type { Cited } from '../cite/cited.ts';
import { linkTo } from '../addresses.ts';
import { readPlace, unitOf } from '../page-place.ts';
import { writeRange } from '../ranges.ts';
import { isUnofficial, type ShownSegment } from '../segments.ts';
import { speakerOf } from './copied-segments.ts';
import type { Tongues } from './shapes.ts';

/** What the page itself tells of some of its segments, for a citation of them. */
export function citedPage(
  segments: ShownSegment[],
  tongues: Tongues,
  all: ShownSegment[],
  isPart: boolean,
): Cited {
  const first = segments[0]?.id ?? '';
  const last = segments.at(-1)?.id ?? first;
  const isOneUnit = unitOf(first) === unitOf(last);
  const unit = isOneUnit ? unitOf(first) : null;
  const language = tongues === 'both' ? pageLanguage() : tongues;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(readPlace(location.pathname)?.event ?? '')?.[0];
  return {
    language,
    speaker: speakersOf(all, unit, 'a')?.[language] || null,
    asker: unit ? speakersOf(all, unit, 'q')?.[language] || null : null,
    heading: unit && headingOf(unit, language),
    event: readPlace(location.pathname)?.event ?? '',
    date: date ?? null,
    unit,
    segments: isPart ? writeRange({ first, last }) : null,
    url: linkTo(isPart ? segments : []),
    // The day where the reader is; Swedish writes days as ISO does.
    accessed: new Date().toLocaleDateString('sv-SE'),
    isUnofficial: tongues !== 'zh' && segments.some(isUnofficial),
  };
}

/** Who is named first in the question (`q`) or answer (`a`) of a unit, or of the first that has one. */
function speakersOf(all: ShownSegment[], unit: string | null, part: 'q' | 'a') {
  const segment = all.find(({ id }) => id.startsWith(unit ?? 'q') && id.includes(`-${part}`));
  return segment ? speakerOf(segment) : null;
}

function headingOf(unit: string, language: 'zh' | 'en'): string | null {
  const heading = document.getElementById(unit)?.querySelector(':is(h1, h2)');
  const text = heading?.querySelector<HTMLElement>(`.${language}`)?.cloneNode(true);
  if (!(text instanceof HTMLElement)) return null;
  text.querySelector('.says')?.remove();
  return text.textContent?.trim() || null;
}

function pageLanguage(): 'zh' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'zh';
}
