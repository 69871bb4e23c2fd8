/** How near two texts are in their words: 0 where they share none, 1 where they are the same. */
export type Nearness = (left: string, right: string) => number;

/**
 * Nearness by the cosine of two-letter counts (of words, in English), each weighed by how few of the
 * given paragraphs have it (tf-idf; Salton & Buckley 1988).
 */
export function nearness(paragraphs: readonly string[]): Nearness {
  const frequency = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const gram of new Set(gramsOf(paragraph)))
      frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  }
  const weight = (gram: string): number =>
    Math.log((paragraphs.length + 1) / ((frequency.get(gram) ?? 0) + 1));
  const vector = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + weight(gram));
    return counts;
  };
  return (left, right) => {
    const [a, b] = [vector(left), vector(right)];
    let dot = 0;
    for (const [gram, value] of a) dot += value * (b.get(gram) ?? 0);
    return dot === 0 ? 0 : dot / (lengthOf(a) * lengthOf(b));
  };
}

function lengthOf(counts: Map<string, number>): number {
  return Math.sqrt([...counts.values()].reduce((sum, value) => sum + value * value, 0));
}

/** Pairs of neighbouring Han, and words of four letters or more. */
function gramsOf(text: string): string[] {
  const grams: string[] = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let index = 0; index + 2 <= run.length; index += 1)
      grams.push(run.slice(index, index + 2));
  }
  return grams;
}
