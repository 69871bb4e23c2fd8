import type { Passage } from '../../src/edition/segment.ts';
import type { Gap } from '../../src/edition/variant.ts';
import type { CollatedUnit } from '../collation/collated.ts';
import type { Break } from '../source.ts';
import { placeOfAddress } from './address.ts';
import type { Locate, Sides } from './composed.ts';

/** What the sources break off, as gaps of the unit; `last` is the event’s last unit. */
export function breaksAsGaps(sides: Sides, locate: Locate, last: boolean): Gap[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const unit = sides[language];
    if (!unit) return [];
    const jumps = new Set(unit.breaks.flatMap(({ kind, after }) => (kind === 'jump' ? after : [])));
    return unit.breaks.flatMap((mark): Gap[] => {
      // One loss, told once: a jump line says where a text that breaks off goes on.
      if (mark.kind === 'cut' && last && jumps.has(mark.after)) return [];
      const place = placeOfAddress(unit, mark.after);
      const found = place && locate(language, place.paragraph, place.offset);
      if (!found || (mark.kind === 'jump' && !(last && endsUnit(unit, mark)))) return [];
      return [{ after: found.segment, reason: mark.reason, language }];
    });
  });
}

function endsUnit(unit: CollatedUnit, { after }: Break): boolean {
  return unit.paragraphs.at(-1)!.trace.at.at(-1) === after;
}

/** U+FFFD stands for characters that a wrong decoding lost. */
export function lostCharacters(passages: readonly Passage[]): Gap[] {
  return passages.flatMap(({ segments }) =>
    segments.flatMap(({ id, zh, en }) =>
      (
        [
          ['zh', zh],
          ['en', en],
        ] as const
      ).flatMap(([language, text]): Gap[] =>
        text?.includes('\uFFFD')
          ? [
              {
                after: id,
                reason:
                  'Characters were lost to a wrong encoding of the source; each loss is shown as \uFFFD.',
                language,
              },
            ]
          : [],
      ),
    ),
  );
}
