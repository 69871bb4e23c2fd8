import type { CollatedUnit } from '../collation/collated.ts';

/** Where a character of a source stands in a unit; `null` where it does not. */
export function placeOfAddress(
  unit: CollatedUnit,
  address: number,
): { paragraph: number; offset: number } | null {
  for (const [paragraph, { trace }] of unit.paragraphs.entries()) {
    const offset = trace.at.indexOf(address);
    if (offset >= 0) return { paragraph, offset };
  }
  const support = unit.support.find(
    (run) => address >= run.address && address < run.address + run.length,
  );
  return support
    ? {
        paragraph: support.paragraph,
        offset: support.offset + (support.fate === 'text' ? address - support.address : 0),
      }
    : null;
}
