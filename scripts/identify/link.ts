import { countShared, isTelling, takeShared, TELLING, type Bag, type Piece } from './piece.ts';
import { pairSame, pairUnique } from './same.ts';
import { findSimilar, sizesOf } from './similar.ts';
import { findSpots, type Spot } from './spots.ts';

/** So much of a registered segment stands in a segment of this run. */
export interface Link {
  former: Piece;
  present: Piece;
  /** The weight of the shingles that went this way; each goes only one. */
  shared: number;
}

/** A unit of the register and the one of this run that continues it, as their segments. */
export interface UnitPair {
  formers: Piece[];
  presents: Piece[];
}

/**
 * A text is continued by another when so much of the smaller one is common to both. Unrelated
 * sentences of one conference reach .58; beside the same neighbour less is enough.
 */
const ENOUGH = { anywhere: 0.6, inPlace: 0.4 };

/** The least weight in common, so that one character proves nothing. */
const LEAST = 2;

/**
 * Links registered segments to those of this run: equal texts before similar ones, and within a
 * unit before across units: first those that exchanged text, `kin`, then all. What a link has taken
 * of a text no later link can take, so that a split or a merger is told from a likeness.
 */
export function linkSegments(pairs: UnitPair[], kin: UnitPair[], all: UnitPair): Link[] {
  const linking = new Linking();
  for (const pair of pairs) linking.linkSame(pair);
  linking.linkFar(all);
  for (const pair of kin) linking.linkSame(pair);
  for (const pair of [...pairs, ...kin]) linking.linkSimilar(pair);
  linking.linkSimilarFar(all);
  return linking.links;
}

/** The links made so far, and what of each text is still free. */
class Linking {
  readonly links: Link[] = [];
  /** The former piece that a piece was first linked with, by id. */
  readonly #anchors = new Map<Piece, string>();
  readonly #rests = new Map<Piece, Bag>();

  linkSame({ formers, presents }: UnitPair): void {
    for (const part of ['q', 'a']) {
      this.#linkSame(formers.filter(isIn(part)), presents.filter(isIn(part)));
    }
    this.#linkSame(formers, presents);
  }

  /** Across units only what is long enough to tell, and unique. */
  linkFar({ formers, presents }: UnitPair): void {
    const [before, after] = [this.#unlinked(formers), this.#unlinked(presents)];
    this.#linkPairs(pairUnique(before.filter(isTelling), after.filter(isTelling)));
  }

  linkSimilar({ formers, presents }: UnitPair): void {
    const anchorOf = (piece: Piece): string | undefined => this.#anchors.get(piece);
    const before = findSpots(formers, anchorOf);
    const after = findSpots(presents, anchorOf);
    this.#linkSimilar({ formers, presents }, LEAST, (former, present) =>
      isSameSpot(before.get(former), after.get(present)) ? ENOUGH.inPlace : ENOUGH.anywhere,
    );
  }

  linkSimilarFar(all: UnitPair): void {
    this.#linkSimilar(all, TELLING, () => ENOUGH.anywhere);
  }

  #linkSimilar(
    { formers, presents }: UnitPair,
    least: number,
    enoughFor: (former: Piece, present: Piece) => number,
  ): void {
    const rest = (piece: Piece): Bag => this.#rest(piece);
    for (const { former, present } of findSimilar(formers, presents, rest)) {
      const [small = 0] = sizesOf({ former, present });
      const shared = countShared(rest(former), rest(present));
      if (shared >= Math.max(least, small * enoughFor(former, present))) {
        this.#link(former, present);
      }
    }
  }

  #linkSame(formers: Piece[], presents: Piece[]): void {
    this.#linkPairs(pairSame(this.#unlinked(formers), this.#unlinked(presents)));
  }

  #linkPairs(pairs: Map<Piece, Piece>): void {
    for (const [present, former] of pairs) this.#link(former, present);
  }

  #link(former: Piece, present: Piece): void {
    const shared = takeShared(this.#rest(former), this.#rest(present));
    this.links.push({ former, present, shared });
    for (const piece of [former, present]) {
      if (!this.#anchors.has(piece)) this.#anchors.set(piece, former.id);
    }
  }

  #rest(piece: Piece): Bag {
    const rest = this.#rests.get(piece) ?? new Map(piece.matter.shingles);
    this.#rests.set(piece, rest);
    return rest;
  }

  #unlinked(pieces: Piece[]): Piece[] {
    return pieces.filter((piece) => !this.#anchors.has(piece));
  }
}

const isIn =
  (part: string) =>
  (piece: Piece): boolean =>
    piece.part === part;

function isSameSpot(one: Spot = ['', ''], other: Spot = ['', '']): boolean {
  return one.some((distance, side) => distance === other[side]);
}
