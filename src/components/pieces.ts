import type { Note } from './apparatus.ts';
import type { TermSpan } from './term-spans.ts';

/** A stretch of a segment's text: plain, a term that has a page, or a sign of the apparatus. */
export type Piece =
  | { is: 'text'; text: string }
  | { is: 'term'; text: string; slug: string }
  | { is: 'sign'; note: Note };

/**
 * The text cut at its terms and signs; joined again, the pieces that are no signs give it back.
 * A sign that would fall inside a term stands after it.
 */
export function piecesOf(text: string, notes: Note[], terms: TermSpan[]): Piece[] {
  const pieces: Piece[] = [];
  const waiting = notes.toSorted((a, b) => a.offset - b.offset);
  let from = 0;
  const putSigns = (upTo: number, exclusive: boolean): void => {
    while (waiting[0] && (exclusive ? waiting[0].offset < upTo : waiting[0].offset <= upTo)) {
      const note = waiting.shift() as Note;
      putText(Math.max(from, note.offset));
      pieces.push({ is: 'sign', note });
    }
  };
  const putText = (to: number): void => {
    if (to > from) pieces.push({ is: 'text', text: text.slice(from, to) });
    from = to;
  };
  for (const { start, end, slug } of terms) {
    putSigns(start, false);
    putText(start);
    pieces.push({ is: 'term', text: text.slice(start, end), slug });
    from = end;
    putSigns(end, true);
  }
  putSigns(text.length, false);
  putText(text.length);
  for (const note of waiting) pieces.push({ is: 'sign', note });
  return pieces;
}
