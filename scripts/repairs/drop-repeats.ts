import type { Language } from '../../src/edition/language.ts';
import { labelOf, type Speakers } from '../speakers/labels.ts';
import { append, asidesFrom, type Aside, type Break, type Line, type Repair } from '../source.ts';
import { concat, slice, trim } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

/**
 * Letters of a stream without blanks and punctuation, each with its line and place in it, and how many
 * questions have been asked up to there; and how many stand before anything is said.
 */
type Stream = { signs: string; line: number[]; index: number[]; asked: number[]; head: number };

/**
 * How long a repeat must be, in letters: right after itself, after other text, and after another
 * question has been asked, since who speaks for a ministry may say a sentence again. Clean text
 * stays below.
 */
const LENGTHS = {
  zh: { gram: 10, tandem: 14, said: 20, far: 60, answers: 400 },
  en: { gram: 24, tandem: 45, said: 60, far: 200, answers: 1200 },
};
/** What is shorter than `said` and the same to the letter is said again on purpose, but not so often. */
const PASSES = 5;

/**
 * Passages that a misread scan gives again and again, each pass a little different, in other line
 * breaks: the first pass stays. `…此起彼伏。…此起彼伏。…此起彼伏。` → once, with a mark that text may be
 * missing after it. Unchanged: `一年来，…` at the head of several paragraphs, set phrases, refrains
 * shorter than fourteen characters, a sentence of fewer than twenty said two or three times over, what
 * an answer says again in the words of another.
 */
export const dropRepeats: Repair = {
  name: 'drop-repeats',
  run: (draft) => {
    const asides: Aside[] = [];
    const breaks: Break[] = [];
    const gone = new Map<number, [number, number][]>();
    const speakers = draftSpeakers(draft);
    for (const language of ['zh', 'en'] as const) {
      const stream = streamOf(draft.lines, language, speakers);
      for (const repeat of repeatsIn(stream, language)) {
        const last = lastAddress(draft.lines, stream, repeat.start - 1);
        breaks.push({
          after: last,
          kind: 'loop',
          reason: 'The scan repeats itself here; what followed may be lost.',
        });
        for (const [line, from, to] of linesOf(stream, repeat, draft.lines)) {
          const cuts = gone.get(line) ?? [];
          cuts.push([from, to]);
          gone.set(line, cuts);
        }
      }
    }
    const lines = draft.lines.flatMap((line, number): Line[] => {
      const cuts = gone.get(number);
      if (!cuts) return [line];
      const kept = [];
      let from = 0;
      for (const [start, end] of cuts.sort((a, b) => a[0] - b[0])) {
        kept.push(slice(line.trace, from, start));
        append(asides, asidesFrom(slice(line.trace, start, end), 'repeat'));
        from = end;
      }
      const trace = trim(concat([...kept, slice(line.trace, from)]));
      return trace.text === '' ? [] : [{ ...line, trace }];
    });
    return {
      ...draft,
      lines,
      asides: [...draft.asides, ...asides],
      breaks: [...draft.breaks, ...breaks],
    };
  },
};

function streamOf(lines: readonly Line[], language: Language, speakers: Speakers): Stream {
  const signs: string[] = [];
  const stream = { line: [] as number[], index: [] as number[], asked: [] as number[] };
  let asked = 0;
  let head: number | null = null;
  lines.forEach((line, number) => {
    if (line.language !== language) return;
    if (asks(line, speakers)) asked += 1;
    if (speaks(line, speakers)) head ??= signs.length;
    for (const match of line.trace.text.matchAll(/[\p{L}\p{N}]/gu)) {
      signs.push(match[0].length === 1 ? match[0] : '〓');
      stream.line.push(number);
      stream.index.push(match.index);
      stream.asked.push(asked);
    }
  });
  return { ...stream, signs: signs.join(''), head: head ?? 0 };
}

/** Whether a line is a turn, or a whole sentence: no title, no line of a table of contents. */
function speaks({ trace: { text }, language, role }: Line, speakers: Speakers): boolean {
  return role !== null || /[。！？.!?]$/.test(text) || labelOf(text, language, speakers) !== null;
}

/** Whether a question begins with this line. */
function asks({ trace: { text }, language, role }: Line, speakers: Speakers): boolean {
  const label = labelOf(text, language, speakers);
  return (
    role === 'question' ||
    label?.kind === 'question' ||
    (label?.kind === 'speaker' && /[？?]$/.test(text))
  );
}

type Repeat = { start: number; end: number };

/** A repeat that has others between it and what it repeats, or ends before it, is longer than this. */
const SURE = 30;

