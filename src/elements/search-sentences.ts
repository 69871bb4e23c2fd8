import { asItStands } from '../search/as-it-stands.ts';
import type { Answer, Offer } from '../search/find.ts';
import type { UnitMatch } from '../search/match.ts';
import { withFilter, withoutMinus, withoutWord } from '../search/query-text.ts';
import { fill, node } from './nodes.ts';
import type { Showing } from './search-cells.ts';

/** What was found, in a sentence: the number, and what is shown instead of what was asked. */
export function statusSentence(
  { words, lang, corpus }: Showing,
  { findings, instead }: Answer,
  matches: UnitMatch[],
  asked: string,
  hits: number | null,
): string {
  const { units: n, isCounted } = findings;
  // A long phrase to be left out is seen only when a text is read.
  const isLessKnown = findings.query.none.length > 0;
  const number = (value: number): string => value.toLocaleString(lang);
  const quoted = quote(asked, lang);
  if (n === 0) return fill(words.nothing, { asked: quoted });
  const form = n === 1 ? 'one' : 'many';
  const count = !isCounted
    ? fill(isLessKnown ? words.foundAtMost : words.foundAbout, { n: number(n) })
    : !hits
      ? fill(words.foundFilter[form], { n: number(n) })
      : fill(words.found, {
          texts: fill(words.foundFilter[form], { n: number(n) }),
          places: fill(words.places[hits === 1 ? 'one' : 'many'], { n: number(hits) }),
        });
  if (instead === null) return count;
  const shown = instead.shown
    .map((text) => quote(asItStands(text, matches, corpus.table), lang))
    .join(' · ');
  return `${fill(words.instead, { asked: quoted, shown })} ${count}`;
}

/** Why nothing was found, and what would find something. */
export function emptyNode(
  showing: Showing,
  offers: Offer[],
  text: string,
  ask: (text: string) => void,
): HTMLElement {
  const { words } = showing;
  const item = node('li', { class: 'nothing' }, node('p', {}, whyNothing(showing, offers)));
  if (offers.length === 0) return item;
  const list = node('ul', {});
  for (const offer of offers) {
    const count = fill(words.units[offer.units === 1 ? 'one' : 'many'], { n: offer.units });
    const other = offeredText(offer, text);
    const button = node('button', { type: 'button' }, offerLabel(showing, offer));
    button.addEventListener('click', () => ask(other));
    list.append(node('li', {}, button, ' ', node('small', {}, count)));
  }
  item.append(node('p', {}, words.offers), list);
  return item;
}

function whyNothing({ words, query }: Showing, offers: Offer[]): string {
  const would = (kind: Offer['kind']): boolean => offers.some((offer) => offer.kind === kind);
  if (would('drop-without')) return words.whyWithout;
  if (would('drop-filter')) return words.whyFilter;
  return query.all.length > 1 ? words.whyTogether : words.why;
}

function offerLabel({ words, lang }: Showing, offer: Offer): string {
  if (offer.kind === 'drop-word') return fill(words.dropWord, { word: quote(offer.word, lang) });
  if (offer.kind === 'drop-filter') return words.dropFilter[offer.filter];
  return offer.kind === 'drop-without' ? words.dropWithout : words.loosenPhrase;
}

function offeredText(offer: Offer, text: string): string {
  if (offer.kind === 'drop-filter') return withFilter(text, offer.filter, null);
  if (offer.kind === 'drop-without') return withoutMinus(text);
  if (offer.kind === 'loosen-phrase') return text.replace(/["“”„＂「」『』«»]/g, '');
  return withoutWord(text, offer.word);
}

function quote(text: string, lang: string): string {
  return lang === 'zh-Hant' ? `「${text}」` : `“${text}”`;
}
