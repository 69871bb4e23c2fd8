import type { Choice } from '../search/filters.ts';
import { withFilter, type FilterField } from '../search/query-text.ts';
import type { Findings } from '../search/search.ts';
import { node } from './nodes.ts';
import type { Showing } from './search-cells.ts';
import type { SearchState } from './search-state.ts';

/** So many askers are offered as filters. */
const MOST_ASKERS = 12;

/** The controls above the results; `change` is told what the reader chooses. */
export function choiceNodes(
  showing: Showing,
  state: SearchState,
  findings: Findings,
  change: (state: Partial<SearchState>) => void,
): HTMLElement[] {
  const { words, query } = showing;
  const filter = (field: FilterField, value: string | null): void =>
    change({ text: withFilter(state.text, field, value) });
  const group = (name: string, ...controls: HTMLElement[]): HTMLElement =>
    node('fieldset', {}, node('legend', {}, name), ...controls);
  const choice = (field: FilterField, { value, name, units, chosen }: Choice): HTMLElement => {
    const text = showing.lang === 'en' ? name.en || name.zh : name.zh || name.en;
    const lang = text === name.en ? 'en' : showing.lang === 'en' ? 'zh-Hans' : showing.lang;
    return chip(`${text}`, `${units}`, chosen, lang, () => filter(field, chosen ? null : value));
  };
  const part = (value: 'question' | 'answer'): HTMLElement =>
    chip(
      words.part[value],
      findings.parts ? `${findings.parts[value]}` : null,
      query.part === value,
      null,
      () => filter('in', query.part === value ? null : value),
    );
  const pick = <Value extends string>(
    names: Record<Value, string>,
    chosen: Value,
    take: (value: Value) => void,
  ): HTMLElement[] =>
    (Object.keys(names) as Value[]).map((value) =>
      chip(names[value], null, value === chosen, null, () => take(value)),
    );
  const lines = state.view === 'lines';
  return [
    ...(findings.years.length > 1
      ? [group(words.years, ...findings.years.map((year) => choice('year', year)))]
      : []),
    ...(findings.askers.length > 1
      ? [
          group(
            words.askers,
            ...findings.askers.slice(0, MOST_ASKERS).map((one) => choice('asker', one)),
          ),
        ]
      : []),
    group(words.parts, part('question'), part('answer')),
    group(
      words.view,
      ...pick({ pairs: words.pairs, lines: words.lines }, state.view, (view) => change({ view })),
    ),
    lines
      ? group(
          words.sortLines,
          ...pick(words.lineOrders, state.lineOrder, (lineOrder) => change({ lineOrder })),
        )
      : group(
          words.order,
          ...pick({ relevance: words.relevance, date: words.date }, state.order, (order) =>
            change({ order }),
          ),
        ),
  ];
}

/** A button that is on or off, with how many units it would leave. */
export function chip(
  text: string,
  count: string | null,
  pressed: boolean,
  lang: string | null,
  press: () => void,
): HTMLElement {
  const button = node('button', { type: 'button', class: 'chip', 'aria-pressed': `${pressed}` });
  button.append(node('span', { lang }, text));
  if (count !== null) button.append(node('small', {}, count));
  button.addEventListener('click', press);
  return button;
}
