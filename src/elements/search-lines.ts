import { linesAsTsv, linesOf, type Line, type LineOrder } from '../search/lines.ts';
import type { UnitMatch } from '../search/match.ts';
import { node } from './nodes.ts';
import { addressOf, chineseOf, type Showing } from './search-cells.ts';

/** So much is shown on each side of a keyword; style sheets cut it to the room there is. */
const CONTEXT = { zh: 30, en: 80 };

/** The concordance of the matches: one line a hit, and the same as text to copy. */
export function concordance(
  showing: Showing,
  matches: UnitMatch[],
  side: 'zh' | 'en',
  order: LineOrder,
): { items: HTMLLIElement[]; tsv: string } {
  const lines = linesOf(matches, side, order);
  const fullAddress = ({ unit, segment }: Line): string =>
    new URL(addressOf(showing, unit, segment), document.baseURI).href;
  return {
    items: lines.map((line) => lineNode(showing, line, side)),
    tsv: linesAsTsv(lines, fullAddress),
  };
}

/** The language in which more hits stand. */
export function sideWithMost(matches: UnitMatch[]): 'zh' | 'en' {
  const marks = matches.flatMap(({ hits }) => hits.flatMap((hit) => hit.marks));
  return marks.filter(({ side }) => side === 'zh').length * 2 >= marks.length ? 'zh' : 'en';
}

function lineNode(showing: Showing, line: Line, side: 'zh' | 'en'): HTMLLIElement {
  const { unit, segment, left, keyword, right, other, unofficial } = line;
  const chinese = chineseOf(showing, unit);
  const [lang, otherLang] = side === 'zh' ? [chinese, 'en'] : ['en', chinese];
  const says = unofficial ? [node('i', { class: 'says' }, showing.words.unofficial)] : [];
  const mark = (of: 'zh' | 'en'): string | null => (unofficial && of === 'en' ? 'u' : null);
  const address = addressOf(showing, unit, segment);
  return node(
    'li',
    { class: 'line' },
    node(
      'p',
      { lang, class: mark(side) },
      node('span', { class: 'left' }, left.slice(-CONTEXT[side])),
      node('mark', {}, keyword),
      node('span', { class: 'right' }, right.slice(0, CONTEXT[side])),
    ),
    node(
      'p',
      { lang: otherLang, class: mark(side === 'zh' ? 'en' : 'zh') ?? 'other' },
      ...says,
      other,
    ),
    node('a', { href: address, class: 'at' }, `${unit.event}#${segment}`),
  );
}
