import type { Language, Script } from '../../src/edition/language.ts';
import type { Aside, Break } from '../source.ts';
import { concat, type Trace } from '../trace.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';
import type { Difference } from './readings.ts';

/** Characters of witnesses at their place in the text: `length` of them from `address` on. */
export type Support = {
  readonly witness: string;
  readonly address: number;
  readonly length: number;
  readonly paragraph: number;
  readonly offset: number;
  readonly fate: 'text' | 'variant';
  /** Whether the witness is in another script than the text, so that its signs stand in it as others. */
  readonly inOtherScript: boolean;
};

/** A variant at its place in the collated text. */
export type PlacedVariant = Omit<Difference, 'chosen' | 'whole' | 'start' | 'end'> & {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly chosen: string;
};

/** One unit in one language, all its witnesses brought together. */
export type CollatedUnit = {
  readonly kind: WitnessUnit['kind'];
  readonly heading: Trace | null;
  readonly asker: WitnessUnit['asker'];
  /** The asker's label as each witness has it. */
  readonly askerLabels: readonly Trace[];
  readonly paragraphs: readonly Paragraph[];
  readonly variants: readonly PlacedVariant[];
  readonly support: readonly Support[];
  /** Places after which text is missing. */
  readonly breaks: readonly Break[];
  readonly notes: readonly string[];
  readonly complete: boolean;
};

/** One event in one language. */
export type Collated = {
  readonly language: Language;
  readonly script: Script;
  readonly speaker: string | null;
  readonly units: readonly CollatedUnit[];
  /** What no unit could take from damaged witnesses and reports. */
  readonly asides: readonly Aside[];
};

/** A unit and the witness that has it. */
export type Placed = { witness: Witness; unit: WitnessUnit };

/** All that a unit says. */
export function textOf(unit: WitnessUnit): Trace {
  return concat(unit.paragraphs.map(({ trace }) => trace));
}
