import type { Line, Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** So much of a line may be its tail, in letters. */
const LONGEST = 240;
/** Where a paragraph may have ended before its line was joined with the next. */
const ENDS = /(?<=[。！？!?.”」』）)】\]])[ \u00a0\u3000]{1,8}(?=\S)/g;
const BYLINE =
  /^[（(【[]?(?:[责責]任)?(?:[编編][辑輯]|[责責][编編]|[监監]制|[校审審][对對核])\s?[:：／/][^。？！?!]{1,30}$/;
/** The reporter's own last words on how long it took, and how a press release of Hong Kong ends. */
const CLOSING =
  /^(?:[整全][个個场場]|本[次场場])?(?:[记記]者[会會]|[发發]布[会會]|吹[风風][会會]|[见見]面[会會])[^。？！]{0,24}(?:[历歷][时時]|持[续續])[^。？！]{0,60}。|^The (?:press|news) (?:conference|briefing) lasted\b|^Ends\/[A-Z][a-z]{2,8}day, /;

/**
 * What stands under a text, on the line of its last sentence, begins a line of its own:
 * `…的结果。 记者会历时150分钟。 责编：张三` → three lines. Unchanged: `…的结果。责编：张三同志说过。`,
 * `记者会历时很久。` without a blank before it.
 */
export const splitTail: Repair = {
  name: 'split-tail',
  run: (draft) => ({ ...draft, lines: draft.lines.flatMap(split) }),
};

function split(line: Line): Line[] {
  const { text } = line.trace;
  const from = Math.max(0, text.length - LONGEST);
  const cuts = [...text.slice(from).matchAll(ENDS)].flatMap(({ 0: blank, index }) => {
    const at = from + index + blank.length;
    const rest = text.slice(at);
    return CLOSING.test(rest) || BYLINE.test(rest) ? [at] : [];
  });
  if (cuts.length === 0) return [line];
  const borders = [0, ...cuts, text.length];
  return borders.slice(0, -1).map((start, index): Line => ({
    ...line,
    trace: trim(slice(line.trace, start, borders[index + 1])),
    blanksBefore: index === 0 ? line.blanksBefore : 1,
    role: index === 0 ? line.role : null,
  }));
}
