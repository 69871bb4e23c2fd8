import { labelOf } from '../speakers/labels.ts';
import type { Line, Repair } from '../source.ts';
import { concat } from '../trace.ts';
import { draftSpeakers } from './split-labels.ts';

/** What is an outlet by its last word: `中国国际广播电台`, `法新社`, but not `世界舞台`. */
const OUTLET =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．]\s?)?(?:《[^《》]{2,16}》|[^，。：；！？、“”（）《》:?!\s]{0,12}(?:[电電][视視]?[台臺]|[通新][讯訊闻聞]社|[日晚早商时時][报報]|[周週]刊|[央卫衛][视視])|\p{Script=Han}{2,3}社|(?:人民|新[华華]|[环環]球|光明|中[国國]|[凤鳳]凰|中新|[观觀]察者)[网網])$/u;
const BARE = /^(?:[见見][习習])?[记記]者(?:\p{Script=Han}{2,3})?(?:[问問])?\s?[：:]/u;

/**
 * A label that is cut by the end of its line: `《环球时报》` + `记者：日方称…` → `《环球时报》记者：日方称…`.
 * Unchanged: `人民日报：` + `记者：…`, an outlet above a blank line, a heading above `记者：`.
 */
export const joinLabels: Repair = {
  name: 'join-labels',
  run: (draft) => {
    if (!draft.lines.some(({ trace }) => OUTLET.test(trace.text))) return draft;
    const speakers = draftSpeakers(draft);
    const lines: Line[] = [];
    for (const line of draft.lines) {
      const last = lines.at(-1);
      if (last && goesOn(last, line)) {
        const trace = concat([last.trace, line.trace]);
        if (labelOf(trace.text, line.language, speakers)) {
          lines[lines.length - 1] = { ...last, trace, language: line.language };
          continue;
        }
      }
      lines.push(line);
    }
    return lines.length === draft.lines.length ? draft : { ...draft, lines };
  },
};

function goesOn(last: Line, line: Line): boolean {
  return (
    line.blanksBefore === 0 &&
    last.heading === null &&
    !(last.block && line.block) &&
    last.role === null &&
    line.role === null &&
    OUTLET.test(last.trace.text) &&
    BARE.test(line.trace.text)
  );
}
