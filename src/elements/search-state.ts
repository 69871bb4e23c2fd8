import type { LineOrder } from '../search/lines.ts';
import type { Order } from '../search/search.ts';

/** What the address of the search page says. */
export interface SearchState {
  text: string;
  order: Order;
  view: 'pairs' | 'lines';
  side: 'zh' | 'en' | null;
  lineOrder: LineOrder;
}

/** The state in the part of an address after the question mark. */
export function readState(search: string): SearchState {
  const given = new URLSearchParams(search);
  const side = given.get('side');
  const by = given.get('by');
  return {
    // The box holds one line; a pasted entry of a bibliography has several.
    text: (given.get('q') ?? '').replace(/[\r\n]+/g, ' '),
    order: given.get('sort') === 'date' ? 'date' : 'relevance',
    view: given.get('view') === 'lines' ? 'lines' : 'pairs',
    side: side === 'zh' || side === 'en' ? side : null,
    lineOrder: by === 'left' || by === 'right' ? by : 'text',
  };
}

/** The same as a part of an address; only what is not usual is said. */
export function writeState({ text, order, view, side, lineOrder }: SearchState): string {
  const said = new URLSearchParams();
  if (text !== '') said.set('q', text);
  if (order !== 'relevance') said.set('sort', order);
  if (view !== 'pairs') said.set('view', view);
  if (side !== null) said.set('side', side);
  if (lineOrder !== 'text') said.set('by', lineOrder);
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}
