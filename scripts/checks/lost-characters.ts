import type { Finding } from '../../src/edition/finding.ts';
import { positionOf, type Source } from '../source.ts';

/** `lost-character`: the sign that a wrong decoding leaves for what it could not read (U+FFFD). */
export function lostCharacters(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(/\uFFFD+/g)].map((match): Finding => ({
      rule: 'lost-character',
      severity: 'warning',
      file: source.file,
      ...positionOf(source, source.base + match.index),
      message: `${match[0].length === 1 ? 'A character was' : `${match[0].length} characters were`} lost before the file came here.`,
      hint: 'Get the text again in its own encoding; until then the loss is shown as a gap.',
    })),
  );
}
