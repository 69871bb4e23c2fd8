import type { Language } from '../../src/edition/language.ts';
import { labelOf, type Speakers } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Break, type Line, type Repair } from '../source.ts';
import { concat, inserted, slice, type Trace } from '../trace.ts';
import { isEnglishWord } from '../words.ts';
import { draftSpeakers } from './split-labels.ts';

/**
 * Paragraphs cut by columns, pages and hard line breaks, put together again, each language for
 * itself: `俄罗` + `斯天然气` → `俄罗斯天然气` · `four im-` + `portant visits` → `four important visits` ·
 * `major-` + `country` → `major-country`. Chinese joins with nothing, English with a blank. Not
 * joined: headings, labels, enumerations, blocks whose ends the source itself marks.
 */
export const joinLines: Repair = {
  name: 'join-lines',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    const breaks: Break[] = [];
    const asides: Aside[] = [];
    const joined = new Map<Line, Line>();
    const absorbed = new Set<Line>();
    for (const language of ['zh', 'en'] as const) {
      const stream = draft.lines.filter((line) => line.language === language);
      for (const group of groupsOf(stream, layoutOf(stream), speakers, breaks)) {
        const [first, ...rest] = group;
        if (rest.length > 0) {
          const trace = joinAll(group, language);
          joined.set(first!, { ...first!, trace });
          append(asides, undoneHyphens(group, trace));
        }
        for (const line of rest) absorbed.add(line);
      }
    }
    const lines = draft.lines
      .filter((line) => !absorbed.has(line))
      .map((line) => joined.get(line) ?? line);
    return {
      ...draft,
      lines,
      asides: [...draft.asides, ...asides],
      breaks: [...draft.breaks, ...breaks],
    };
  },
};

/** No word is longer, in letters. */
const WORD = 40;

/** `（自由時報、` + `蘋果日報）` */
const OPEN = /[（(][^（）()]{0,40}$/;
const CLOSES = /^[^（）()]{0,40}[）)]/;

/** How a stream of lines shows its paragraphs. */
type Layout = {
  /** Lines are cut at the edge of a column, not where paragraphs end. */
  hard: boolean;
  /** Letters in a full line of such a column. */
  width: number;
  /** Blank lines stand between some lines only: where paragraphs end. */
  blanks: boolean;
  indents: boolean;
};

function layoutOf(stream: readonly Line[]): Layout {
  const free = stream.filter((line) => !line.block && line.heading === null);
  const lengths = free.map((line) => line.trace.text.length).sort((a, b) => a - b);
  const unfinished = free.filter((line) => !isFinished(line.trace.text)).length;
  const spaced = free.slice(1).filter((line) => line.blanksBefore > 0).length;
  const indented = free.filter((line) => line.indented).length;
  return {
    hard: free.length >= 6 && unfinished * 10 >= free.length * 4,
    width: lengths[Math.floor(lengths.length * 0.8)] ?? 0,
    blanks: spaced * 20 > free.length && spaced * 10 < free.length * 8,
    indents: indented * 20 > free.length && indented * 10 < free.length * 8,
  };
}

function groupsOf(
  stream: readonly Line[],
  layout: Layout,
  speakers: Speakers,
  breaks: Break[],
): Line[][] {
  const groups: Line[][] = [];
  const labelled = (line: Line | undefined): boolean =>
    line !== undefined && labelOf(line.trace.text, line.language, speakers) !== null;
  let started = false;
  stream.forEach((line, index) => {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const apart =
      !last || !started
        ? !(
            layout.hard &&
            last &&
            line.blanksBefore === 0 &&
            !labelled(line) &&
            !isShort(last, layout)
          )
        : separate(stream, index, layout, labelled, speakers, group!, breaks);
    if (apart) groups.push([line]);
    else group!.push(line);
    started ||= /[。！？!?]|\D\./.test(line.trace.text) || labelled(line);
  });
  const end = stream.at(-1);
  if (started && end && breaksOff(end.trace.text) && end.heading === null) {
    breaks.push({
      after: end.trace.at.at(-1)!,
      kind: 'cut',
      reason: 'The source breaks off here.',
    });
  }
  return groups;
}

