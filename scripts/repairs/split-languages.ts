import { languageOf } from '../language.ts';
import { asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** A run without Han and without Chinese stops, long enough to hold six words. */
const FOREIGN_RUN = /[^\p{Script=Han}。！？；：，]{40,}/gu;
/** A run that a label opens, after a sentence or a title: `Mao Ning: They will be held in March.` */
const LABELLED_RUN =
  /(?<=[。！？；：”’）」』]\s{0,4}|^\s{0,4}|[.!?]["”]?\s{1,4}|(?:[记記]者|[发發]布)[会會]\s)[A-Z][\w .,'’&()-]{0,48}:\s[^\p{Script=Han}。！？；：，]{4,}/gu;
/** What follows the last sentence of a run is the beginning of the Chinese label after it: `… in March. AFP记者：` */
const NEXT_LABEL = /(?<=[.!?]["”')\]]{0,2})\s+[A-Z][\w -]{0,24}$/;
/** Chinese marks at the end of such a run that open what follows it. */
const OPENING = /[《〈“‘「『（【\s]*$/;

/**
 * A line that holds a Chinese text and its English, cut where the language changes:
 * `今年是建交75周年。This year marks the 75th anniversary of our ties.` → two lines.
 * `[翻译：谢谢您。]` → `谢谢您。` Unchanged: `记者（英文）：Will you…?`, `他在APEC CEO Summit上说`, names and titles within a sentence.
 */
export const splitLanguages: Repair = {
  name: 'split-languages',
  run: (draft) => {
    const asides: Aside[] = [];
    const marked = draft.lines.map((line) => withoutMark(line, asides));
    const lines = marked.map(underChineseLabel).flatMap(split);
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** `记者（英文）：`, `法新社记者:` and Latin letters after it. */
const CHINESE_LABEL =
  /^[【[（(]?(?=[^：:]{0,24}\p{Script=Han})[^：:。？！?!，]{1,24}[】\])）]?\s?[：:][】\]]?\s{0,4}(?=[^\p{Script=Han}]{20,}$)/u;

/** What is said in English under a Chinese label belongs to the Chinese text, to its last hard line. */
function underChineseLabel(line: Line, index: number, lines: readonly Line[]): Line {
  let first = index;
  while (
    first > 0 &&
    lines[first]!.blanksBefore === 0 &&
    !lines[first]!.block &&
    !/\p{Script=Han}/u.test(lines[first]!.trace.text) &&
    index - first < 12
  )
    first -= 1;
  return CHINESE_LABEL.test(lines[first]!.trace.text) ? { ...line, language: 'zh' } : line;
}

/** What says that a paragraph is the translation of the one before. */
const TRANSLATED =
  /^[[【（(](?:[参參]考)?(?:翻[译譯]|[译譯]文|中[译譯文]|英[译譯文]|translation)\s?[：:]\s{0,4}(?=\S)(?=.*[\]】）)]$)/i;

function withoutMark(line: Line, asides: Aside[]): Line {
  const { trace } = line;
  const mark = TRANSLATED.exec(trace.text)?.[0].length;
  if (mark === undefined) return line;
  const end = trace.text.length - 1;
  asides.push(...asidesFrom(slice(trace, 0, mark), 'markup'));
  asides.push(...asidesFrom(slice(trace, end), 'markup'));
  return { ...line, trace: trim(slice(trace, mark, end)) };
}

function split(line: Line): Line[] {
  const { text } = line.trace;
  if (text.length < 60 || !/\p{Script=Han}/u.test(text) || CHINESE_LABEL.test(text)) return [line];
  const cuts = new Set<number>([0]);
  for (const match of [...text.matchAll(FOREIGN_RUN), ...text.matchAll(LABELLED_RUN)]) {
    const english = englishIn(text, match.index, match.index + match[0].length);
    if (english) cuts.add(english.start).add(english.end);
  }
  if (cuts.size === 1) return [line];
  const borders = [...cuts, text.length].sort((a, b) => a - b);
  return borders.slice(0, -1).flatMap((start, index): Line[] => {
    const trace = trim(slice(line.trace, start, borders[index + 1]));
    if (trace.text === '') return [];
    const language = languageOf(trace.text) ?? line.language;
    return [{ ...line, trace, language, blanksBefore: index === 0 ? line.blanksBefore : 1 }];
  });
}

/**
 * The English sentences in a run, six words or more between whole sentences, or any after a label; `null`
 * where it has none.
 */
function englishIn(text: string, from: number, to: number): { start: number; end: number } | null {
  const run = text.slice(from, to);
  const first = run.search(/[A-Z“"'(]/);
  if (first < 0) return null;
  const atEnd = to === text.length;
  const words = atEnd
    ? run.slice(first)
    : run.slice(first).replace(OPENING, '').replace(NEXT_LABEL, ' ');
  const start = from + first;
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  const startsClean =
    start === 0 || /(?:[。！？；：”’）」』:\n]|(?:[记記]者|[发發]布)[会會])$/.test(before);
  const endsClean = atEnd || (/[.!?”"')\]]\s*$/.test(words) && !/[。！？；：，]/.test(text[to]!));
  const isLabelled =
    /^[A-Z][\w .,'’&()-]{0,48}:\s/.test(words) && /[.!?]["”')\]]{0,2}\s*$/.test(words);
  const isLong = words.length >= 40 && words.trim().split(/\s+/).length >= 6;
  return (isLong || isLabelled) && startsClean && endsClean
    ? { start, end: start + words.length }
    : null;
}
