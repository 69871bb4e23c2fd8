import { labelOf } from '../speakers/labels.ts';
import { append, asidesFrom, type Aside, type Draft, type Line, type Repair } from '../source.ts';
import { concat, inserted, slice, trim } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

const DAY = String.raw`(?:\d{4}|[二〇○零一九]{4})\s?[-/.年]\s?[\d一二三四五六七八九十]{1,3}\s?[-/.月]\s?[\d一二三四五六七八九十]{1,3}\s?[日號号]?`;
const WEEKDAY = String.raw`(?:\s?[（(]?(?:星期|[週周])[一二三四五六日天][）)]?)?`;
const CLOCK = String.raw`(?:[上下]午|香港[时時][间間])?\s?\d{1,2}(?:[:：]\d{2}){1,2}|(?:香港[时時][间間]|[上下]午)?\s?\d{1,2}[时時點点]\d{1,2}分`;

/** `2023-07-17 10:00:31`, `2016年6月21日（星期二）`, `（2016年6月21日）`, `香港時間10時58分`. */
export const TIME_LINE = new RegExp(
  `^(?:${DAY}${WEEKDAY}(?:[ T\\u3000]{0,4}(?:${CLOCK}))?|[（(]\\s?${DAY}${WEEKDAY}\\s?[)）]|${CLOCK})$`,
);
const TIME_TAIL = new RegExp(
  `[。！？!?.”」』）)…][ \\u3000]{0,4}([\\[【（(〔]?\\s?${DAY}[ T\\u3000]{1,4}\\d{1,2}(?::\\d{2}){1,2}\\s?[\\]】）)〕]?)$`,
);

/** `[2024-03-07 10:02:10] `, `10:07 `: a time before a label. */
const TIME_HEAD = new RegExp(
  `^(?:[\\[【（(〔]\\s?(?:${DAY}[ T\\u3000]{1,4})?(?:${CLOCK})\\s?[\\]】）)〕]|${DAY}[ T\\u3000]{1,4}(?:${CLOCK})|(?:${CLOCK}))[ \\u3000]{0,4}(?=[^\\d\\s:：,，。、])`,
);
/** `王毅  2024-03-07 10:01:00`: who speaks and when, over what is said. */
const NAME_AND_TIME = new RegExp(
  `^([^\\d\\s:：，。！？,.!?][^:：，。！？,!?]{0,29}?)[ \\u3000]{0,6}([\\[【（(]?${DAY}[ T\\u3000]{1,4}(?:${CLOCK})[\\]】）)]?)$`,
);

/**
 * The times a live page puts before, beside or under each turn, and the date under the whole, once
 * the text has begun: `谢谢。 2016-03-16 10:31:02` → `谢谢。` · `[10:02] 记者：` → `记者：` ·
 * `王毅 2024-03-07 10:01:00` → `王毅：`. Unchanged: a date over the text, `会谈于10:30开始`.
 */
export const dropTimes: Repair = {
  name: 'drop-times',
  run: (draft) => withoutTimesAfter(withoutTimesBefore(withNames(draft))),
};

/** Two names with a time each, alone on their lines, become labels. */
function withNames(draft: Draft): Draft {
  const matches = draft.lines.map((line) => NAME_AND_TIME.exec(line.trace.text));
  if (matches.filter(Boolean).length < 2) return draft;
  const labelled = draft.lines.map((line, index): Line => {
    const name = matches[index]?.[1];
    const trace = concat([slice(line.trace, 0, name?.length ?? 0), inserted('：')]);
    return name === undefined ? line : { ...line, trace };
  });
  const speakers = draftSpeakers({ ...draft, lines: labelled });
  const isName = (index: number): boolean =>
    matches[index] !== null &&
    labelOf(labelled[index]!.trace.text, labelled[index]!.language, speakers) !== null;
  if (labelled.filter((_, index) => isName(index)).length < 2) return draft;
  return {
    ...draft,
    lines: draft.lines.map((line, index) => (isName(index) ? labelled[index]! : line)),
    asides: [
      ...draft.asides,
      ...draft.lines.flatMap(({ trace }, index) =>
        isName(index)
          ? asidesFrom(slice(trace, matches[index]![1]!.length), 'time', 'metadata')
          : [],
      ),
    ],
  };
}

/**
 * Where times stand before two labels, those before labels go, and later ones in brackets or with
 * their day, or all where four in five lines have one.
 */
function withoutTimesBefore(draft: Draft): Draft {
  const lengths = draft.lines.map(({ trace, role }) =>
    role === null ? (TIME_HEAD.exec(trace.text)?.[0].length ?? 0) : 0,
  );
  if (lengths.filter((length) => length > 0).length < 2) return draft;
  const cut = draft.lines.map((line, index): Line =>
    lengths[index] === 0 ? line : { ...line, trace: slice(line.trace, lengths[index]!) },
  );
  const speakers = draftSpeakers({ ...draft, lines: cut });
  const isLabelled = cut.map(
    ({ trace, language }, index) =>
      lengths[index]! > 0 && labelOf(trace.text, language, speakers) !== null,
  );
  if (isLabelled.filter(Boolean).length < 2) return draft;
  const first = isLabelled.indexOf(true);
  const timed = lengths.slice(first).filter((length) => length > 0).length;
  const isEach = timed * 5 >= (lengths.length - first) * 4;
  const goes = (index: number): boolean =>
    isLabelled[index]! ||
    (index > first && lengths[index]! > 0 && (isEach || /^[[【（(〔]|^.{12}/.test(headOf(index))));
  const headOf = (index: number): string => draft.lines[index]!.trace.text.slice(0, lengths[index]);
  return {
    ...draft,
    lines: draft.lines.map((line, index) => (goes(index) ? cut[index]! : line)),
    asides: [
      ...draft.asides,
      ...draft.lines.flatMap(({ trace }, index) =>
        goes(index) ? asidesFrom(trim(slice(trace, 0, lengths[index])), 'time', 'metadata') : [],
      ),
    ],
  };
}

function withoutTimesAfter(draft: Draft): Draft {
  const speakers = draftSpeakers(draft);
  const first = draft.lines.findIndex(
    ({ trace, language, role }) => role !== null || labelOf(trace.text, language, speakers),
  );
  if (first < 0) return draft;
  const asides: Aside[] = [];
  const lines = draft.lines.flatMap((line, index): Line[] => {
    if (index < first) return [line];
    const { text } = line.trace;
    const tail = TIME_LINE.test(text) ? text : TIME_TAIL.exec(text)?.[1];
    if (!tail) return [line];
    append(asides, asidesFrom(slice(line.trace, text.length - tail.length), 'time', 'metadata'));
    const trace = trim(slice(line.trace, 0, text.length - tail.length));
    return trace.text === '' ? [] : [{ ...line, trace }];
  });
  return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
}
