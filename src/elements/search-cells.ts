import type { SearchWords } from '../interface/search-words.ts';
import type { Corpus } from '../search/corpus.ts';
import { counterparts } from '../search/counterpart.ts';
import type { Mark } from '../search/occurrences.ts';
import type { Printed } from '../search/printed.ts';
import type { Query } from '../search/query.ts';
import type { Row, SearchUnit } from '../search/unit-text.ts';
import { fill, node } from './nodes.ts';

/** What everything on the page of results needs to know. */
export interface Showing {
  words: SearchWords;
  /** Where the site begins in the page's language: `/zh-hans/`. */
  root: string;
  lang: string;
  query: Query;
  corpus: Corpus;
}

/** The address of a segment on the page of its unit. */
export function addressOf({ root }: Showing, unit: SearchUnit, segment: string): string {
  return `${root}${unit.event}/${unit.unit}/#${segment}`;
}

/** The script that a unit's Chinese is shown in. */
export function chineseOf({ lang }: Showing, { traditional }: SearchUnit): string {
  return traditional || lang === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}

/** A text with its marked stretches; marks may overlap. */
export function markedText(
  text: string,
  marks: Mark[],
  counterpart: Mark[] = [],
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const all = [
    ...marks.map((mark) => ({ ...mark, kind: null })),
    ...counterpart.map((mark) => ({ ...mark, kind: 'counterpart' })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  for (const { start, end: markEnd, kind } of all) {
    const from = Math.max(start, end);
    if (markEnd <= from || from >= text.length) continue;
    fragment.append(text.slice(end, from));
    fragment.append(node('mark', { class: kind }, text.slice(from, markEnd)));
    end = markEnd;
  }
  fragment.append(text.slice(end));
  return fragment;
}

/** A segment in both languages, with its address. */
export function pairNode(
  showing: Showing,
  unit: SearchUnit,
  at: number,
  marks: Mark[],
): HTMLElement {
  const row = unit.rows[at] as Row;
  const { words, query, corpus } = showing;
  if (row.printed) return printedNode(showing, unit, row, row.printed, marks);
  const others = counterparts(query, row, at, corpus.terms, corpus.table);
  const cell = (side: 'zh' | 'en'): DocumentFragment =>
    markedText(
      row[side],
      marks.filter((mark) => mark.side === side),
      others.filter((mark) => mark.side === side),
    );
  const none = (sentence: string): HTMLElement => node('p', { class: 'none' }, sentence);
  const zh =
    row.zh === ''
      ? none(words.noChinese)
      : node('p', { lang: chineseOf(showing, unit) }, cell('zh'));
  const unofficial = row.unofficial ? [node('i', { class: 'says' }, words.unofficial)] : [];
  const en =
    row.en === ''
      ? none(words.noEnglish)
      : node('p', { lang: 'en', class: row.unofficial ? 'u' : null }, ...unofficial, cell('en'));
  const link = node('a', { href: addressOf(showing, unit, row.segment), class: 'at' }, row.segment);
  return node('div', { class: 'found' }, link, zh, en);
}

/** What some sources have instead of the text, said to be so. */
function printedNode(
  showing: Showing,
  unit: SearchUnit,
  row: Row,
  { witnesses }: Printed,
  marks: Mark[],
): HTMLElement {
  const { root, words } = showing;
  const side = row.zh === '' ? 'en' : 'zh';
  const [before = '', after = ''] = words.printed.split('{sources}');
  const links = witnesses.flatMap((name, at) => [
    at === 0 ? '' : words.comma,
    node('a', { href: `${root}sources/${name}/` }, name),
  ]);
  return node(
    'div',
    { class: 'found printed' },
    node('a', { href: addressOf(showing, unit, row.segment), class: 'at' }, row.segment),
    node(
      'p',
      { lang: side === 'en' ? 'en' : chineseOf(showing, unit) },
      markedText(row[side], marks),
    ),
    node('p', { class: 'none' }, before, ...links, after),
  );
}

/** What a unit is called where it has no heading. */
export function positionOf({ words }: Showing, unit: SearchUnit): string {
  const number = Number(unit.unit.slice(1));
  return number === 0 ? words.statement : fill(words.question, { n: number });
}
