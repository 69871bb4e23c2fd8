import type { Finding } from '../../src/edition/finding.ts';
import {
  append,
  asidesFrom,
  emendedAddress,
  type Aside,
  type Draft,
  type Emended,
  type Line,
} from '../source.ts';
import { concat, slice, type Trace } from '../trace.ts';

/**
 * A repaired source with its editor's corrections in place: certain ones change the text, doubtful
 * ones only mark it. One that fits no longer, or fits twice, is an error and changes nothing.
 * `firstIndex` numbers the emendations of all sources of a run.
 */
export function correct(draft: Draft, firstIndex: number): Draft {
  const lines = [...draft.lines];
  const emendations: Emended[] = [];
  const asides: Aside[] = [];
  const findings: Finding[] = [];
  for (const correction of draft.source.note.corrections ?? []) {
    const { find, replace = find, why, certainty, proposal } = correction;
    const places = lines.flatMap((line, number) =>
      placesOf(line.trace.text, find).map((start) => ({ number, start })),
    );
    const [place] = places;
    if (places.length !== 1 || !place) {
      findings.push(unfit(draft, find, places.length));
      continue;
    }
    const line = lines[place.number]!;
    const text = certainty === 'certain' ? replace : find;
    const { start, end, inner } = difference(find, text, place.start);
    const index = firstIndex + emendations.length;
    const removed = slice(line.trace, start, end);
    emendations.push({
      index,
      source: draft.source,
      language: line.language,
      anchor: line.trace.at[Math.max(0, (certainty === 'certain' ? start : place.start) - 1)]!,
      extent:
        certainty === 'certain'
          ? extentOf(removed)
          : extentOf(slice(line.trace, place.start, place.start + find.length)),
      reading: find,
      text,
      certainty,
      proposal,
      why,
    });
    if (certainty === 'doubtful') continue;
    append(asides, asidesFrom(removed, 'emendation', 'variant'));
    lines[place.number] = withText(line, start, end, inner, index);
  }
  return {
    ...draft,
    lines,
    emendations,
    asides: [...draft.asides, ...asides],
    findings: [...draft.findings, ...findings],
  };
}

function placesOf(text: string, find: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + 1)) places.push(at);
  return places;
}

/** What really changes: without the common beginning and end of both readings. */
function difference(
  find: string,
  replace: string,
  offset: number,
): { start: number; end: number; inner: string } {
  let head = 0;
  while (head < find.length && head < replace.length && find[head] === replace[head]) head += 1;
  let tail = 0;
  while (
    tail < find.length - head &&
    tail < replace.length - head &&
    find[find.length - 1 - tail] === replace[replace.length - 1 - tail]
  ) {
    tail += 1;
  }
  return {
    start: offset + head,
    end: offset + find.length - tail,
    inner: replace.slice(head, replace.length - tail),
  };
}

function withText(line: Line, start: number, end: number, inner: string, index: number): Line {
  const put: Trace = {
    text: inner,
    at: new Array<number>(inner.length).fill(emendedAddress(index)),
  };
  return { ...line, trace: concat([slice(line.trace, 0, start), put, slice(line.trace, end)]) };
}

function extentOf({ at }: Trace): [number, number] | null {
  const known = at.filter((address) => address >= 0);
  return known.length > 0 ? [known[0]!, known.at(-1)!] : null;
}

function unfit(draft: Draft, find: string, count: number): Finding {
  return {
    rule: count === 0 ? 'correction-unfit' : 'correction-ambiguous',
    severity: 'error',
    file: `${draft.source.name}.yml`,
    line: null,
    column: null,
    message:
      count === 0
        ? `“${find}” does not stand in the repaired text.`
        : `“${find}” stands ${count} times in the text.`,
    hint:
      count === 0
        ? 'Quote the source exactly as the repaired text has it, or remove the correction.'
        : 'Quote more of its surroundings.',
  };
}
