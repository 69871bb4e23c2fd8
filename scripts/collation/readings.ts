import type { Reading, VariantClass } from '../../src/edition/variant.ts';
import { readChineseNumber } from '../align/numerals.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { concat, slice, type Trace } from '../trace.ts';
import type { Step, Testimony } from './edits.ts';

/** A place where testimonies differ, in the coordinates of the copy-text. */
export type Difference = {
  readonly start: number;
  readonly end: number;
  readonly chosen: Trace;
  readonly class: VariantClass;
  readonly readings: readonly Reading[];
  readonly why: string;
  /** The chosen reading in full, where it runs over the end of a paragraph and `chosen` ends there. */
  readonly whole?: string;
};

type Had = { testimony: Testimony; trace: Trace };

/**
 * Every place where the witnesses of a unit differ, with the reading that stands and why. Policy: a
 * reading the editor has corrected; else what most sound witnesses have; among equals, what a damaged
 * witness agrees with; among equals still, the first in the editor's order. Where a difference runs
 * over one of `starts`, at which paragraphs begin, the copy-text stands, and is shown up to there.
 */
export function differences(
  copy: Trace,
  own: Testimony,
  others: readonly Testimony[],
  starts: readonly number[] = [],
): Difference[] {
  const sound = groupEdits(
    copy.text,
    others.filter((testimony) => testimony.sound),
  );
  const damaged = groupEdits(
    copy.text,
    others.filter((testimony) => !testimony.sound),
  ).filter(({ start, end }) => !sound.some((group) => group.start <= end && start <= group.end));
  return [...sound, ...damaged]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const had: Had[] = [{ testimony: own, trace: slice(copy, start, end) }];
      for (const testimony of others) {
        const trace = readingOf(testimony.steps, start, end);
        if (trace) had.push({ testimony, trace });
      }
      const readings = gatherReadings(had);
      if (readings.length < 2) return [];
      const border = starts.find((from) => from > start && from < end);
      const choice = choose(had, readings, border !== undefined);
      if (border === undefined) return [{ start, end, ...choice }];
      const chosen = slice(copy, start, border);
      return [{ start, end: border, ...choice, chosen, whole: choice.chosen.text }];
    });
}

type Span = { start: number; end: number };

/** Edits of all witnesses that touch, as one place; widened until no reading is empty. */
function groupEdits(copy: string, others: readonly Testimony[]): Span[] {
  const edits = others
    .flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'edit'))
    .map(({ start, end, trace }) => ({ start, end, bare: start === end || trace.text === '' }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: Span[] = [];
  for (const { start, end, bare } of edits) {
    const from = bare ? widen(copy, start) : start;
    const last = groups.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, end);
    else groups.push({ start: from, end });
  }
  return groups;
}

/** Two letters to the left, so that a reading is a word and not a hole. */
function widen(copy: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < 2 && /[\p{L}\p{N}]/u.test(copy[from - 1]!)) from -= 1;
  while (
    from > 0 &&
    from < start &&
    /[A-Za-z]/.test(copy[from]!) &&
    /[A-Za-z]/.test(copy[from - 1]!)
  )
    from -= 1;
  return from;
}

/** What a testimony has for `start`–`end`; `null` unless it covers all of it without a break. */
function readingOf(steps: readonly Step[], start: number, end: number): Trace | null {
  const parts: Trace[] = [];
  let reached = -1;
  for (const step of steps) {
    const inside =
      step.kind === 'same'
        ? step.end > start && step.start < end
        : step.start >= start && step.end <= end;
    const touches = start === end && step.start <= start && step.end >= end;
    if (!inside && !touches) continue;
    if (reached < 0 ? step.start > start : step.start !== reached) return null;
    reached = step.end;
    parts.push(
      step.kind === 'edit'
        ? step.trace
        : slice(
            step.trace,
            Math.max(0, start - step.start),
            Math.min(step.trace.text.length, end - step.start),
          ),
    );
  }
  return reached >= end ? concat(parts) : null;
}

function gatherReadings(had: readonly Had[]): Reading[] {
  const readings = new Map<string, string[]>();
  for (const { testimony, trace } of had) {
    readings.set(trace.text, [...(readings.get(trace.text) ?? []), testimony.witness]);
  }
  return [...readings].map(([text, witnesses]) => ({ text, witnesses }));
}

function choose(
  had: readonly Had[],
  readings: readonly Reading[],
  crosses: boolean,
): Omit<Difference, 'start' | 'end'> {
  const emended = had.find(({ trace }) => trace.at.some((address) => address < -1));
  const supportOf = (text: string, sound: boolean): number =>
    had.filter(({ trace, testimony }) => trace.text === text && (!sound || testimony.sound)).length;
  const ranked = [...had].sort(
    (a, b) =>
      supportOf(b.trace.text, true) - supportOf(a.trace.text, true) ||
      supportOf(b.trace.text, false) - supportOf(a.trace.text, false) ||
      a.testimony.rank - b.testimony.rank,
  );
  const favoured = emended ?? ranked[0]!;
  const winner = crosses ? had[0]! : favoured;
  const rival = ranked.find(({ trace }) => trace.text !== winner.trace.text)!;
  return {
    chosen: winner.trace,
    readings,
    class: classOf(winner, had),
    why:
      favoured.trace.text !== winner.trace.text
        ? CROSSES
        : emended
          ? CORRECTED
          : reasonFor(winner.trace.text, rival.trace.text, supportOf),
  };
}

const CORRECTED = 'The editor’s correction stands before any number of witnesses.';
const CROSSES =
  'The difference runs over the end of a paragraph; there the witness stands that the text follows, whatever the others have.';

function reasonFor(
  winner: string,
  rival: string,
  supportOf: (text: string, sound: boolean) => number,
): string {
  const [most, next] = [supportOf(winner, true), supportOf(rival, true)];
  if (next === 0) return 'Only damaged witnesses read otherwise.';
  if (most > next) return `${most} sound ${most === 1 ? 'witness' : 'witnesses'} against ${next}.`;
  if (supportOf(winner, false) > supportOf(rival, false)) {
    return 'The sound witnesses are divided; a damaged witness, which agrees with this reading, decides.';
  }
  return 'The sound witnesses are divided; the editor’s order of witnesses decides.';
}

function classOf(winner: Had, had: readonly Had[]): VariantClass {
  const bare = (text: string): string => {
    const folded = simplifyCharacters(text)
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    // 二十二 is another spelling of 22; 百余 is not one of 100.
    return /^[\d〇零一二三四五六七八九十百千万亿]+$/.test(folded)
      ? `${readChineseNumber(folded) ?? folded}`
      : folded;
  };
  const rivals = had.filter(({ trace }) => trace.text !== winner.trace.text);
  if (rivals.every(({ trace }) => bare(trace.text) === bare(winner.trace.text)))
    return 'orthographic';
  if (rivals.every(({ testimony }) => !testimony.sound)) return 'transmission';
  if (rivals.every(({ testimony }) => testimony.report || !testimony.sound)) return 'editorial';
  return 'substantive';
}
