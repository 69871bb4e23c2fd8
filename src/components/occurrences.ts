import type { Segment } from '../edition/segment.ts';
import type { Term } from '../edition/term.ts';
import type { Unit } from '../edition/unit.ts';

/** A segment in which a term stands. */
export interface Occurrence {
  unit: Unit;
  segment: Segment;
}

/** Occurrences that share a way of saying it in English. */
export interface Rendering {
  /** The English words, from the list of terms; `null` where it names none. */
  en: string | null;
  /** False where the occurrences have no English at all. */
  hasEnglish: boolean;
  status: Segment['enStatus'];
  at: Occurrence[];
}

/**
 * Every segment in which a term stands, grouped by the renderings that content/terms.yml names and
 * places; a segment with two of them is in both. What stands only inside a longer term is left to
 * that term.
 */
export function renderingsOf(
  term: Term,
  units: readonly Unit[],
  terms: readonly Term[],
): Rendering[] {
  const longer = terms
    .flatMap(({ zh, forms }) => [zh, ...forms])
    .filter((form) => form !== term.zh && form.includes(term.zh) && !term.forms.includes(form));
  const listed = new Set(term.renderings.flatMap(({ at }) => at));
  const found = units
    .flatMap((unit) =>
      unit.passages.flatMap(({ segments }) => segments.map((segment) => ({ unit, segment }))),
    )
    .filter((one) => listed.has(addressOf(one)) || standsIn(term, longer, one.segment.zh ?? ''));
  const named = term.renderings.map(({ en, status, at }): Rendering => {
    const addresses = new Set(at);
    return {
      en,
      hasEnglish: true,
      status,
      at: found.filter((one) => addresses.has(addressOf(one))),
    };
  });
  const told = new Set(named.flatMap(({ at }) => at));
  const rest = Map.groupBy(
    found.filter((one) => !told.has(one)),
    ({ segment }) => segment.enStatus,
  );
  const unnamed = [...rest].map(([status, at]): Rendering => ({
    en: null,
    hasEnglish: status !== null,
    status,
    at,
  }));
  return [...named, ...unnamed]
    .filter(({ at }) => at.length > 0)
    .sort((a, b) => rank(a) - rank(b) || b.at.length - a.at.length);
}

function addressOf({ unit, segment }: Occurrence): string {
  return `${unit.event}#${segment.id}`;
}

/** Whether a term stands in a text other than as part of a longer one. */
function standsIn(term: Term, longer: readonly string[], zh: string): boolean {
  const rest = longer.reduce((text, form) => text.replaceAll(form, '＿'), zh);
  return [term.zh, ...term.forms].some((form) => rest.includes(form));
}

/** Named renderings first, then others, then no English. */
function rank({ en, hasEnglish }: Rendering): number {
  return en !== null ? 0 : hasEnglish ? 1 : 2;
}
