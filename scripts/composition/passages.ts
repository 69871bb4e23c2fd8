import type { Language } from '../../src/edition/language.ts';
import type { Place } from '../../src/edition/place.ts';
import type { Passage, Segment } from '../../src/edition/segment.ts';
import type { Name } from '../../src/edition/unit.ts';
import type { CollatedUnit } from '../collation/collated.ts';
import { placesOf } from '../shelf.ts';
import { pairTurns, swapped, type Turn } from '../speakers/turns.ts';
import { alignPassages, type Bead, type Piece } from '../steps/align.ts';
import type { Locate, Setting, Sides } from './composed.ts';

type Located = { paragraph: number; start: number; end: number; segment: string; shift: number };

/** The passages of a unit, and where its texts stand in them. */
export function passagesOf(
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
