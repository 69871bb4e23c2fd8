import { corpusEntry } from '../edition/corpus.ts';
import type { Unit } from '../edition/unit.ts';

/** The corpus file: one unit a line, in the order given. */
export function corpusFile(units: Unit[]): string {
  return units.map((unit) => `${JSON.stringify(corpusEntry(unit))}\n`).join('');
}
