import type { Finding } from '../../src/edition/finding.ts';
import { unclearDay } from '../dating.ts';
import { positionOf, type Source } from '../source.ts';

/** So much of a source is looked through for its day. */
const HEAD = 20_000;

/** `unclear-date`: a day that may be one of two (`12/09/2015`), in a source that gives no other. */
export function unclearDates(undated: ReadonlySet<Source>): Finding[] {
  return [...undated].flatMap((source): Finding[] => {
    const found = unclearDay(source.text.slice(0, HEAD));
    if (!found) return [];
    return [
      {
        rule: 'unclear-date',
        severity: 'warning',
        file: source.file,
        ...positionOf(source, source.base + found.index),
        message: `“${found.words}” may be ${found.days.join(' or ')}: the text stays without a day.`,
        hint: `Give the day in its note: date: ${found.days[0]}.`,
      },
    ];
  });
}
