import type { Unit } from '../edition/unit.ts';
import { buildWhole, type Searched, type SearchIndex } from './build-index.ts';
import { buildShards } from './build-shards.ts';

/** Up to so many units, one file of all texts arrives sooner than postings and then texts. */
export const MOST_WHOLE = 100;

const built = new WeakMap<Unit[], SearchIndex>();

/** The index of the site: made once for the same units, however many pages ask. */
export function indexFor(searched: Searched, toTraditional: (zh: string) => string): SearchIndex {
  const build = searched.units.length <= MOST_WHOLE ? buildWhole : buildShards;
  const index = built.get(searched.units) ?? build(searched, toTraditional);
  built.set(searched.units, index);
  return index;
}
