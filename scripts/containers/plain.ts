import { languageOf } from '../language.ts';
import type { Line } from '../source.ts';
import { slice, trim, type Trace } from '../trace.ts';

/** The non-blank lines of plain text or Markdown, each in its language; every kind of line end counts. */
export function linesFromPlain(trace: Trace): Line[] {
  const lines: Line[] = [];
  let blanksBefore = 1;
  for (const { index, 0: raw } of trace.text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    if (/^[\r\n]/.test(raw)) {
      blanksBefore += 1;
    } else if (raw.trim() !== '') {
      lines.push({
        trace: trim(slice(trace, index, index + raw.length)),
        language: languageOf(raw) ?? lines.at(-1)?.language ?? 'zh',
        blanksBefore: Math.max(0, blanksBefore),
        indented: /^(\u3000| {2,}|\t)/.test(raw),
        heading: null,
        bold: false,
        block: false,
        role: null,
      });
      // The end of this line is no blank line.
      blanksBefore = -1;
    }
  }
  return lines;
}
