import { addressIn, fragmentOf } from '../search/address.ts';
import type { UnitMatch } from '../search/match.ts';
import type { Showing } from './search-cells.ts';

/** What the history remembers of a page of results, to come back to the same place. */
export interface Place {
  shown: number;
  scroll: number;
  /** The address of the link that was followed. */
  followed: string;
}

/** Keeps the place in the history before a result is followed. */
export function rememberPlace(event: MouseEvent, shown: number, address: string): void {
  const link = (event.target as HTMLElement).closest('a');
  if (!link) return;
  const place: Place = { shown, scroll: scrollY, followed: link.href };
  history.replaceState(place, '', address);
}

/** Comes back to where a result was followed, with the focus on it. */
export function returnTo({ scroll, followed }: Place, results: HTMLElement): void {
  const link = [...results.querySelectorAll('a')].find(({ href }) => href === followed);
  link?.focus({ preventScroll: true });
  scrollTo(0, scroll);
}

/** The arrows lead from the box through the links of the results and back; Escape leads to the box. */
export function walkResults(
  event: KeyboardEvent,
  input: HTMLInputElement,
  results: HTMLElement,
): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (event.key === 'Escape' && results.contains(target)) input.focus();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...results.querySelectorAll<HTMLElement>('h2 a, a.at')];
  const at = target === input ? -1 : links.indexOf(target);
  if (target !== input && at < 0) return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
}

/** Whether the page was opened by a link or the address bar, and not come back to or loaded anew. */
export function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return history.state === null && visit?.type === 'navigate';
}

/** The address of the one place that a text names; `null` where it names none, or several. */
export function placeNamed(
  { root }: Showing,
  text: string,
  [match, other]: UnitMatch[],
): string | null {
  const address = addressIn(text);
  if (address === null || match === undefined) return null;
  const { event, unit } = match.text.unit;
  if ((address.event ?? event) !== event || (address.unit ?? unit) !== unit) return null;
  if (address.unit === null) return `${root}${event}/`;
  if (other !== undefined) return null;
  const fragment = fragmentOf(address);
  return `${root}${event}/${unit}/${fragment && `#${fragment}`}`;
}
