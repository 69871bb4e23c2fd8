import type { Passage } from '../../src/edition/segment.ts';
import type { Asker, Name, Unit } from '../../src/edition/unit.ts';
import type { Collated, CollatedUnit } from '../collation/collated.ts';
import { emendationsOf, variantsOf } from '../composition/apparatus.ts';
import type { Composed, Setting, Sides } from '../composition/composed.ts';
import { breaksAsGaps, lostCharacters } from '../composition/gaps.ts';
import { passagesOf } from '../composition/passages.ts';
import { pairUnits } from '../pair-units.ts';
import { placesOf } from '../shelf.ts';

type Side = { zh: Collated | null; en: Collated | null };

/** The units of an event: Chinese and English side by side, in segments with provisional ids. */
export function compose(collated: Side, setting: Setting): Composed[] {
  const pairs = pairUnits(collated.zh?.units ?? [], collated.en?.units ?? []);
  let number = pairs[0] && kindOf(pairs[0]) === 'statement' ? 0 : 1;
  return pairs.map((sides, order) => {
    const last = order === pairs.length - 1;
    return composeUnit(
      sides,
      collated,
      setting,
      `q${String(number++).padStart(2, '0')}`,
      order,
      last,
    );
  });
}

function kindOf({ zh, en }: Sides): Unit['kind'] {
  return (zh ?? en)!.kind;
}

function composeUnit(
  sides: Sides,
  collated: Side,
  setting: Setting,
  name: string,
  order: number,
  last: boolean,
): Composed {
  const { passages, locate } = passagesOf(sides, setting, name);
  const speaker = speakerOf(sides, collated);
  const kind = kindOf(sides);
  const heading = sides.zh?.heading ?? null;
  const headingEn = sides.en?.heading ?? null;
  const unit: Unit = {
    id: `${setting.event}/${name}`,
    event: setting.event,
    unit: name,
    order,
    kind,
    date: setting.date,
    script: collated.zh?.script ?? 'Hans',
    heading: {
      zh: heading?.text ?? null,
      en: headingEn?.text ?? null,
      enStatus: headingEn ? 'published' : null,
      from: {
        zh: heading ? placesOf(heading, setting.shelf) : [],
        en: headingEn ? placesOf(headingEn, setting.shelf) : [],
      },
    },
    question: kind === 'statement' ? null : questionOf(sides, passages, setting),
    answer: { speaker, complete: (sides.zh ?? sides.en)!.complete },
    gaps: inOrder(
      [...breaksAsGaps(sides, locate, last), ...lostCharacters(passages)],
      passages,
      ({ after }) => after,
    ),
    variants: inOrder(variantsOf(sides, locate, passages), passages, ({ segment }) => segment),
    emendations: inOrder(
      emendationsOf(sides, setting, locate, passages),
      passages,
      ({ segment }) => segment,
    ),
    notes: [...(sides.zh?.notes ?? []), ...(sides.en?.notes ?? [])],
    witnesses: witnessesOf(sides),
    passages: passages.map((passage) => withoutOwnSpeaker(passage, speaker)),
  };
  return { unit, sides, locate };
}

/** Notes on segments in the order in which these stand in the text; what precedes all comes first. */
function inOrder<Note>(
  notes: Note[],
  passages: readonly Passage[],
  segmentOf: (note: Note) => string | null,
): Note[] {
  const places = new Map(
    passages.flatMap(({ segments }) => segments).map(({ id }, index) => [id, index]),
  );
  const placeOf = (note: Note): number => places.get(segmentOf(note) ?? '') ?? -1;
  return notes.sort((left, right) => placeOf(left) - placeOf(right));
}

function witnessesOf({ zh, en }: Sides): string[] {
  return [
    ...new Set([...(zh?.support ?? []), ...(en?.support ?? [])].map(({ witness }) => witness)),
  ];
}

function questionOf(
  sides: Sides,
  passages: readonly Passage[],
  { outletOf, shelf }: Setting,
): Unit['question'] {
  const zh = sides.zh?.asker?.name ?? null;
  const en = sides.en?.asker?.name ?? null;
  const outlet = (zh && outletOf(zh)) || (en && outletOf(en)) || null;
  const asker: Asker = {
    zh: zh ?? (en ? (outlet?.zh ?? null) : null),
    en: en ?? outlet?.en ?? null,
    outlet: outlet?.slug ?? null,
  };
  const asked = passages
    .filter(({ role, followUp }) => role === 'question' && !followUp)
    .flatMap(({ segments }) => segments);
  const text = (side: 'zh' | 'en'): string | null => {
    const texts = asked.flatMap((segment) => segment[side] ?? []);
    return texts.length === 0 ? null : texts.join(side === 'zh' ? '' : ' ');
  };
  const labels = [sides.zh?.asker?.label, sides.en?.asker?.label].flatMap((label) =>
    label ? placesOf(label, shelf) : [],
  );
  return { asker, text: { zh: text('zh'), en: text('en') }, from: labels };
}

function speakerOf({ zh, en }: Sides, collated: Side): Name {
  const of = (unit: CollatedUnit | null, side: Collated | null): string | null =>
    unit?.paragraphs.find(({ role, speaker }) => role === 'answer' && speaker !== null)?.speaker ??
    side?.speaker ??
    null;
  return { zh: of(zh, collated.zh), en: of(en, collated.en) };
}

/** Only who is not the unit's own speaker is named on a passage. */
function withoutOwnSpeaker(passage: Passage, own: Name): Passage {
  const { speaker, ...rest } = passage;
  if (!speaker || passage.role === 'question') return rest;
  const other =
    (speaker.zh !== null && speaker.zh !== own.zh) ||
    (speaker.zh === null && speaker.en !== null && speaker.en !== own.en);
  return other ? passage : rest;
}
