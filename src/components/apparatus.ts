import type { Language } from '../edition/language.ts';
import type { Unit } from '../edition/unit.ts';
import type { Emendation, Variant } from '../edition/variant.ts';

/** An entry of the apparatus, with the sign that stands for it in the text. */
export interface Note {
  /** `a`, `b` … for what changes the sense or was changed by the editor; `α`, `β` … for the rest. */
  sign: string;
  main: boolean;
  segment: string;
  language: Language;
  /** Where the sign stands: after the reading, in UTF-16 units of the segment's text. */
  offset: number;
  entry: { is: 'variant'; variant: Variant } | { is: 'emendation'; emendation: Emendation };
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';

/** The notes of a unit in the order of the text. */
export function apparatusOf(unit: Unit): Note[] {
  const order = new Map(
    unit.passages.flatMap(({ segments }) => segments).map(({ id }, index) => [id, index]),
  );
  const place = (note: { segment: string }): number => order.get(note.segment) ?? 0;
  const found = [
    ...unit.variants.map((variant) => ({
      ...placeOf(variant),
      main: variant.class === 'substantive',
      entry: { is: 'variant' as const, variant },
    })),
    ...unit.emendations.map((emendation) => ({
      ...placeOf(emendation),
      main: true,
      entry: { is: 'emendation' as const, emendation },
    })),
  ].sort((a, b) => place(a) - place(b) || a.offset - b.offset);
  const given = { main: 0, minor: 0 };
  return found.map((note) => ({
    ...note,
    sign: note.main ? signFor(given.main++, LATIN) : signFor(given.minor++, GREEK),
  }));
}

/** Whether any of the units has a note that stands in the margin unasked, so that room is kept for it. */
export function hasMainNotes(units: Unit[]): boolean {
  return units.some((unit) => apparatusOf(unit).some(({ main }) => main));
}

/** The notes that belong to some segments. */
export function notesOf(notes: Note[], segments: { id: string }[]): Note[] {
  const ids = new Set(segments.map(({ id }) => id));
  return notes.filter(({ segment }) => ids.has(segment));
}

/** Whether a note is on the label of the speaker, which is no part of the segment's text. */
export function isOnLabel({ entry }: Note): boolean {
  if (entry.is !== 'emendation') return false;
  const { at, text } = entry.emendation;
  return at[0] === at[1] && text !== '';
}

function placeOf(note: Variant | Emendation) {
  return { segment: note.segment, language: note.language, offset: note.at[1] };
}

/** `a` … `z`, then `aa`, `bb` … */
function signFor(index: number, letters: string): string {
  return (letters[index % letters.length] ?? '').repeat(1 + Math.floor(index / letters.length));
}