/** Runs that say an earlier run again. Linear: each gram is looked up once, accepted runs are jumped. */
function repeatsIn(stream: Stream, language: Language): Repeat[] {
  const { signs } = stream;
  const { gram } = LENGTHS[language];
  const mirrored = [...signs].reverse().join('');
  const seen = new Map<string, number>();
  const more = new Map<number, number[]>();
  const known = new Map<number, number>();
  const repeats: Repeat[] = [];
  let index = 0;
  while (index + gram <= signs.length) {
    const key = signs.slice(index, index + gram);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      index += 1;
      continue;
    }
    const earlier = [first, ...(more.get(first) ?? [])];
    const run = longestRun(signs, earlier, index, known);
    const last = repeats.at(-1)?.end ?? 0;
    const isLong = run.length >= LENGTHS[language].tandem;
    const back = isLong ? sameLength(mirrored, signs.length - run.from, signs.length - index) : 0;
    const start = Math.max(index - back, run.from + 1, last);
    if (isLong && (isTandem(run, stream, language) || isLoop(run, start, stream, language))) {
      const end = index + run.length;
      if (start === last && last > 0) repeats.at(-1)!.end = end;
      else repeats.push({ start, end });
      index = end;
      continue;
    }
    if (earlier.length < 4) more.set(first, [...earlier.slice(1), index]);
    index += 1;
  }
  return repeats;
}

/**
 * The earlier place from which the text at `again` says the most again. A run that was looked at from
 * its beginning is not looked at from its middle: `known` has its end, by how far apart the two are.
 */
function longestRun(
  signs: string,
  earlier: readonly number[],
  again: number,
  known: Map<number, number>,
): Run {
  let best: Run = { from: 0, again, length: 0 };
  for (const from of earlier) {
    if ((known.get(again - from) ?? 0) > again) continue;
    const length = sameLength(signs, from, again);
    known.set(again - from, again + length);
    if (length > best.length) best = { from, again, length };
  }
  return best;
}

type Run = { from: number; again: number; length: number };

/**
 * Whether a run says again what stands right before it: all of that, or nearly all where it is long.
 * `我们不会忘记。我们不会忘记。我们不会忘记。` is a speaker's; before anything is said a table of
 * contents and a lead say the title again.
 */
function isTandem({ from, again, length }: Run, stream: Stream, language: Language): boolean {
  const { tandem, said } = LENGTHS[language];
  const { signs, head } = stream;
  if (again + length <= head) return false;
  const pass = again - from;
  if (pass - length > (length > SURE ? 3 : 0)) return false;
  if (pass >= said || length >= (PASSES - 1) * pass) return true;
  return pass >= tandem && !signs.startsWith(signs.slice(from, from + length), again);
}

/** Whether a run is too long for a saying, asked for anew or not. */
function isLoop({ from, length }: Run, start: number, stream: Stream, language: Language): boolean {
  const { far, answers } = LENGTHS[language];
  const before = stream.asked[Math.max(start - 1, 0)]!;
  const anew = before > stream.asked[Math.min(from + length, start) - 1]!;
  return length >= (anew ? answers : far);
}

/** How far the text at `again` says what stands at `first`, small differences passed over. */
function sameLength(signs: string, first: number, again: number): number {
  let left = first;
  let right = again;
  let matched = again;
  while (left < signs.length && right < signs.length) {
    if (signs[left] === signs[right]) {
      left += 1;
      right += 1;
      matched = right;
      continue;
    }
    const step = resume(signs, left, right);
    if (!step) break;
    left += step[0];
    right += step[1];
  }
  return matched - again;
}

/**
 * The smallest skip on both sides (six at most) after which five signs agree again; one place never
 * catches up with the other, for then they agree with themselves.
 */
function resume(signs: string, left: number, right: number): [number, number] | null {
  for (let total = 1; total <= 8; total += 1) {
    for (let skip = Math.max(0, total - 6); skip <= Math.min(total, 6); skip += 1) {
      const [a, b] = [left + skip, right + total - skip];
      const apart = a < b === left < right && a !== b;
      if (apart && Math.max(a, b) + 5 <= signs.length && signs.startsWith(signs.slice(a, a + 5), b))
        return [skip, total - skip];
    }
  }
  return null;
}

function lastAddress(lines: readonly Line[], stream: Stream, at: number): number {
  return at < 0 ? -1 : lines[stream.line[at]!]!.trace.at[stream.index[at]!]!;
}

/** The run as pieces of lines, each up to the letter that follows it, so that its punctuation goes too. */
function linesOf(
  stream: Stream,
  { start, end }: Repeat,
  lines: readonly Line[],
): [number, number, number][] {
  const pieces: [number, number, number][] = [];
  let at = start;
  while (at < end) {
    const number = stream.line[at]!;
    let next = at;
    while (next < end && stream.line[next] === number) next += 1;
    const follows = next < stream.line.length && stream.line[next] === number;
    const lineEnd = lines[number]!.trace.text.length;
    const from = at > 0 && stream.line[at - 1] === number ? stream.index[at]! : 0;
    pieces.push([number, from, follows ? stream.index[next]! : lineEnd]);
    at = next;
  }
  return pieces;
}
