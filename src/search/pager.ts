import type { Candidate } from './corpus.ts';
import type { UnitMatch } from './match.ts';
import { NEARNESS_SCORE } from './score.ts';

/** So many are read first, to be shown while the rest arrive; then as many as are asked for. */
export const BATCH = 5;
const MOST_AT_ONCE = 60;
/** So many more are read for a page at most, where units hold less than their postings promised. */
const MOST_IN_VAIN = 40;

/** How a page of matches is asked for: from `start`, up to `end`; fewer at the end. */
export type Page = (start: number, end: number) => Promise<UnitMatch[]>;

/**
 * Reads candidates, the most promising first, until a page is full. What proves no match is passed
 * over; what proves less near than it promised waits until those that still promise more are read.
 * `sort` puts matches in order; `isRanked` tells whether that order has to do with nearness.
 */
export function pager(
  candidates: Candidate[],
  read: (numbers: number[]) => Promise<UnitMatch[]>,
  sort: (matches: UnitMatch[]) => UnitMatch[],
  isRanked: boolean,
): Page {
  const settled: UnitMatch[] = [];
  let waiting: UnitMatch[] = [];
  let next = 0;
  return async (start, end) => {
    let mayRead = MOST_IN_VAIN;
    while (settled.length < end) {
      const [best] = waiting;
      const promised = candidates[next];
      const isSettled = !promised || !isRanked || mayRead <= 0 || !isNearer(promised, best);
      if (best && isSettled) {
        settled.push(best);
        waiting.shift();
        continue;
      }
      if (!promised) break;
      const size = Math.max(BATCH, Math.min(end - settled.length, MOST_AT_ONCE));
      const batch = candidates.slice(next, next + size).map(({ number }) => number);
      next += size;
      if (best) mayRead -= size;
      waiting = sort([...waiting, ...(await read(batch))]);
    }
    return settled.slice(start, end);
  };
}

/** Whether a unit promises to be nearer to the query than one that was read. */
function isNearer(promised: Candidate, read: UnitMatch | undefined): boolean {
  return NEARNESS_SCORE[promised.nearness] > NEARNESS_SCORE[read?.nearness ?? 'unit'];
}
