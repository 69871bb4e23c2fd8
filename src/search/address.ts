/** A place in the edition that a reader names; what is `null` was not named. */
export interface Address {
  event: string | null;
  /** `null` only where a link leads to a whole conference. */
  unit: string | null;
  segment: string | null;
  /** The end of a run that begins with `segment`, as it was written: `a8`, `q03-q1`. */
  through: string | null;
}

const EVENT = '(?<![\\d-])(\\d{4}-\\d{2}-\\d{2}(?:-\\d+)?|undated(?:-[a-z0-9-]+)?)';
const UNIT = '(q\\d{2,})';
const SEGMENT = `${UNIT}-[qa]\\d+`;
const THROUGH = `\\.\\.((?:q\\d{2,}-)?[qa]\\d+)`;
const RUN = `(${SEGMENT})(?!\\d)(?:${THROUGH}(?!\\d))?`;
const FULL = new RegExp(`${EVENT}[/#,:\\s]*(?:${UNIT}(?!\\d|-[qa])[/#,:\\s]*)?(?:${RUN})?`, 'gi');
const SHORT = new RegExp(`^#?(?:${RUN}|${UNIT})$`, 'i');
const CONFERENCE = new RegExp(`https?://[^\\s?#]*/${EVENT}/?(?=[?#]|[.,;)}\\]。]*(?:\\s|$))`, 'i');

/**
 * The address in a pasted citation, id or link: `2024-03-07/q02`, `2024-03-07#q02-a5`,
 * `https://…/zh-hans/2024-03-07/q02/#q02-a5..a8`, `https://…/2024-03-07/`, `q02-a5`; `null` where
 * there is none.
 */
export function addressIn(text: string): Address | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  for (const [, event = null, unit, segment, ofSegment, through = null] of typed.matchAll(FULL)) {
    const name = ofSegment ?? unit;
    if (name !== undefined) return { event, unit: name, segment: segment ?? null, through };
  }
  const short = SHORT.exec(typed);
  if (short) {
    const [, segment = null, ofSegment, through = null, unit = null] = short;
    return { event: null, unit: ofSegment ?? unit, segment, through };
  }
  const event = CONFERENCE.exec(typed)?.[1];
  return event === undefined ? null : { event, unit: null, segment: null, through: null };
}

/** The part of an address after its `#`: `q02-a5`, `q02-a5..a8`; empty where it names no segment. */
export function fragmentOf({ segment, through }: Address): string {
  if (segment === null) return '';
  return through === null ? segment : `${segment}..${through}`;
}
