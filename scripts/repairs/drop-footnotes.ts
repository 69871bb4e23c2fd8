import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { concat, slice, trim } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

/** How a note begins: `[1] `, `注[1]：`, `②`, `注3：`, and `1 See` as a page of print has it. */
const NOTE =
  /^(?:[注註]\s?)?(?:[[［〔【]\^?(?<bracket>\d{1,2})[\]］〕】]|(?<ring>[①-⑳])|(?<raised>[¹²³⁴-⁹]{1,2}))\s?[:：.、]?\s?(?=\S)|^[注註]\s?(?<word>\d{1,2})\s?[:：]\s?(?=\S)|^(?<bare>\d{1,2})\s(?=[A-Z“][A-Za-z])/u;
/**
 * What calls for a note, right after a word: `原则[1]`, `承诺②。`, `crisis.1`. A ring that words follow
 * counts what is said.
 */
const CALL =
  /(?<=\S)(?:[[［〔【]\^?(?<bracket>\d{1,2})[\]］〕】]|(?<ring>[①-⑳])(?=[，。；、：！？,.;:!?”’）」』]|\s|$)|(?<raised>[¹²³⁴-⁹]{1,2})|[（(][注註]\s?(?<word>\d{1,2})[）)]|(?<=[a-z][.,;:”’")]{0,2})(?<bare>\d{1,2})(?=\s|$))/gu;
/** A note that goes on over the end of its line has no more lines. */
const MOST = 4;

type Call = { readonly line: number; readonly start: number; readonly end: number };

/**
 * Footnotes and the signs that call for them: `原则[1]，` and under it `[1] 1972年签署。`. Unchanged:
 * `①和平②发展`, `[1]` without a note, a note without a call, numbered questions and paragraphs.
 */
export const dropFootnotes: Repair = {
  name: 'drop-footnotes',
  run: (draft) => {
    if (!draft.lines.some(({ trace }) => NOTE.test(trace.text))) return draft;
    const speakers = draftSpeakers(draft);
    const labelled = ({ trace, language, role }: Line): boolean =>
      role !== null || labelOf(trace.text, language, speakers) !== null;
    const calls = new Map<string, Call[]>();
    const answered = new Map<number, Call[]>();
    const notes = new Set<number>();
    draft.lines.forEach((line, index) => {
      const { text } = line.trace;
      const note = NOTE.exec(text);
      const key = note && keyOf(note);
      const own = key ? calls.get(key) : undefined;
      if (key && own && !labelled(line)) {
        for (const call of own) answered.set(call.line, [...(answered.get(call.line) ?? []), call]);
        calls.delete(key);
        for (const more of wholeNote(draft.lines, index, labelled)) notes.add(more);
      } else if (!notes.has(index)) {
        for (const call of text.matchAll(CALL)) {
          const place = { line: index, start: call.index, end: call.index + call[0].length };
          calls.set(keyOf(call), [...(calls.get(keyOf(call)) ?? []), place].slice(-3));
        }
      }
    });
    if (notes.size === 0) return draft;
    const asides: Aside[] = [];
    const lines = draft.lines.flatMap((line, index): Line[] => {
      if (!notes.has(index)) return [withoutCalls(line, answered.get(index) ?? [], asides)];
      append(asides, asidesFrom(line.trace, 'footnote'));
      return [];
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** `[1]` in all its forms; a ring as itself. */
function keyOf({ groups = {} }: RegExpExecArray): string {
  const { bracket, ring, raised, word, bare } = groups;
  return bracket ? `[${bracket}]` : (ring ?? raised ?? (word ? `注${word}` : bare!));
}

/** The lines of a note: up to the end of its sentence. */
function wholeNote(
  lines: readonly Line[],
  from: number,
  labelled: (line: Line) => boolean,
): number[] {
  const note = [from];
  for (let index = from + 1; index < lines.length && note.length < MOST; index += 1) {
    const line = lines[index]!;
    const ended = isFinished(lines[index - 1]!.trace.text) || line.blanksBefore > 0 || line.block;
    if (ended || labelled(line) || NOTE.test(line.trace.text)) break;
    note.push(index);
  }
  return note;
}

function withoutCalls(line: Line, calls: readonly Call[], asides: Aside[]): Line {
  if (calls.length === 0) return line;
  const parts = [];
  let from = 0;
  for (const { start, end } of calls.toSorted((a, b) => a.start - b.start)) {
    parts.push(slice(line.trace, from, start));
    append(asides, asidesFrom(slice(line.trace, start, end), 'footnote'));
    from = end;
  }
  return { ...line, trace: trim(concat([...parts, slice(line.trace, from)])) };
}
