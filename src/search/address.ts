/** A place in the edition that a reader names; what is `null` was not named. */
export interface Address {
  event: string | null;
  unit: string;
  segment: string | null;
}

const EVENT = '(?<![\\d-])(\\d{4}-\\d{2}-\\d{2}(?:-\\d+)?|undated(?:-[a-z0-9-]+)?)';
const SEGMENT = '(q\\d{2,})-[qa]\\d+';
const FULL = new RegExp(
  `${EVENT}[/#,:\\s]*(?:(q\\d{2,})(?!\\d|-[qa])[/#,:\\s]*)?(?:${SEGMENT}(?!\\d))?`,
  'gi',
);
const SHORT = new RegExp(`^#?(?:${SEGMENT}|(q\\d{2,}))$`, 'i');

/**
 * The address in a pasted citation, id or link: `2024-03-07/q02`, `2024-03-07#q02-a5`,
 * `https://…/zh-hans/2024-03-07/q02/#q02-a5`, `q02-a5`; `null` where there is none.
 */
export function addressIn(text: string): Address | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  for (const [whole, event = null, unit, ofSegment] of typed.matchAll(FULL)) {
    const name = ofSegment ?? unit;
    if (name === undefined) continue;
    return { event, unit: name, segment: segmentIn(whole) };
  }
  const short = SHORT.exec(typed);
  const name = short?.[1] ?? short?.[2];
  return name === undefined ? null : { event: null, unit: name, segment: segmentIn(typed) };
}

function segmentIn(text: string): string | null {
  return new RegExp(SEGMENT).exec(text)?.[0] ?? null;
}
