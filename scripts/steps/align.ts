import { splitSentences } from '../../src/text/sentences.ts';
import { alignSentences } from '../align/beads.ts';
import type { Step } from '../align/path.ts';
import { gatherEvidence } from '../align/evidence.ts';
import { wordLikelihood } from '../align/likelihood.ts';
import { alignWholes } from '../align/wholes.ts';

/** Sentences of one paragraph: its number, and the first UTF-16 unit and the one after the last. */
export interface Piece {
  paragraph: number;
  start: number;
  end: number;
}

/** The smallest aligned piece of text: one sentence and up to four, two and two, or some on one side alone. */
export interface Bead {
  zh: Piece[];
  en: Piece[];
}

/** Paragraphs that are translations of each other, by number, and the beads they consist of. */
export interface AlignedPassage {
  zh: number[];
  en: number[];
  beads: Bead[];
}

/** Two units that are one, by number; `null` where the other language lacks it. */
export interface AlignedUnit {
  zh: number | null;
  en: number | null;
}

/** Pairs questions with answers (each string a unit's whole text) in order, leaving out what has no counterpart. */
export function alignUnits(zh: string[], en: string[]): AlignedUnit[] {
  return alignWholes(zh, en);
}

/**
 * For each two units that are paired, how much likelier their words are if one translates the other
 * than if they are any two texts: the logarithm of the ratio, below 0 where they are rather not one.
 */
export function supportOfUnits(
  zh: readonly string[],
  en: readonly string[],
  pairs: readonly AlignedUnit[],
): number[] {
  const evidence = gatherEvidence(zh, en);
  return pairs.flatMap((pair) => {
    if (pair.zh === null || pair.en === null) return [];
    const [own, other] = [[pair.zh, pair.zh + 1] as const, [pair.en, pair.en + 1] as const];
    const zhInEn = wordLikelihood(evidence.zh, own, evidence.en, other);
    const enInZh = wordLikelihood(evidence.en, other, evidence.zh, own);
    return [Math.max(zhInEn, enInZh)];
  });
}

/**
 * Aligns the paragraphs of one part of a unit, and their sentences. In order, the pieces of the
 * beads hold every sentence exactly once; a blank paragraph is in no passage.
 */
export function alignPassages(zh: string[], en: string[]): AlignedPassage[] {
  const sides = { zh: sentencesOf(zh, 'zh'), en: sentencesOf(en, 'en') };
  const passages: AlignedPassage[] = [];
  let beads: Bead[] = [];
  let [zhAt, enAt] = [0, 0];
  for (const step of stepsOf(sides.zh, sides.en)) {
    beads.push({
      zh: piecesOf(sides.zh.pieces.slice(zhAt, zhAt + step.zh)),
      en: piecesOf(sides.en.pieces.slice(enAt, enAt + step.en)),
    });
    zhAt += step.zh;
    enAt += step.en;
    if (!sides.zh.breaks.has(zhAt) || !sides.en.breaks.has(enAt)) continue;
    passages.push(passageOf(beads));
    beads = [];
  }
  return passages;
}

/** The sentences of some paragraphs, and after which of them a paragraph ends. */
interface Side {
  pieces: Piece[];
  texts: string[];
  breaks: Set<number>;
}

function sentencesOf(paragraphs: string[], language: 'zh' | 'en'): Side {
  const side: Side = { pieces: [], texts: [], breaks: new Set([0]) };
  paragraphs.forEach((text, paragraph) => {
    if (text.trim() === '') return;
    for (const [start, end] of splitSentences(text, language)) {
      side.pieces.push({ paragraph, start, end });
      side.texts.push(text.slice(start, end));
    }
    side.breaks.add(side.pieces.length);
  });
  return side;
}

/** Where one language is missing there is nothing to weigh. */
function stepsOf(zh: Side, en: Side): Step[] {
  if (en.texts.length === 0) return zh.texts.map(() => ({ zh: 1, en: 0 }));
  if (zh.texts.length === 0) return en.texts.map(() => ({ zh: 0, en: 1 }));
  return alignSentences(zh, en);
}

/** Neighbouring sentences of one paragraph are one piece. */
function piecesOf(sentences: Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { paragraph, start, end } of sentences) {
    const last = pieces.at(-1);
    if (last?.paragraph === paragraph) last.end = end;
    else pieces.push({ paragraph, start, end });
  }
  return pieces;
}

function passageOf(beads: Bead[]): AlignedPassage {
  const paragraphs = (side: 'zh' | 'en'): number[] => [
    ...new Set(beads.flatMap((bead) => bead[side].map(({ paragraph }) => paragraph))),
  ];
  return { zh: paragraphs('zh'), en: paragraphs('en'), beads };
}
