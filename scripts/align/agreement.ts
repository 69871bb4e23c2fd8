import { alignPassages } from '../steps/align.ts';
import { taskOf, type GoldPart } from './gold.ts';

/** How far the aligner agrees with a reader, from 0 to 1; only beads that are exactly the same count. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

/** Aligns the parts and compares the beads with the reader's. */
export function agreementOn(parts: readonly GoldPart[]): Agreement {
  let [found, expected, same] = [0, 0, 0];
  for (const part of parts) {
    const task = taskOf(part);
    const gold = new Set(task.beads.map((bead) => JSON.stringify(bead)));
    const beads = alignPassages(task.zh, task.en).flatMap((passage) => passage.beads);
    found += beads.length;
    expected += gold.size;
    same += beads.filter((bead) => gold.has(JSON.stringify(bead))).length;
  }
  return { precision: same / found, recall: same / expected, f1: (2 * same) / (found + expected) };
}

/** The mean of several agreements. */
export function meanAgreement(agreements: readonly Agreement[]): Agreement {
  const mean = (key: keyof Agreement): number =>
    agreements.reduce((sum, agreement) => sum + agreement[key], 0) / agreements.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}
