import type { Piece } from './piece.ts';

/** Where a piece stands, told from the nearest linked piece before it and from the one after it. */
export type Spot = [fromBefore: string, fromAfter: string];

/**
 * The spot of each piece, so that a former and a present piece stand at the same place of the text
 * when they are equally far from the same neighbour. `anchorOf` gives the id of the former piece
 * that a piece is linked with; the ends of the list are neighbours too.
 */
export function findSpots(
  pieces: Piece[],
  anchorOf: (piece: Piece) => string | undefined,
): Map<Piece, Spot> {
  const before = distances(pieces, anchorOf);
  const after = distances(pieces.toReversed(), anchorOf).reverse();
  return new Map(
    pieces.map((piece, place) => [piece, [before[place] ?? '', after[place] ?? '']] as const),
  );
}

/** `q02-a5+2`: two pieces on from the one that is linked with q02-a5. */
function distances(pieces: Piece[], anchorOf: (piece: Piece) => string | undefined): string[] {
  let anchor = '';
  let distance = 0;
  return pieces.map((piece) => {
    const own = anchorOf(piece);
    distance = own === undefined ? distance + 1 : 0;
    anchor = own ?? anchor;
    return `${anchor}+${distance}`;
  });
}
