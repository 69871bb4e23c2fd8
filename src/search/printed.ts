import type { Segment } from '../edition/segment.ts';
import type { Unit } from '../edition/unit.ts';
import type { Mark } from './occurrences.ts';
import type { Row, SearchUnit } from './unit-text.ts';
import type { WirePrinted } from './wire.ts';

/** What a witness has in the place of the text, with the stretch that differs. */
export interface Printed {
  start: number;
  end: number;
  /** Names of the sources that have it. */
  witnesses: string[];
}

/** So much of the text on either side of another reading is searched with it. */
const AROUND = 24;

/** A reading that does not stand in the text. */
interface OtherReading {
  segment: string;
  language: 'zh' | 'en';
  /** Where the chosen reading stands, about. */
  at: [number, number];
  chosen: string;
  reading: string;
  witnesses: string[];
}

/**
 * The readings of a unit's sources that do not stand in its text, each within the text around it, as
 * the newspaper has it.
 */
export function packPrinted(
  unit: Unit,
  chinese: 'zh' | 'zhHant',
  write: (zh: string) => string,
): WirePrinted[] {
  const segments = new Map(
    unit.passages.flatMap((passage) => passage.segments.map((one) => [one.id, one])),
  );
  return otherReadings(unit).flatMap((other): WirePrinted[] => {
    const segment = segments.get(other.segment);
    const inContext = segment && within(segment, other);
    if (!inContext) return [];
    const isWritten = other.language === 'zh' && chinese === 'zhHant' && unit.script !== 'Hant';
    const [before, reading, after] = isWritten ? inContext.map(write) : inContext;
    const [start, end] = [before?.length ?? 0, `${before}${reading}`.length];
    return [
      [
        other.segment.slice(unit.unit.length + 1),
        other.language === 'zh' ? 0 : 1,
        `${before}${reading}${after}`,
        start,
        end,
        ...other.witnesses,
      ],
    ];
  });
}

function otherReadings({ variants, emendations }: Unit): OtherReading[] {
  const ofVariants = variants.flatMap(({ segment, language, at, chosen, readings }) =>
    readings.map(({ text, witnesses }) => ({
      segment,
      language,
      at,
      chosen,
      reading: text,
      witnesses,
    })),
  );
  const ofEmendations = emendations.map(({ text, ...rest }) => ({ ...rest, chosen: text }));
  return [...ofVariants, ...ofEmendations].filter(({ chosen, reading }) => chosen !== reading);
}

/** The text before a reading, what differs of it, and the text after; `null` where it has no place. */
function within(segment: Segment, other: OtherReading): [string, string, string] | null {
  const text = segment[other.language];
  if (text === null) return null;
  const { chosen, reading, at } = other;
  const start = text.indexOf(chosen, Math.max(0, at[0] - chosen.length));
  if (start < 0 || start > at[1]) return null;
  const [first, last] = differing(chosen, reading);
  const before = text.slice(0, start) + reading.slice(0, first);
  const after = reading.slice(reading.length - last) + text.slice(start + chosen.length);
  return [
    before.slice(-AROUND),
    reading.slice(first, reading.length - last),
    after.slice(0, AROUND),
  ];
}

/** How much two readings have in common at their beginning, and at their end. */
function differing(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first += 1;
  let last = 0;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  return [first, last];
}

/** The rows that travelled, after those of the text. */
export function printedRows(unit: SearchUnit, packed: WirePrinted[]): Row[] {
  return packed.flatMap(([id, side, text, start, end, ...witnesses]): Row[] => {
    const segment = `${unit.unit}-${id}`;
    const base = unit.rows.find((row) => row.passage >= 0 && row.segment === segment);
    if (!base) return [];
    const cells = side === 0 ? { zh: text, en: '' } : { zh: '', en: text };
    const printed = { start, end, witnesses };
    return [{ ...base, ...cells, kind: 'printed', unofficial: false, printed }];
  });
}

/** Whether a mark in a row takes in what differs from the text there; all of it stands in the text otherwise. */
export function tellsOfPrint({ start, end }: Mark, { printed }: Row): boolean {
  if (!printed) return true;
  if (printed.start === printed.end) return start < printed.start && end > printed.start;
  return start < printed.end && end > printed.start;
}
