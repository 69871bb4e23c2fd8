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