function separate(
  stream: readonly Line[],
  index: number,
  layout: Layout,
  labelled: (line: Line | undefined) => boolean,
  speakers: Speakers,
  group: readonly Line[],
  breaks: Break[],
): boolean {
  const line = stream[index]!;
  const last = stream[index - 1]!;
  const { text } = last.trace;
  if (line.heading !== null || last.heading !== null || line.role !== null) return true;
  if (labelled(line)) {
    if (
      breaksOff(text) &&
      !isHeadingBefore(stream, index - 1, layout, labelled, group) &&
      !labelAlone(last, speakers)
    ) {
      breaks.push({
        after: last.trace.at.at(-1)!,
        kind: 'cut',
        reason: 'The source breaks off here.',
      });
    }
    return true;
  }
  if (labelAlone(last, speakers)) return false;
  if (last.block && line.block && line.blanksBefore > 0) return !/[，、,]$/.test(text);
  if (layout.indents && line.indented) return true;
  if (isFinished(text)) return endsParagraph(last, line, layout);
  if (OPEN.test(text) && CLOSES.test(line.trace.text)) return false;
  if (isHeadingBefore(stream, index - 1, layout, labelled, group)) return true;
  if (isHeadingBefore(stream, index, layout, labelled, [])) {
    breaks.push({
      after: last.trace.at.at(-1)!,
      kind: 'cut',
      reason: 'The column breaks off here.',
    });
    return true;
  }
  return false;
}

/** Whether a text that has commas or stops lacks one at its end: `问：多少钱` has none and is whole. */
function breaksOff(text: string): boolean {
  return !isFinished(text) && /[，。！？；、,.!?;]/.test(text);
}

/** `王毅：` with nothing after it: what it says stands on the next line. */
function labelAlone(line: Line, speakers: Speakers): boolean {
  return labelOf(line.trace.text, line.language, speakers)?.length === line.trace.text.length;
}

function endsParagraph(last: Line, line: Line, layout: Layout): boolean {
  if (!layout.hard) return true;
  if (layout.blanks) return line.blanksBefore > 0;
  if (layout.indents) return false;
  return isShort(last, layout);
}

function isShort(line: Line, { width }: Layout): boolean {
  return line.trace.text.length < width * 0.85;
}

/**
 * A heading of the running text: short, no sentence, after a finished paragraph, and the next line
 * (or the one after a second heading line) begins with a label.
 */
function isHeadingBefore(
  stream: readonly Line[],
  index: number,
  layout: Layout,
  labelled: (line: Line | undefined) => boolean,
  group: readonly Line[],
): boolean {
  const line = stream[index]!;
  if (isFinished(line.trace.text) || labelled(line) || line.trace.text.length > 48) return false;
  if (layout.hard && !isShort(line, layout) && !line.bold) return false;
  if (group.length > 1) return false;
  const next = stream[index + 1];
  if (labelled(next)) return true;
  return (
    next !== undefined &&
    next.trace.text.length <= 48 &&
    !isFinished(next.trace.text) &&
    labelled(stream[index + 2])
  );
}

/** The hyphens at ends of lines that the joined text does without. */
function undoneHyphens(group: readonly Line[], joined: Trace): Aside[] {
  const kept = new Set(joined.at);
  return group.flatMap(({ trace }) =>
    asidesFrom(
      { text: '', at: trace.at.filter((address) => !kept.has(address)) },
      'line-end hyphen',
    ),
  );
}

/** The lines as one text. Linear: each join looks at the end of one line and the head of the next. */
function joinAll([first, ...rest]: readonly Line[], language: Language): Trace {
  const parts = [first!.trace];
  for (const { trace: right } of rest) {
    const left = parts.pop()!;
    parts.push(...(language === 'zh' ? joinChinese(left, right) : joinEnglish(left, right)));
  }
  return concat(parts);
}

function joinChinese(left: Trace, right: Trace): Trace[] {
  const latin = /[A-Za-z]$/.test(left.text) && /^[A-Za-z]/.test(right.text);
  return latin ? [left, inserted(' '), right] : [left, right];
}

function joinEnglish(left: Trace, right: Trace): Trace[] {
  const { text } = left;
  if (!/[A-Za-z]-$/.test(text)) return [left, inserted(' '), right];
  const head = /[A-Za-z]+$/.exec(text.slice(-WORD, -1))![0];
  const tail = /^[a-z]+/.exec(right.text)?.[0];
  const isWord = tail !== undefined && isEnglishWord(head + tail);
  return [isWord ? slice(left, 0, text.length - 1) : left, right];
}
