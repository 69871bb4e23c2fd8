import type { Language } from '../../src/edition/language.ts';
import type { Outlet } from '../../src/edition/outlet.ts';
import type { Place } from '../../src/edition/place.ts';
import type { Passage, Segment } from '../../src/edition/segment.ts';
import type { Asker, Name, Unit } from '../../src/edition/unit.ts';
import type { Emendation, Gap, Variant } from '../../src/edition/variant.ts';
import { alignPassages, type Bead, type Piece } from './align.ts';
import type { Collated, CollatedUnit } from './collate.ts';
import { pairUnits } from '../pair-units.ts';
import { placesOf, type Shelf } from '../shelf.ts';
import { pairTurns, swapped, type Turn } from '../speakers/turns.ts';
import { emendedAddress, type Break, type Emended } from '../source.ts';

/** What {@link compose} needs beside the collated texts. */
export type Setting = {
  readonly event: string;
  readonly date: string | null;
  readonly emendations: readonly Emended[];
  readonly shelf: Shelf;
  readonly outletOf: (name: string) => Outlet | null;
  readonly toTraditional: (zh: string) => string;
};

/** A unit under its provisional ids, and where each side of its segments stands in the collated text. */
export type Composed = { readonly unit: Unit; readonly sides: Sides; readonly locate: Locate };

/** The segment that holds a place of the collated text, and how far into its text it is. */
export type Locate = (
  language: Language,
  paragraph: number,
  offset: number,
) => { segment: string; offset: number } | null;

/** A unit as each language has it. */
export type Sides = { zh: CollatedUnit | null; en: CollatedUnit | null };
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

type Located = { paragraph: number; start: number; end: number; segment: string; shift: number };

function passagesOf(
  sides: Sides,
  setting: Setting,
  name: string,
): { passages: Passage[]; locate: Locate } {
  const counts = { question: 0, answer: 0 };
  const located: Record<Language, Located[]> = { zh: [], en: [] };
  const passages = pairTurns(sides).flatMap(({ zh, en, isForeign }): Passage[] => {
    const texts = (turn: Turn | null): string[] =>
      turn?.paragraphs.map(({ paragraph }) => paragraph.trace.text) ?? [];
    return alignPassages(texts(zh), texts(en)).map((aligned): Passage => {
      const first =
        zh?.paragraphs[aligned.zh[0] ?? -1]?.paragraph ??
        en?.paragraphs[aligned.en[0] ?? -1]?.paragraph;
      const { role, followUp } =
        (zh ?? en)!.paragraphs.length > 0 && first
          ? { role: first.role, followUp: first.followUp && first.role === 'question' }
          : (zh ?? en)!;
      const named: Name = {
        zh: zh?.paragraphs[aligned.zh[0] ?? -1]?.paragraph.speaker ?? null,
        en: en?.paragraphs[aligned.en[0] ?? -1]?.paragraph.speaker ?? null,
      };
      const speaker = isForeign ? swapped(named) : named;
      const segments = aligned.beads.map((bead) => {
        counts[role] += 1;
        const id = `${name}-${role === 'question' ? 'q' : 'a'}${counts[role]}`;
        return isForeign
          ? segmentOf(id, bead, { zh, en }, swapped(sides), setting, swapped(located))
          : segmentOf(id, bead, { zh, en }, sides, setting, located);
      });
      return {
        role,
        ...(followUp ? { followUp: true } : {}),
        ...(speaker.zh !== null || speaker.en !== null ? { speaker } : {}),
        segments,
      };
    });
  });
  const places = { zh: byParagraph(located.zh), en: byParagraph(located.en) };
  const locate: Locate = (language, paragraph, offset) => {
    const found = lastUpTo(places[language].get(paragraph) ?? [], offset);
    return found
      ? { segment: found.segment, offset: Math.min(offset, found.end) - found.start + found.shift }
      : null;
  };
  return { passages, locate };
}

/** The pieces of each paragraph in the order of its text. */
function byParagraph(pieces: readonly Located[]): Map<number, Located[]> {
  const places = Map.groupBy(pieces, ({ paragraph }) => paragraph);
  for (const own of places.values()) own.sort((a, b) => a.start - b.start);
  return places;
}

/** The last piece that begins at an offset or before it, by halving. */
function lastUpTo(pieces: readonly Located[], offset: number): Located | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

function segmentOf(
  id: string,
  bead: Bead,
  turns: { zh: Turn | null; en: Turn | null },
  sides: Sides,
  setting: Setting,
  located: Record<Language, Located[]>,
): Segment {
  const side = (language: Language): { text: string | null; from: Place[] } => {
    const pieces = bead[language];
    if (pieces.length === 0) return { text: null, from: [] };
    let text = '';
    for (const piece of pieces) {
      const { index, paragraph } = turns[language]!.paragraphs[piece.paragraph]!;
      const words = paragraph.trace.text.slice(piece.start, piece.end);
      if (language === 'en' && text !== '') text += ' ';
      located[language].push({
        paragraph: index,
        start: piece.start,
        end: piece.end,
        segment: id,
        shift: text.length,
      });
      text += words;
    }
    return { text, from: fromOf(pieces, turns[language]!, sides[language]!, setting) };
  };
  const zh = side('zh');
  const en = side('en');
  return {
    id,
    zh: zh.text,
    zhHant: zh.text === null ? null : setting.toTraditional(zh.text),
    en: en.text,
    enStatus: en.text === null ? null : 'published',
    from: { zh: zh.from, en: en.from },
  };
}

/** Every witness's lines for the pieces of one side, in the order in which the unit names them. */
function fromOf(
  pieces: readonly Piece[],
  turn: Turn,
  unit: CollatedUnit,
  { shelf }: Setting,
): Place[] {
  const addresses = new Map<string, number[]>();
  for (const piece of pieces) {
    const paragraph = turn.paragraphs[piece.paragraph]!.index;
    for (const support of unit.support) {
      if (support.paragraph !== paragraph) continue;
      const start = Math.max(piece.start, support.offset);
      const end = Math.min(piece.end, support.offset + support.length);
      const own = addresses.get(support.witness) ?? [];
      for (let at = start; at < end; at += 1) own.push(support.address + at - support.offset);
      if (own.length > 0) addresses.set(support.witness, own);
    }
  }
  return [...addresses.values()].flatMap((at) => placesOf({ text: '', at }, shelf));
}

function breaksAsGaps(sides: Sides, locate: Locate, last: boolean): Gap[] {
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

function placeOfAddress(
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

/** U+FFFD stands for characters that a wrong decoding lost. */
function lostCharacters(passages: readonly Passage[]): Gap[] {
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

function variantsOf(sides: Sides, locate: Locate, passages: readonly Passage[]): Variant[] {
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

function emendationsOf(
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
