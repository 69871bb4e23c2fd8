import type { Segment } from '../edition/segment.ts';
import type { Term } from '../edition/term.ts';
import type { Unit } from '../edition/unit.ts';

/** A segment in which a term stands. */
export interface Occurrence {
  unit: Unit;
  segment: Segment;
}

/** Occurrences that share a way of saying it in English. */
export interface Rendering {
  /** The English words; `null` where none of those known stands there, though there is English. */
  en: string | null;
  /** False where the occurrences have no English at all. */
  hasEnglish: boolean;
  status: Segment['enStatus'];
  at: Occurrence[];
}

/** Every segment in which a term stands, grouped by how it is rendered, the most frequent way first. */
export function renderingsOf(term: Term, units: Unit[]): Rendering[] {
  const forms = [term.zh, ...term.forms];
  const found = units.flatMap((unit) =>
    unit.passages
      .flatMap(({ segments }) => segments)
      .filter(({ zh }) => zh !== null && forms.some((form) => zh.includes(form)))
      .map((segment) => ({ unit, segment })),
  );
  const wordsOf = ({ segment }: Occurrence): string | null => {
    const text = segment.en?.toLowerCase() ?? '';
    return term.renderings.find(({ en }) => text.includes(en.toLowerCase()))?.en ?? null;
  };
  const groups = Map.groupBy(found, (one) =>
    JSON.stringify([wordsOf(one), one.segment.en !== null, one.segment.enStatus]),
  );
  return [...groups]
    .map(([key, at]) => {
      const [en, hasEnglish, status] = JSON.parse(key) as [
        string | null,
        boolean,
        Segment['enStatus'],
      ];
      return { en, hasEnglish, status, at };
    })
    .sort((a, b) => rank(a) - rank(b) || b.at.length - a.at.length);
}

/** Known renderings first, then other ways, then no English. */
function rank({ en, hasEnglish }: Rendering): number {
  return en !== null ? 0 : hasEnglish ? 1 : 2;
}
