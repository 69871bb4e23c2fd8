import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { slice, type Trace } from '../trace.ts';
import type { Step } from './edits.ts';

/** Signs that must agree for an anchor, and the widest difference between two anchors. */
const ANCHOR = 8;
const WIDEST = 24;
/** What a report leaves out beyond so many signs is a cut of the reporter’s, no reading. */
const CUT = 4;
/** Folded, and with the comma that may stand after it. */
const FIRST_PERSON = /^(?:我[们国方]?|咱们?|本人)，?$/;

/** Where each run of eight signs stands in the units of the copy-text. */
export type AnchorIndex = ReadonlyMap<string, readonly { unit: number; at: number }[]>;

export function indexAnchors(units: readonly string[]): AnchorIndex {
  const index = new Map<string, { unit: number; at: number }[]>();
  units.forEach((text, unit) => {
    const folded = simplifyCharacters(text);
    for (let at = 0; at + ANCHOR <= folded.length; at += 1) {
      const key = folded.slice(at, at + ANCHOR);
      const places = index.get(key);
      if (!places) index.set(key, [{ unit, at }]);
      else if (places.length < 4) places.push({ unit, at });
    }
  });
  return index;
}

type Run = { unit: number; from: number; at: number; length: number };

/**
 * What a damaged witness or a report shares with the copy-text, unit by unit: runs of eight signs or
 * more, with the small differences between neighbouring runs as edits. Text between runs that are far
 * apart is spliced or the reporter's own; it is given back in `rest`.
 * What a report (`quotes`) leaves out between two quotations is no reading, nor what it makes of the
 * first person when it tells a speech at second hand.
 */
export function anchor(
  paragraphs: readonly Trace[],
  units: readonly string[],
  index: AnchorIndex,
  quotes = false,
): { steps: Map<number, Step[]>; rest: Trace[] } {
  const steps = new Map<number, Step[]>();
  const rest: Trace[] = [];
  const folded = units.map(simplifyCharacters);
  for (const paragraph of paragraphs) {
    const text = simplifyCharacters(paragraph.text);
    let done = 0;
    let last: Run | null = null;
    for (const run of runsOf(text, folded, index)) {
      const own = slice(paragraph, done, run.from);
      const list = steps.get(run.unit) ?? [];
      const lastEnd = last ? last.at + last.length : 0;
      const gap = run.at - lastEnd;
      const near =
        last?.unit === run.unit && gap >= 0 && gap <= WIDEST && own.text.length <= WIDEST;
      const isOwn = quotes && isReporters(folded[run.unit]!.slice(lastEnd, run.at), own.text);
      if (near && own.text.length + gap > 0 && !isOwn) {
        list.push({ kind: 'edit', start: lastEnd, end: run.at, trace: own });
      } else if (own.text.length > 0) rest.push(own);
      list.push({
        kind: 'same',
        start: run.at,
        end: run.at + run.length,
        trace: slice(paragraph, run.from, run.from + run.length),
      });
      steps.set(run.unit, list);
      done = run.from + run.length;
      last = run;
    }
    if (done < paragraph.text.length) rest.push(slice(paragraph, done));
  }
  return { steps, rest };
}

/** Whether a report changed the words of the speech as reports do: a long cut, or `我们` gone or replaced. */
function isReporters(said: string, own: string): boolean {
  return (own === '' && said.length > CUT) || FIRST_PERSON.test(said);
}

function runsOf(text: string, units: readonly string[], index: AnchorIndex): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from + ANCHOR <= text.length) {
    const places = index.get(text.slice(from, from + ANCHOR));
    if (!places) {
      from += 1;
      continue;
    }
    const last = runs.at(-1);
    const next =
      places.find(({ unit, at }) => last && unit === last.unit && at >= last.at + last.length) ??
      places[0]!;
    const unit = units[next.unit]!;
    let [start, at] = [from, next.at];
    const floor = last ? last.from + last.length : 0;
    while (
      start > floor &&
      at > 0 &&
      text[start - 1] === unit[at - 1] &&
      !(last?.unit === next.unit && at <= last.at + last.length)
    ) {
      start -= 1;
      at -= 1;
    }
    let length = from - start + ANCHOR;
    while (
      start + length < text.length &&
      text[start + length] === unit[at + length] &&
      at + length < unit.length
    )
      length += 1;
    runs.push({ unit: next.unit, from: start, at, length });
    from = start + length;
  }
  return runs;
}
