import type { Language } from '../../src/edition/language.ts';
import type { Passage } from '../../src/edition/segment.ts';
import type { Emendation, Variant } from '../../src/edition/variant.ts';
import type { CollatedUnit } from '../collation/collated.ts';
import { emendedAddress, type Emended } from '../source.ts';
import { placeOfAddress } from './address.ts';
import type { Locate, Setting, Sides } from './composed.ts';

/** The variants of a unit, each at its place in a segment. */
export function variantsOf(sides: Sides, locate: Locate, passages: readonly Passage[]): Variant[] {
  const lengths = lengthsOf(passages);
  return (['zh', 'en'] as const).flatMap((language) =>
    (sides[language]?.variants ?? []).flatMap((variant): Variant[] => {
      const found = locate(language, variant.paragraph, variant.start);
      if (!found) return [];
      const own = lengths.get(found.segment)!;
      const shown = shownIn(own, language);
      const end = Math.min(found.offset + variant.end - variant.start, own[shown]);
      return [
        {
          segment: found.segment,
          language: shown,
          at: [found.offset, end],
          class: variant.class,
          chosen: variant.chosen,
          readings: [...variant.readings],
          why: variant.why,
        },
      ];
    }),
  );
}

/** The language in which a text stands in its segment: English may be a Chinese text's own. */
function shownIn(lengths: Record<Language, number>, language: Language): Language {
  return lengths[language] === 0 && language === 'zh' && lengths.en > 0 ? 'en' : language;
}

function lengthsOf(passages: readonly Passage[]): Map<string, Record<Language, number>> {
  return new Map(
    passages.flatMap(({ segments }) =>
      segments.map(({ id, zh, en }) => [id, { zh: zh?.length ?? 0, en: en?.length ?? 0 }] as const),
    ),
  );
}

/** The corrections that stand in a unit, each at its place in a segment. */
export function emendationsOf(
  sides: Sides,
  setting: Setting,
  locate: Locate,
  passages: readonly Passage[],
): Emendation[] {
  const lengths = lengthsOf(passages);
  return setting.emendations.flatMap((emended): Emendation[] => {
    const unit = sides[emended.language];
    const at = unit ? (spanOf(unit, emended, locate) ?? inLabel(unit, emended, passages)) : null;
    if (!at) return [];
    return [
      {
        ...at,
        language: shownIn(lengths.get(at.segment)!, emended.language),
        witnesses: [emended.source.name],
        reading: emended.reading,
        text: emended.text,
        ...(emended.proposal ? { proposal: emended.proposal } : {}),
        certainty: emended.certainty,
        why: emended.why,
      },
    ];
  });
}

type At = Pick<Emendation, 'segment' | 'at'>;

/** Where a correction stands: by the characters it put in, else by those of the source around it. */
function spanOf(unit: CollatedUnit, emended: Emended, locate: Locate): At | null {
  const mark = emendedAddress(emended.index);
  for (const [paragraph, { trace }] of unit.paragraphs.entries()) {
    const first = trace.at.indexOf(mark);
    if (first < 0) continue;
    const found = locate(emended.language, paragraph, first);
    const length = trace.at.lastIndexOf(mark) - first + 1;
    return found && { segment: found.segment, at: [found.offset, found.offset + length] };
  }
  const [from, to] =
    emended.certainty === 'doubtful' && emended.extent
      ? emended.extent
      : [emended.anchor, emended.anchor];
  const place = placeOfAddress(unit, from);
  const found = place && locate(emended.language, place.paragraph, place.offset);
  if (!found) return null;
  return {
    segment: found.segment,
    at: [found.offset, found.offset + (emended.certainty === 'doubtful' ? to - from + 1 : 1)],
  };
}

/** A correction of the asker's label is shown at the head of the question. */
function inLabel(unit: CollatedUnit, emended: Emended, passages: readonly Passage[]): At | null {
  const first = passages.find(({ role }) => role === 'question')?.segments[0];
  const own = unit.askerLabels.some(({ at }) =>
    at.some((address) => address === emendedAddress(emended.index) || address === emended.anchor),
  );
  return own && first ? { segment: first.id, at: [0, 0] } : null;
}
