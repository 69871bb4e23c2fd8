import type { Unit } from '../edition/unit.ts';

const LIT = 'background:var(--tint);text-decoration:var(--lit)';

/**
 * The rules that tie the n-th sentence of one language to the n-th of the other: `--i` places both
 * in one row, and what is pointed at or addressed lights its counterpart. A style sheet cannot count,
 * so there is a rule for each sentence of the longest passage.
 */
export function pairStyles(units: Unit[]): string {
  const lengths = units.flatMap(({ passages }) => passages.map(({ segments }) => segments.length));
  // One more, for the label of the speaker.
  return Array.from({ length: Math.max(0, ...lengths) + 1 }, (_, index) => {
    const nth = `:nth-child(${index + 1})`;
    return (
      `.pair>p>${nth}{--i:${index + 1}}` +
      `.pair:has(>p>.seg${nth}:is(:target,:hover,:focus-within,[data-lit]))>p>.seg${nth}{${LIT}}`
    );
  }).join('');
}
