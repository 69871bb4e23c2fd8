import type { Line, Repair } from '../source.ts';
import { withText } from '../trace.ts';

/**
 * Straight quotes next to Han as a pair of Chinese ones: `"一带一路"倡议` → `“一带一路”倡议`; and a
 * pair that faces the wrong way turned round: `”一带一路“` → `“一带一路”`. Left as they are: an odd
 * number of quotes in a line, and quotes in English.
 */
export const pairQuotes: Repair = {
  name: 'pair-quotes',
  run: (draft) => ({ ...draft, lines: draft.lines.map(pair) }),
};

function pair(line: Line): Line {
  if (line.language !== 'zh') return line;
  const { text } = line.trace;
  if (!/["＂]/.test(text) && !/^[^“]*”/.test(text)) return line;
  const signs = text.match(/["＂“”]/g) ?? [];
  const straight = signs.every((sign) => sign === '"' || sign === '＂');
  const reversed = signs.every((sign, index) => sign === (index % 2 === 0 ? '”' : '“'));
  if (signs.length % 2 !== 0 || !(straight || reversed)) return line;
  let count = 0;
  const mended = text.replace(/["＂“”]/g, () => (count++ % 2 === 0 ? '“' : '”'));
  return { ...line, trace: withText(line.trace, mended) };
}
