import type { RowHit, UnitMatch } from '../search/match.ts';
import type { Mark } from '../search/occurrences.ts';
import { FACTS } from '../search/wire.ts';
import { isText, type RowKind, type SearchUnit } from '../search/unit-text.ts';
import { fill, node } from './nodes.ts';
import {
  addressOf,
  chineseOf,
  markedText,
  pairNode,
  positionOf,
  type Showing,
} from './search-cells.ts';

/** So many places of a unit are shown at first. */
const PLACES = 3;

/** One result: a unit, who asked when, and the places where it answers the query. */
export function resultNode(showing: Showing, match: UnitMatch): HTMLLIElement {
  const { unit } = match.text;
  const inText = match.hits.filter(({ row }) => !FACTS.includes(unit.rows[row]!.kind));
  const first = unit.rows.findIndex(({ kind }) => isText(kind));
  const hits: RowHit[] =
    inText.length > 0 || first < 0 ? inText : [{ row: first, marks: [], clauses: 0 }];
  const best = unit.rows[hits[0]?.row ?? 0]?.segment ?? unit.unit;
  const item = node('li', { class: 'result', id: `r-${unit.event}-${unit.unit}` });
  item.append(
    titleNode(showing, match, best),
    aboutNode(showing, match),
    ...inReadingOrder(hits.slice(0, PLACES)).map(({ row, marks }) =>
      pairNode(showing, unit, row, marks),
    ),
  );
  if (hits.length > PLACES) item.append(restButton(showing, unit, hits, item));
  return item;
}

function titleNode(
  showing: Showing,
  { text: { unit }, hits }: UnitMatch,
  segment: string,
): HTMLElement {
  const link = node('a', { href: addressOf(showing, unit, segment) });
  const { zh, en, unofficial } = unit.heading;
  const marks = marksOf(hits, 'heading');
  const ofSide = (side: 'zh' | 'en'): Mark[] => marks.filter((mark) => mark.side === side);
  if (zh !== '')
    link.append(node('span', { lang: chineseOf(showing, unit) }, markedText(zh, ofSide('zh'))));
  if (en !== '') {
    const says = unofficial ? [node('i', { class: 'says' }, showing.words.unofficial)] : [];
    const name = unofficial ? 'en u' : 'en';
    link.append(node('span', { lang: 'en', class: name }, ...says, markedText(en, ofSide('en'))));
  }
  if (zh === '' && en === '') link.append(positionOf(showing, unit));
  return node('h2', {}, link);
}

/** Date, position and asker. */
function aboutNode(showing: Showing, { text: { unit }, hits }: UnitMatch): HTMLElement {
  const about = node('p', { class: 'about' });
  if (unit.date !== null) {
    const day = new Intl.DateTimeFormat(showing.lang === 'en' ? 'en-GB' : showing.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
    const date = day.format(new Date(`${unit.date}T00:00:00Z`));
    about.append(node('time', { datetime: unit.date }, date));
  }
  about.append(node('span', {}, positionOf(showing, unit)));
  const marks = marksOf(hits, 'asker');
  const { zh, en } = unit.asker;
  const name = (text: string, lang: string, side: 'zh' | 'en'): HTMLElement =>
    node(
      'span',
      { lang, class: 'asker' },
      markedText(
        text,
        marks.filter((mark) => mark.side === side),
      ),
    );
  if (zh !== '') about.append(name(zh, chineseOf(showing, unit), 'zh'));
  if (en !== '') about.append(name(en, 'en', 'en'));
  return about;
}

function marksOf(hits: RowHit[], kind: RowKind): Mark[] {
  const row = FACTS.indexOf(kind);
  return hits.find((hit) => hit.row === row)?.marks ?? [];
}

function restButton(
  showing: Showing,
  unit: SearchUnit,
  hits: RowHit[],
  item: HTMLElement,
): HTMLElement {
  const label = fill(showing.words.moreHere, { n: hits.length });
  const button = node('button', { type: 'button', class: 'rest' }, label);
  button.addEventListener('click', () => {
    const pairs = inReadingOrder(hits).map(({ row, marks }) => pairNode(showing, unit, row, marks));
    for (const old of item.querySelectorAll('.found')) old.remove();
    button.replaceWith(...pairs);
    pairs[0]?.querySelector('a')?.focus();
  });
  return button;
}

function inReadingOrder(hits: RowHit[]): RowHit[] {
  return hits.toSorted((a, b) => a.row - b.row);
}
