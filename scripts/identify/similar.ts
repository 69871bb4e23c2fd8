import { countShared, sizeBeside, type Bag, type Piece } from './piece.ts';
import type { Pairs } from './same.ts';

/** A former and a present piece that have something in common. */
export interface Likeness {
  former: Piece;
  present: Piece;
  /** The weight of the shingles in common. */
  shared: number;
  /** Shingles in common out of all, from 0 to 1 (the coefficient of Dice). */
  dice: number;
}

/** A shingle in more pieces than this tells nothing, and keeps the search from being quadratic. */
const MOST_HOLDERS = 8;

/** A pair is looked at closely from this part of the smaller text on, counted in rare shingles. */
const WORTH_A_LOOK = 0.1;

/**
 * The pairs that may be the same text, the likest first; of equally like ones those in the same
 * part, then those in order. `bagOf` gives what of a piece is to be compared.
 */
export function findSimilar(
  formers: Piece[],
  presents: Piece[],
  bagOf: (piece: Piece) => Bag = (piece) => piece.matter.shingles,
): Likeness[] {
  const holders = holdersOfShingles(formers, bagOf);
  return presents
    .flatMap((present) => likenessesOf(present, holders, bagOf))
    .sort(
      (a, b) =>
        b.dice - a.dice ||
        Number(isAside(a)) - Number(isAside(b)) ||
        a.present.place - b.present.place ||
        a.former.place - b.former.place,
    );
}

/** Takes the likenesses in order, each piece once. */
export function pairOnce(likenesses: Likeness[]): Pairs {
  const pairs: Pairs = new Map();
  const taken = new Set<Piece>();
  for (const { former, present } of likenesses) {
    if (pairs.has(present) || taken.has(former)) continue;
    pairs.set(present, former);
    taken.add(former);
  }
  return pairs;
}

/** How large the smaller and the larger of two texts are, in the languages both have. */
export function sizesOf({ former, present }: Pick<Likeness, 'former' | 'present'>): number[] {
  const one = sizeBeside(former.matter, present.matter);
  const other = sizeBeside(present.matter, former.matter);
  return [Math.min(one, other), Math.max(one, other)];
}

function holdersOfShingles(formers: Piece[], bagOf: (piece: Piece) => Bag): Map<string, Piece[]> {
  const holders = new Map<string, Piece[]>();
  for (const former of formers) {
    for (const shingle of bagOf(former).keys()) {
      const known = holders.get(shingle);
      if (known) known.push(former);
      else holders.set(shingle, [former]);
    }
  }
  return holders;
}

function likenessesOf(
  present: Piece,
  holders: Map<string, Piece[]>,
  bagOf: (piece: Piece) => Bag,
): Likeness[] {
  const rare = new Map<Piece, number>();
  for (const [shingle, count] of bagOf(present)) {
    const found = holders.get(shingle) ?? [];
    if (found.length > MOST_HOLDERS) continue;
    for (const former of found) {
      const both = Math.min(count, bagOf(former).get(shingle) ?? 0);
      rare.set(former, (rare.get(former) ?? 0) + both);
    }
  }
  return [...rare].flatMap(([former, count]) => {
    const [small = 0, large = 0] = sizesOf({ former, present });
    if (count < WORTH_A_LOOK * small) return [];
    const shared = countShared(bagOf(former), bagOf(present));
    return [{ former, present, shared, dice: (2 * shared) / (small + large) }];
  });
}

const isAside = ({ former, present }: Likeness): boolean => former.part !== present.part;
