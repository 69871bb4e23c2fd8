import type { Finding } from '../../src/edition/finding.ts';
import { positionOf, type Source } from '../source.ts';

/** `lost-character`: the sign that a wrong decoding leaves for what it could not read (U+FFFD). */
export function lostCharacters(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(/\uFFFD+/g)].map((match) =>
      lossAt(source, source.base + match.index, match[0]),
    ),
  );
}

/** The finding for signs at an address that stand for lost characters. */
export function lossAt(source: Source, address: number, signs: string): Finding {
  const count = signs.length === 1 ? 'A character was' : `${signs.length} characters were`;
  const shown = signs.includes('\uFFFD') ? '' : `; “${signs}” was put for what was lost`;
  return {
    rule: 'lost-character',
    severity: 'warning',
    file: source.file,
    ...positionOf(source, address),
    message: `${count} lost before the file came here${shown}.`,
    hint: 'Get the text again in its own encoding; until then the loss is shown as a gap.',
  };
}
