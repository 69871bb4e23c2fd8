import { countShared, joinUnits, TELLING, type Piece } from './piece.ts';
import { pairNeighbours } from './same.ts';
import { findSimilar, pairOnce, sizesOf, type Likeness } from './similar.ts';

/** A unit continues another when so much of the smaller one is common to both; .3 is chance. */
const MAJORITY = 0.5;

/** A unit with less than this part of the larger one is a fragment of it, not its successor. */
const FRAGMENT = 0.2;

/** A dead unit must be so much the likelier to come back to life beside a living one. */
const HANDICAP = 0.9;

/** How the units of the register answer to those of this run, by name. */
export interface UnitMatch {
  /** The registered unit that each present one continues, one to one, by the present name. */
  continued: Map<string, string>;
  /** Other pairs that exchanged most of the smaller one: units divided or joined. */
  kin: { former: string; present: string }[];
}

/**
 * Matches units by the majority of their text, the likest first; then, among texts too repetitive
 * to tell, the neighbour of a neighbour. Dead units are candidates too, for texts that return.
 */
export function matchUnits(live: Piece[], dead: Piece[], presents: Piece[]): UnitMatch {
  const living = joinUnits(live);
  const names = new Set(living.map((unit) => unit.id));
  const buried = joinUnits(dead).filter((unit) => !names.has(unit.id));
  const after = joinUnits(presents);
  const likenesses = findSimilar([...living, ...buried], after).filter(isMajority);
  const pairs = pairOnce(
    likenesses.filter(isSuccessor).sort((a, b) => rankOf(b, names) - rankOf(a, names)),
  );
  pairNeighbours(living, after, pairs, isAlike);
  return {
    continued: new Map([...pairs].map(([present, former]) => [present.id, former.id])),
    kin: likenesses
      .filter(({ former, present, shared }) => pairs.get(present) !== former && shared >= TELLING)
      .map(({ former, present }) => ({ former: former.id, present: present.id })),
  };
}

function isMajority(likeness: Omit<Likeness, 'dice'>): boolean {
  const [small = 0] = sizesOf(likeness);
  return likeness.shared >= MAJORITY * small;
}

function isSuccessor(likeness: Omit<Likeness, 'dice'>): boolean {
  const [, large = 0] = sizesOf(likeness);
  return likeness.shared >= FRAGMENT * large;
}

function isAlike(former: Piece, present: Piece): boolean {
  if (former.matter.shingles.size + present.matter.shingles.size === 0) {
    return former.key === present.key;
  }
  const shared = countShared(former.matter.shingles, present.matter.shingles);
  const likeness = { former, present, shared };
  return shared > 0 && isMajority(likeness) && isSuccessor(likeness);
}

const rankOf = ({ former, dice }: Likeness, living: Set<string>): number =>
  living.has(former.id) ? dice : HANDICAP * dice;
