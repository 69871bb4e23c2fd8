import type { Passage } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';

/**
 * The unit under its final ids, wherever it mentions one; `names` gives them by the provisional
 * ones. Throws where it mentions a segment that its event does not have.
 */
export function relabelUnit(unit: Unit, names: Map<string, string>, order: number): Unit {
  const final = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`${unit.id} mentions '${id}', which is no segment.`);
    return name;
  };
  const relabel = <Mention extends { segment: string }>(mention: Mention): Mention => ({
    ...mention,
    segment: final(mention.segment),
  });
  return {
    ...unit,
    id: `${unit.event}/${final(unit.unit)}`,
    unit: final(unit.unit),
    order,
    gaps: unit.gaps.map((gap) => ({ ...gap, after: gap.after === null ? null : final(gap.after) })),
    variants: unit.variants.map(relabel),
    emendations: unit.emendations.map(relabel),
    passages: unit.passages.map((passage) => relabelPassage(passage, final)),
  };
}

function relabelPassage(passage: Passage, final: (id: string) => string): Passage {
  const segments = passage.segments.map((segment) => ({ ...segment, id: final(segment.id) }));
  return { ...passage, segments };
}
