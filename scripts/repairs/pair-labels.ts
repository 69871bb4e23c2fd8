import { languageOf } from '../language.ts';
import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { concat, inserted, slice, type Trace } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

/** No label alone on its line is longer, in letters. */
const LONGEST = 40;
/** What follows a label is no title: a sentence, or longer than this. */
const TITLE = 24;
/** `新华社记者 / Xinhua:` on one line. */
const ON_ONE_LINE =
  /^(\p{Script=Han}[^A-Za-z:：/／|]{0,20}?[：:]?)(\s?[/／|]?\s?)([A-Z][\w .'’-]{1,30}[：:]?)$/u;

/**
 * Labels of both languages that stand above both texts, each alone on its line or both on one, become
 * labels of their languages, with a colon where they have none: `新华社记者` + `Xinhua:` → `新华社记者：` +
 * `Xinhua:`. Unchanged: titles in both languages, `美聯社記者 Annie Huang：` over what she asks.
 */
export const pairLabels: Repair = {
  name: 'pair-labels',
  run: (draft) => {
    const pairs = pairsIn(draft.lines);
    if (pairs.filter(({ isAboveBoth }) => isAboveBoth).length < 2) return draft;
    const written = pairs.flatMap(({ labels }) => labels);
    const speakers = draftSpeakers({ ...draft, lines: written });
    const isLabel = ({ trace: { text }, language }: Line): boolean =>
      labelOf(text, language, speakers)?.length === text.length;
    const known = pairs
      .filter(({ labels }) => labels.every(isLabel))
      .filter(({ start }, index, all) => index === 0 || all[index - 1]!.end <= start);
    if (known.filter(({ isAboveBoth }) => isAboveBoth).length < 2) return draft;
    const lines = [...draft.lines];
    const asides: Aside[] = [];
    for (const { start, end, labels, between } of known.reverse()) {
      lines.splice(start, end - start, ...labels);
      append(asides, asidesFrom(between, 'markup'));
    }
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** Two labels, the lines they stand on, and what parts them on one line. */
type Pair = {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly Line[];
  readonly between: Trace;
  /** What they stand above is in one language, then in the other. */
  readonly isAboveBoth: boolean;
};

function pairsIn(lines: readonly Line[]): Pair[] {
  return lines.flatMap((line, start): Pair[] => {
    const [match, next] = [ON_ONE_LINE.exec(line.trace.text), lines[start + 1]];
    const between = match ? match[1]!.length + match[2]!.length : 0;
    const halves = match
      ? [slice(line.trace, 0, match[1]!.length), slice(line.trace, between)].map((trace): Line => ({
          ...line,
          trace,
          language: languageOf(trace.text) ?? line.language,
        }))
      : [line, ...(next ? [next] : [])];
    const end = start + (match ? 1 : 2);
    const [first, second] = [lines[end], lines[end + 1]];
    if (halves.length < 2 || !first || halves[0]!.language === halves[1]!.language) return [];
    if (
      !halves.every(mayBeLabel) ||
      (!isFinished(first.trace.text) && first.trace.text.length <= TITLE)
    )
      return [];
    return [
      {
        start,
        end,
        labels: halves.map(withColon),
        between: slice(line.trace, match ? match[1]!.length : 0, between),
        isAboveBoth:
          second !== undefined && second.language !== first.language && !mayBeLabel(first),
      },
    ];
  });
}

function mayBeLabel({ trace: { text }, heading, role }: Line): boolean {
  const isOpen = /[：:]$/.test(text) || !isFinished(text);
  return text.length <= LONGEST && isOpen && heading === null && role === null;
}

function withColon(line: Line): Line {
  if (/[：:]$/.test(line.trace.text)) return line;
  return { ...line, trace: concat([line.trace, inserted(line.language === 'zh' ? '：' : ':')]) };
}
