import type { Segment } from '../edition/segment.ts';
import type { Gap } from '../edition/variant.ts';
import type { Note } from './apparatus.ts';
import { element, escapeText } from './html.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { TermSpan } from './term-spans.ts';

/** What a paragraph of one language needs to know to write its segments. */
export interface Side {
  side: 'zh' | 'en';
  textOf: (segment: Segment) => string | null;
  notes: Note[];
  gaps: Gap[];
  /** Terms that are linked, by the segment they stand in. */
  terms: Map<string, TermSpan[]>;
  termPath: (slug: string) => string;
  /** Former ids, by the id they lead to now. */
  aliases: Map<string, string[]>;
  /** What is said where this side has nothing. */
  none: string;
  /** What is said before unofficial English, to those who cannot see the mark. */
  unofficial: string;
  /** The language in which both are said. */
  locale: string;
}

/** The segments of a paragraph as HTML: Chinese with nothing between them, English with a space. */
export function segmentsHtml(segments: Segment[], side: Side): string {
  return segments.map((segment) => segmentHtml(segment, side)).join(side.side === 'en' ? ' ' : '');
}

/** What stands where a whole paragraph has no counterpart. */
export function noneHtml({ none, locale }: Pick<Side, 'none' | 'locale'>): string {
  return element('span', { class: 'seg none', lang: locale }, escapeText(none));
}

function segmentHtml(segment: Segment, side: Side): string {
  const text = side.textOf(segment);
  if (text === null) return noneHtml(side);
  // The Chinese bears the id; the English only where it stands alone.
  const isNamed = side.side === 'zh' || segment.zh === null;
  const isUnofficial = side.side === 'en' && segment.enStatus === 'unofficial';
  const aliases = isNamed ? (side.aliases.get(segment.id) ?? []) : [];
  return element(
    'span',
    { class: isUnofficial ? 'seg u' : 'seg', id: isNamed && segment.id },
    aliases.map((id) => element('span', { id }, '')).join('') +
      numberHtml(segment.id) +
      (isUnofficial
        ? element('i', { class: 'says', lang: side.locale }, escapeText(side.unofficial))
        : '') +
      textHtml(segment, text, side) +
      (isLost(segment, side) ? element('span', { class: 'lost' }, '[…]') : ''),
  );
}

/** `q02-a5` → its number as a link to itself; the rest of the id is there for those who listen. */
function numberHtml(id: string): string {
  const digits = /\d+$/.exec(id)?.[0] ?? '';
  const rest = element('i', {}, id.slice(0, id.length - digits.length));
  return element('a', { class: 'n', href: `#${id}` }, rest + digits);
}

function textHtml(segment: Segment, text: string, { side, notes, terms, termPath }: Side): string {
  const here = notes.filter((note) => note.segment === segment.id && note.language === side);
  // In another script of another length the place of a reading is not known: its sign goes to the end.
  const isSameLength = text.length === segment[side]?.length;
  const placed = isSameLength ? here : here.map((note) => ({ ...note, offset: text.length }));
  const pieceHtml = (piece: Piece): string => {
    if (piece.is === 'text') return unbroken(escapeText(piece.text));
    if (piece.is === 'term') {
      return element('a', { class: 'term', href: termPath(piece.slug) }, escapeText(piece.text));
    }
    return signHtml(piece.note);
  };
  return piecesOf(text, placed, terms.get(segment.id) ?? [])
    .map(pieceHtml)
    .join('');
}

/** The sign of a note, a link to its entry in the apparatus. */
export function signHtml({ sign, main, segment }: Note): string {
  const unit = segment.slice(0, segment.indexOf('-'));
  const name = main ? 'sign' : 'sign minor';
  return element('a', { class: name, id: `${unit}-r${sign}`, href: `#${unit}-n${sign}` }, sign);
}

/** A dash that joins two Chinese names does not begin a line: https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end */
function unbroken(html: string): string {
  return html.replace(/\p{Script=Han}—(?=\p{Script=Han})/gu, (joined) =>
    element('span', { class: 'nb' }, joined),
  );
}

function isLost(segment: Segment, { side, gaps }: Side): boolean {
  return gaps.some(({ after, language = side }) => after === segment.id && language === side);
}
