import type { Finding } from '../../src/edition/finding.ts';
import type { Shelf } from '../shelf.ts';
import { positionOf, type Source } from '../source.ts';
import type { Collated } from '../collation/collated.ts';
import { INSERTED } from '../trace.ts';

/** Signs that a repair may put for one another, apart from width and kind of quotes. */
const SAME = new Map([
  ['.', '。'],
  [',', '，'],
  ['"', '“”'],
  ['＂', '“”'],
  ['”', '“'],
  ['“', '”'],
  ['︰', '：'],
  ['∶', '：'],
  // What already stood for a lost character, as the sign that says so.
  ['?', '\uFFFD'],
  ['锟', '\uFFFD'],
  ['斤', '\uFFFD'],
  ['拷', '\uFFFD'],
]);

/**
 * `invented-text`: a character of the edition that its source does not have at the place it is said
 * to come from. Allowed are other widths of punctuation, undone escapes and entities, the blank
 * between joined English lines, and the editor's emendations.
 */
export function inventedText(
  collated: readonly Collated[],
  sources: readonly Source[],
  shelf: Shelf,
): Finding[] {
  if (sources.length === 0) return [];
  return collated.flatMap(({ units }) =>
    units.flatMap(({ paragraphs, heading }) =>
      [...paragraphs.map(({ trace }) => trace), ...(heading ? [heading] : [])].flatMap(
        ({ text, at }): Finding[] => {
          const wrong = at.findIndex((address, index) => !isFrom(text[index]!, address, shelf));
          if (wrong < 0) return [];
          const address = at[wrong]!;
          const source = shelf.sourceAt(Math.max(0, address));
          return [
            {
              rule: 'invented-text',
              severity: 'error',
              file: source.file,
              ...(address >= 0 ? positionOf(source, address) : { line: null, column: null }),
              message: `“${text.slice(Math.max(0, wrong - 6), wrong + 6)}” has a character that its source does not have.`,
              hint: 'This is a fault of the edition command: report it with the source.',
            },
          ];
        },
      ),
    ),
  );
}

function isFrom(sign: string, address: number, shelf: Shelf): boolean {
  if (address === INSERTED) return sign === ' ';
  if (address < INSERTED) return true;
  const source = shelf.sourceAt(address);
  const own = source.text[address - source.base] ?? '';
  if (own === sign || own === '&' || own === '\\' || /\s/.test(own + sign)) return true;
  return (
    own.normalize('NFKC') === sign.normalize('NFKC') || (SAME.get(own)?.includes(sign) ?? false)
  );
}
