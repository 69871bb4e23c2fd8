import type { Language } from '../../src/edition/language.ts';
import type { Outlet } from '../../src/edition/outlet.ts';
import type { Unit } from '../../src/edition/unit.ts';
import type { CollatedUnit } from '../collation/collated.ts';
import type { Shelf } from '../shelf.ts';
import type { Emended } from '../source.ts';

/** What is needed to compose units beside the collated texts. */
export type Setting = {
  readonly event: string;
  readonly date: string | null;
  readonly emendations: readonly Emended[];
  readonly shelf: Shelf;
  readonly outletOf: (name: string) => Outlet | null;
  readonly toTraditional: (zh: string) => string;
};

/** The segment that holds a place of the collated text, and how far into its text it is. */
export type Locate = (
  language: Language,
  paragraph: number,
  offset: number,
) => { segment: string; offset: number } | null;

/** A unit as each language has it. */
export type Sides = { zh: CollatedUnit | null; en: CollatedUnit | null };

/** A unit under its provisional ids, and where each side of its segments stands in the collated text. */
export type Composed = { readonly unit: Unit; readonly sides: Sides; readonly locate: Locate };
