import type { Evidence, SideEvidence } from './evidence.ts';

/** For each number of Chinese sentences read, how many English ones may have been read: first and last. */
export interface Corridor {
  from: Int32Array;
  to: Int32Array;
}

/** Up to so many cells everything is compared with everything. */
const SMALL = 40_000;
/** A gap between anchors of so many cells is searched wholly, a larger one near its diagonal. */
const SMALL_GAP = 10_000;
const MARGIN = 10;
const WIDE_MARGIN = 30;
/** A word answered in more sentences anchors nothing. */
const RARE = 6;
/** How much rare words must agree on one sentence: two that occur nowhere else, or more. */
const ENOUGH = 2;

type Anchor = readonly [zh: number, en: number];

/**
 * Which pairs of places the alignment may pass through, so that its work grows with the length of
 * the text and not with the square. Method: anchors of rare words on a longest common path, after
 * Melamed 1999.
 */
export function corridor(evidence: Evidence): Corridor {
  const [zh, en] = [sentencesIn(evidence.zh), sentencesIn(evidence.en)];
  const whole = { from: new Int32Array(zh + 1), to: new Int32Array(zh + 1).fill(en) };
  if ((zh + 1) * (en + 1) <= SMALL) return whole;
  const anchors: Anchor[] = [[0, 0], ...longestPath(findAnchors(evidence)), [zh, en]];
  whole.to.fill(0);
  whole.from.fill(en);
  anchors.slice(1).forEach((end, number) => openGap(whole, anchors[number] ?? [0, 0], end, en));
  return connect(whole, en);
}

function sentencesIn(side: SideEvidence): number {
  return side.runs[0]?.length ?? 0;
}

/** For each Chinese sentence the English one on which its rare words agree most, if they agree enough. */
function findAnchors({ zh }: Evidence): Anchor[] {
  return (zh.runs[0] ?? []).flatMap((words, sentence): Anchor[] => {
    const votes = new Map<number, number>();
    for (const word of words) {
      const places = zh.cues[word]?.answeredIn ?? [];
      if (places.length > RARE) continue;
      for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1 / places.length);
    }
    const [best] = [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return best !== undefined && best[1] >= ENOUGH ? [[sentence, best[0]]] : [];
  });
}

/** The longest run of anchors that rises on both sides. Method: patience sorting (Fredman 1975). */
function longestPath(anchors: Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before = new Int32Array(anchors.length).fill(-1);
  anchors.forEach(([, en], at) => {
    const place = ends.findLastIndex((end) => (anchors[end]?.[1] ?? 0) < en) + 1;
    before[at] = ends[place - 1] ?? -1;
    ends[place] = at;
  });
  const path: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) path.push(anchors[at] ?? [0, 0]);
  return path.reverse();
}

function openGap(corridor: Corridor, start: Anchor, end: Anchor, last: number): void {
  const [height, width] = [end[0] - start[0], end[1] - start[1]];
  const isSmall = (height + 1) * (width + 1) <= SMALL_GAP;
  for (let zh = start[0]; zh <= end[0]; zh += 1) {
    const middle = start[1] + (height === 0 ? 0 : Math.round(((zh - start[0]) * width) / height));
    const low = isSmall ? start[1] - MARGIN : middle - WIDE_MARGIN;
    const high = isSmall ? end[1] + MARGIN : middle + WIDE_MARGIN;
    corridor.from[zh] = Math.max(0, Math.min(corridor.from[zh] ?? last, low));
    corridor.to[zh] = Math.min(last, Math.max(corridor.to[zh] ?? 0, high));
  }
}

/** Makes the corridor rise on both walls and leaves no place where one cannot go on. */
function connect({ from, to }: Corridor, last: number): Corridor {
  from[0] = 0;
  to[to.length - 1] = last;
  for (let zh = from.length - 2; zh >= 0; zh -= 1) {
    from[zh] = Math.min(from[zh] ?? 0, from[zh + 1] ?? 0);
  }
  for (let zh = 1; zh < to.length; zh += 1) {
    to[zh] = Math.max(to[zh] ?? 0, to[zh - 1] ?? 0);
  }
  for (let zh = 0; zh < to.length - 1; zh += 1) {
    to[zh] = Math.max(to[zh] ?? 0, from[zh + 1] ?? 0);
  }
  return { from, to };
}
