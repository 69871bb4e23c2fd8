import type { Registered } from '../../src/edition/register.ts';
import type { Segment } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';

/** The entries of one event in the register. */
export type Entries = Record<string, Registered>;

/** What is published under an id, in its two languages. */
export interface Wording {
  zh: string | null;
  en: string | null;
}

/** The text under one id: of a segment, or the heading of a unit. */
export interface Line extends Wording {
  /** As registered, or the provisional one of this run. */
  id: string;
  /** The unit it stands in, named in the same way. */
  unit: string;
  /** `q` in a question, `a` in an answer, empty for a whole unit. */
  part: string;
}

const SEGMENT = /^(q\d{2,})-([qa])(\d+)$/;

/** `q02-a5` → unit q02, part a, number 5; null for the id of a unit. */
export function splitId(id: string): { unit: string; part: string; number: number } | null {
  const [, unit = '', part = '', number = ''] = SEGMENT.exec(id) ?? [];
  return unit === '' ? null : { unit, part, number: Number(number) };
}

/** The registered ids that are live, or those that are dead, in their last reading order. */
export function linesOfEntries(entries: Entries, isLive: boolean): Line[] {
  return Object.entries(entries)
    .filter(([, { state }]) => (state === 'live') === isLive)
    .map(([id, { zh, en }]) => {
      const { unit, part } = splitId(id) ?? { unit: id, part: '' };
      return { id, unit, part, zh, en };
    });
}

/** Each unit and then its segments, in reading order; throws on an id that is not a segment's. */
export function linesOfUnits(units: Unit[]): Line[] {
  return units.flatMap((unit) => [
    { id: unit.unit, unit: unit.unit, part: '', ...wordingOfUnit(unit) },
    ...unit.passages.flatMap(({ segments }) => segments.map((segment) => lineOf(unit, segment))),
  ]);
}

/** Unofficial English comes and goes without changing what a segment is. */
function lineOf({ unit }: Unit, { id, zh, en, enStatus }: Segment): Line {
  const part = splitId(id)?.part;
  if (part === undefined) throw new Error(`'${id}' is no id of a segment.`);
  return { id, unit, part, zh, en: enStatus === 'unofficial' ? null : en };
}

/** The heading of a unit, or else its question, and no unofficial English. */
function wordingOfUnit({ heading, question }: Unit): Wording {
  const asked = question?.text ?? { zh: null, en: null };
  const headed = heading.enStatus === 'unofficial' ? null : heading.en;
  // A question that has Chinese may have been translated here; one that has none has not.
  return { zh: heading.zh ?? asked.zh, en: headed ?? (asked.zh === null ? asked.en : null) };
}
