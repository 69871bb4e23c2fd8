import { endOf, linesAsTsv, linesOf, startOf, type Line, type LineOrder } from '../search/lines.ts';
import type { UnitMatch } from '../search/match.ts';
import { node } from './nodes.ts';
import { addressOf, chineseOf, type Showing } from './search-cells.ts';

/** So much is shown on each side of a keyword; style sheets leave out what there is no room for. */
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

/** Whether there is a line to be shown in either language. */
export function hasLines(matches: UnitMatch[]): boolean {
  return (['zh', 'en'] as const).some((side) => linesOf(matches, side, 'text').length > 0);
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
  const isUnofficial = (of: 'zh' | 'en'): boolean => unofficial && of === 'en';
  const says = (of: 'zh' | 'en'): HTMLElement[] =>
    isUnofficial(of) ? [node('i', { class: 'says' }, showing.words.unofficial)] : [];
  const otherSide = side === 'zh' ? 'en' : 'zh';
  const address = addressOf(showing, unit, segment);
  return node(
    'li',
    { class: 'line' },
    node(
      'p',
      { lang, class: isUnofficial(side) ? 'u' : null },
      node('span', { class: 'left' }, ...says(side), leftNode(endOf(left, CONTEXT[side]), side)),
      node('mark', {}, keyword),
      node('span', { class: 'right' }, startOf(right, CONTEXT[side])),
    ),
    node(
      'p',
      { lang: otherLang, class: isUnofficial(otherSide) ? 'u' : 'other' },
      ...says(otherSide),
      other,
    ),
    node('a', { href: address, class: 'at' }, `${unit.event}#${segment}`),
  );
}

/** What stands before a keyword; its words each in one piece, so that none is shown in part. */
function leftNode(text: string, side: 'zh' | 'en'): HTMLElement {
  const words = side === 'zh' ? [text] : text.split(/(\s+)/);
  const pieces = words.map((word) =>
    side === 'en' && /\S/.test(word) ? node('span', {}, word) : word,
  );
  return node('bdi', { dir: 'ltr' }, ...pieces);
}
