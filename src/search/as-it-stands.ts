import { fold } from '../text/fold.ts';
import { lettersOnly, type FoldTable } from './letters.ts';
import type { UnitMatch } from './match.ts';

/** A text that was shown instead of another as the matches have it: in their script, with their capitals. */
export function asItStands(text: string, matches: UnitMatch[], table: FoldTable): string {
  const plain = (some: string): string => lettersOnly(fold(some, table));
  const sought = plain(text);
  for (const { text: found, hits } of matches) {
    for (const { row, marks } of hits) {
      for (const { side, start, end } of marks) {
        const marked = found.unit.rows[row]?.[side].slice(start, end) ?? '';
        if (plain(marked) === sought) return marked;
      }
    }
  }
  return text;
}
