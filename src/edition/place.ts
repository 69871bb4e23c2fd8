import { z } from 'zod';

/** First and last of a run, both counted from 1 and both included. */
export const Range = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([first, last]) => first <= last, 'a range ends after it begins');
export type Range = z.infer<typeof Range>;

/** Where a piece of text stands in a source: the witness, its lines, and on a shared line the columns. */
export const Place = z.strictObject({
  witness: z.string(),
  lines: Range,
  columns: Range.optional(),
});
export type Place = z.infer<typeof Place>;

/** `journal:25-27@3-40`: one place in a word, for the attributes of an edition file. */
export function writePlace(place: Place): string {
  const range = ([first, last]: Range): string =>
    first === last ? `${first}` : `${first}-${last}`;
  const columns = place.columns ? `@${place.columns[0]}-${place.columns[1]}` : '';
  return `${writeName(place.witness)}:${range(place.lines)}${columns}`;
}

/** A name in one word: blanks and the signs that end it are written as in an address. */
function writeName(name: string): string {
  return name.replace(/[\s:%]/gu, (sign) => encodeURIComponent(sign));
}

/** The place that {@link writePlace} wrote; throws a ZodError on anything else. */
export function readPlace(word: string): Place {
  const match = /^([^:\s]+):(\d+)(?:-(\d+))?(?:@(\d+)-(\d+))?$/.exec(word);
  const [, witness, first, last, from, to] = match ?? [];
  return Place.parse({
    witness: witness && decodeURIComponent(witness),
    lines: [Number(first), Number(last ?? first)],
    ...(from ? { columns: [Number(from), Number(to)] } : {}),
  });
}
