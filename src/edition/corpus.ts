import { z } from 'zod';
import { Status } from './language.ts';
import { Range } from './place.ts';
import { SegmentId, type Passage, type Segment } from './segment.ts';
import { Asker, EventId, Name, UnitName, unitPath, type Unit } from './unit.ts';
import { Reading, VariantClass } from './variant.ts';

const CorpusPlace = z.strictObject({ witness: z.string(), lines: Range });

/** A segment as the corpus file has it. */
export const CorpusSegment = z.strictObject({
  id: SegmentId,
  zh: z.string().nullable(),
  zhHant: z.string().nullable(),
  en: z.string().nullable(),
  enStatus: Status,
  from: z.strictObject({ zh: z.array(CorpusPlace), en: z.array(CorpusPlace) }),
});
export type CorpusSegment = z.infer<typeof CorpusSegment>;

/** One line of the corpus file: a unit, in the shape that other programs rely on. */
export const CorpusEntry = z.strictObject({
  id: z.string(),
  event: EventId,
  unit: UnitName,
  kind: z.enum(['question-answer', 'statement']),
  url: z.string(),
  /** ISO day; `null` when no source tells it. */
  date: z.iso.date().nullable(),
  heading: Name.extend({ enStatus: Status }),
  question: z.strictObject({ asker: Asker, segments: z.array(CorpusSegment) }).nullable(),
  answer: z.strictObject({
    speaker: Name,
    paragraphs: z.array(
      z.strictObject({
        segments: z.array(CorpusSegment),
        /** The asker speaks again (追问). */
        followUp: z.literal(true).optional(),
        /** Who speaks, where it is not the speaker of the answer. */
        speaker: Name.optional(),
      }),
    ),
    complete: z.boolean(),
  }),
  gaps: z.array(z.strictObject({ after: SegmentId.nullable(), reason: z.string() })),
  variants: z.array(
    z.strictObject({
      segment: SegmentId,
      class: VariantClass,
      chosen: z.string(),
      readings: z.array(Reading),
      why: z.string(),
    }),
  ),
  witnesses: z.array(z.string()),
});
export type CorpusEntry = z.infer<typeof CorpusEntry>;

/** The corpus line of a unit. A follow-up of the asker stands among the paragraphs of the answer, in its place. */
export function corpusEntry(unit: Unit): CorpusEntry {
  const { heading, question, answer, passages } = unit;
  const isQuestion = (passage: Passage): boolean =>
    passage.role === 'question' && !passage.followUp;
  const segmentsOf = (passage: Passage): CorpusSegment[] => passage.segments.map(corpusSegment);
  return {
    id: unit.id,
    event: unit.event,
    unit: unit.unit,
    kind: unit.kind,
    url: unitPath(unit),
    date: unit.date,
    heading: { zh: heading.zh, en: heading.en, enStatus: heading.enStatus },
    question: question && {
      asker: question.asker,
      segments: passages.filter(isQuestion).flatMap(segmentsOf),
    },
    answer: {
      speaker: answer.speaker,
      paragraphs: passages
        .filter((passage) => !isQuestion(passage))
        .map((passage) => ({
          segments: segmentsOf(passage),
          ...(passage.followUp ? { followUp: true as const } : {}),
          ...(passage.speaker ? { speaker: passage.speaker } : {}),
        })),
      complete: answer.complete,
    },
    gaps: unit.gaps.map(({ after, reason }) => ({ after, reason })),
    variants: unit.variants.map(({ segment, class: kind, chosen, readings, why }) => ({
      segment,
      class: kind,
      chosen,
      readings,
      why,
    })),
    witnesses: unit.witnesses,
  };
}

function corpusSegment({ from, ...segment }: Segment): CorpusSegment {
  const places = (side: 'zh' | 'en') =>
    from[side].map(({ witness, lines }) => ({ witness, lines }));
  return { ...segment, from: { zh: places('zh'), en: places('en') } };
}
