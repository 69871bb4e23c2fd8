import { languageOf } from '../language.ts';
import type { Line } from '../source.ts';
import { slice, trim, type Trace } from '../trace.ts';

/** The non-blank lines of plain text or Markdown, each in its language. */
export function linesFromPlain(trace: Trace): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 1;
  let start = 0;
  while (start < trace.text.length) {
    let end = trace.text.indexOf('\n', start);
    if (end < 0) end = trace.text.length;
    const raw = trace.text.slice(start, end);
    if (raw.trim() === '') blanksBefore += 1;
    else {
      lines.push({
        trace: trim(slice(trace, start, end)),
        language: languageOf(raw) ?? lines.at(-1)?.language ?? 'zh',
        blanksBefore,
        indented: /^(\u3000| {2,}|\t)/.test(raw),
        heading: null,
        bold: false,
        block: false,
        role: null,
      });
      blanksBefore = 0;
    }
    start = end + 1;
  }
  return lines;
}
