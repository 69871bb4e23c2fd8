import type { Piece } from './piece.ts';

/** Former pieces by the present ones that answer to them. */
export type Pairs = Map<Piece, Piece>;

/**
 * Pairs pieces of equal text: those that occur once on either side, then their equal neighbours,
 * then the rest in order (P. Heckel, "A technique for isolating differences between files", 1978).
 */
export function pairSame(formers: Piece[], presents: Piece[]): Pairs {
  const pairs = pairUnique(formers, presents);
  pairNeighbours(formers, presents, pairs, sameKey);
  const taken = new Set(pairs.values());
  const free = Map.groupBy(formers.filter((former) => !taken.has(former)).reverse(), keyOf);
  for (const present of presents) {
    const former = pairs.has(present) ? undefined : free.get(present.key)?.pop();
    if (former) pairs.set(present, former);
  }
  return pairs;
}

/** Pairs the pieces whose text occurs exactly once on either side. */
export function pairUnique(formers: Piece[], presents: Piece[]): Pairs {
  const before = Map.groupBy(formers, keyOf);
  const pairs: Pairs = new Map();
  for (const [key, [present, ...more]] of Map.groupBy(presents, keyOf)) {
    const [former, ...others] = before.get(key) ?? [];
    if (former && present && more.length + others.length === 0) pairs.set(present, former);
  }
  return pairs;
}

/** Adds to the pairs whatever is alike right after, then right before, a pair or an end. */
export function pairNeighbours(
  formers: Piece[],
  presents: Piece[],
  pairs: Pairs,
  alike: (former: Piece, present: Piece) => boolean,
): void {
  pairFollowers(formers, presents, pairs, alike);
  pairFollowers(formers.toReversed(), presents.toReversed(), pairs, alike);
}

function pairFollowers(
  formers: Piece[],
  presents: Piece[],
  pairs: Pairs,
  alike: (former: Piece, present: Piece) => boolean,
): void {
  const places = new Map(formers.map((former, place) => [former, place]));
  const taken = new Set(pairs.values());
  let next: Piece | undefined = formers[0];
  for (const present of presents) {
    if (!pairs.has(present) && next && !taken.has(next) && alike(next, present)) {
      pairs.set(present, next);
      taken.add(next);
    }
    const former = pairs.get(present);
    next = former && formers[(places.get(former) ?? formers.length) + 1];
  }
}

const keyOf = (piece: Piece): string => piece.key;

const sameKey = (former: Piece, present: Piece): boolean => former.key === present.key;
