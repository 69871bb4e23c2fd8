import { languageOf } from '../language.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** Ends of lines as two signs: `\n`, `\r\n`, `\n\n`, with the blanks between them. */
const BREAKS = /[ \t]{0,8}(?:(?:\\r)?\\n[ \t]{0,8})+/g;
/** One that no path and no command is: before Chinese, a capital, a mark, or the end of the line. */
const SURE = /\\n(?![a-z])/g;
/** So many show that the ends of lines were written so. */
const FEWEST = 2;

/**
 * Lines of a text whose line ends came as `\n`, without the quotes of a record around it:
 * `问：…？\n\n答：…` → two lines. Unchanged: one `\n` alone, `C:\news`, `\nabla`.
 */
export const breakEscapes: Repair = {
  name: 'break-escapes',
  run: (draft) => {
    const sure = draft.lines.reduce(
      (sum, { trace }) => sum + (trace.text.match(SURE)?.length ?? 0),
      0,
    );
    if (sure < FEWEST) return draft;
    const asides: Aside[] = [];
    const lines = draft.lines.flatMap((line) => split(line, asides));
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

function split(line: Line, asides: Aside[]): Line[] {
  const { text } = line.trace;
  const parts: Line[] = [];
  let from = 0;
  let blanksBefore = line.blanksBefore;
  const add = (to: number): void => {
    const part = slice(line.trace, from, to);
    if (part.text.trim() === '') return;
    parts.push({
      ...line,
      trace: trim(part),
      language: languageOf(part.text) ?? parts.at(-1)?.language ?? line.language,
      blanksBefore,
      indented: parts.length === 0 ? line.indented : /^(\u3000| {2,}|\t)/.test(part.text),
      role: parts.length === 0 ? line.role : null,
    });
  };
  for (const { 0: breaks, index } of text.matchAll(BREAKS)) {
    const end = index + breaks.length;
    const isWord = /[a-z]/.test(text[end] ?? '') && !/[.!?。！？"”\s]/.test(text[index - 1] ?? ' ');
    if (isWord) continue;
    add(index);
    append(asides, asidesFrom(slice(line.trace, index, end), 'markup'));
    blanksBefore = breaks.split('\\n').length - 2;
    from = end;
  }
  if (from === 0) return [line];
  add(text.length);
  return parts;
}
