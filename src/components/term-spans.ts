import type { Segment } from '../edition/segment.ts';

/** A form under which a term occurs. */
export interface TermForm {
  form: string;
  slug: string;
}

/** Where a term stands in a text, in UTF-16 units. */
export interface TermSpan {
  start: number;
  end: number;
  slug: string;
}

/**
 * Where each term stands for the first time in a run of segments, by the segment's id: once is
 * enough for a reader who wants to look it up. Of overlapping forms the first given wins.
 */
export function firstTerms(
  segments: Segment[],
  textOf: (segment: Segment) => string | null,
  forms: TermForm[],
): Map<string, TermSpan[]> {
  const seen = new Set<string>();
  return new Map(
    segments.map((segment) => {
      const spans = termsIn(textOf(segment) ?? '', forms, seen);
      for (const { slug } of spans) seen.add(slug);
      return [segment.id, spans];
    }),
  );
}

function termsIn(text: string, forms: TermForm[], seen: Set<string>): TermSpan[] {
  // Longer forms first: they keep their place also where they are not linked again.
  const taken: TermSpan[] = [];
  for (const { form, slug } of forms) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (taken.every((other) => end <= other.start || start >= other.end)) {
        taken.push({ start, end, slug });
      }
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .filter(({ slug }, index, all) => {
      return !seen.has(slug) && all.findIndex((other) => other.slug === slug) === index;
    });
}
