import { labelOf } from '../labels.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

const DAY = String.raw`(?:\d{4}|[二〇○零一九]{4})\s?[-/.年]\s?[\d一二三四五六七八九十]{1,3}\s?[-/.月]\s?[\d一二三四五六七八九十]{1,3}\s?[日號号]?`;
const WEEKDAY = String.raw`(?:\s?[（(]?(?:星期|[週周])[一二三四五六日天][）)]?)?`;
const CLOCK = String.raw`(?:[上下]午|香港[时時][间間])?\s?\d{1,2}(?:[:：]\d{2}){1,2}|(?:香港[时時][间間]|[上下]午)?\s?\d{1,2}[时時點点]\d{1,2}分`;

/** `2023-07-17 10:00:31`, `2016年6月21日（星期二）`, `香港時間10時58分`. */
export const TIME_LINE = new RegExp(
  `^(?:${DAY}${WEEKDAY}(?:[ T\\u3000]{0,4}(?:${CLOCK}))?|${CLOCK})$`,
);
const TIME_TAIL = new RegExp(
  `[。！？!?.”」』）)…][ \\u3000]{0,4}(${DAY}[ T\\u3000]{1,4}\\d{1,2}(?::\\d{2}){1,2})$`,
);

/**
 * The times a live page puts under each turn, and the date under the whole, once the text has begun:
 * `谢谢。 2016-03-16 10:31:02` → `谢谢。` Unchanged: a date over the text, `会谈于10:30开始`.
 */
export const dropTimes: Repair = {
  name: 'drop-times',
  run: (draft) => {
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
  },
};
