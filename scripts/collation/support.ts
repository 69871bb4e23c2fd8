import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Aside } from '../source.ts';
import type { Paragraph } from '../witness.ts';
import type { PlacedVariant, Support } from './collated.ts';
import type { Testimony } from './edits.ts';
import type { InParagraph, Place } from './rewrite.ts';

/** The signs of the collated text, folded, and where each address of a source stands in it. */
type CollatedText = {
  readonly signs: readonly string[];
  readonly places: ReadonlyMap<number, InParagraph>;
};

/** Signs and addresses of the collated paragraphs. */
export function collatedText(paragraphs: readonly Paragraph[]): CollatedText {
  const places = new Map<number, InParagraph>();
  paragraphs.forEach(({ trace }, paragraph) =>
    trace.at.forEach((address, offset) => places.set(address, { paragraph, offset })),
  );
  return { signs: paragraphs.map(({ trace }) => simplifyCharacters(trace.text)), places };
}

/**
 * Every character of a testimony at its place in the collated text, in runs: of the text where this
 * very character stands there, of a variant where another was chosen.
 */
export function supportOf(
  { witness, steps }: Testimony,
  place: Place,
  { signs: standing, places }: CollatedText,
): Omit<Support, 'inOtherScript'>[] {
  const support: Omit<Support, 'inOtherScript'>[] = [];
  let open: {
    witness: string;
    address: number;
    length: number;
    paragraph: number;
    offset: number;
    fate: Support['fate'];
  } | null = null;
  for (const { kind, start, trace } of steps) {
    const signs = simplifyCharacters(trace.text);
    trace.at.forEach((address, index) => {
      if (address < 0) return;
      const offset = kind === 'same' ? start + index : start;
      const into = kind === 'same' ? 0 : index;
      const stands = places.get(address) ?? further(place(offset, false), into);
      const isText = standing[stands.paragraph]![stands.offset] === signs[index];
      const fate = isText ? 'text' : 'variant';
      const at = isText ? stands : place(offset, true);
      const follows =
        open &&
        open.fate === fate &&
        open.paragraph === at.paragraph &&
        address === open.address + open.length &&
        (fate === 'variant' || at.offset === open.offset + open.length);
      if (open && follows) open.length += 1;
      else {
        open = { witness, address, length: 1, ...at, fate };
        support.push(open);
      }
    });
  }
  return support;
}

/** Whether a run of another reading stands in the apparatus. */
export function isRead(
  { witness, paragraph, offset }: Support,
  variants: readonly PlacedVariant[],
): boolean {
  return variants.some(
    (variant) =>
      variant.paragraph === paragraph &&
      variant.start === offset &&
      variant.readings.some(({ witnesses }) => witnesses.includes(witness)),
  );
}

/** Words that a damaged witness or a report has between two quotations, and that are no reading. */
export function asideFrom({ address, length }: Support, { report }: Testimony): Aside {
  const reason = report ? 'report' : 'unsupported';
  return { start: address, end: address + length, fate: 'set-aside', reason };
}

function further({ paragraph, offset }: InParagraph, by: number): InParagraph {
  return { paragraph, offset: offset + by };
}
