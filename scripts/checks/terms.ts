import type { Finding } from '../../src/edition/finding.ts';
import type { Segment } from '../../src/edition/segment.ts';
import { passageText } from '../../src/edition/segment.ts';
import type { Rendering, Term } from '../../src/edition/term.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { fold } from '../../src/text/fold.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { checkSlugs } from './slugs.ts';

const FILE = 'content/terms.yml';

/**
 * The list of terms: `duplicate-slug`, `slug-not-ascii`, `duplicate-term` (one phrase in two
 * entries), `empty-gloss`, `term-unused` (in no unit), `rendering-absent` (its English is not in the
 * segment where it is said to be) and `rendering-status` (that segment's English is another's).
 */
export function checkTerms(terms: readonly Term[], units: readonly Unit[]): Finding[] {
  const texts = units.flatMap(textsOf).map(simplifyCharacters);
  const segments = segmentsByAddress(units);
  return [
    ...checkSlugs(terms, FILE),
    ...checkPhrases(terms),
    ...terms.flatMap((term) => [
      ...checkGloss(term),
      ...checkUse(term, texts),
      ...term.renderings.flatMap((rendering) => checkRendering(term, rendering, segments)),
    ]),
  ];
}

function checkPhrases(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, string>();
  return terms.flatMap(({ slug, zh, forms }) =>
    [zh, ...forms].flatMap((phrase) => {
      const owner = owners.get(phrase);
      owners.set(phrase, owner ?? slug);
      if (owner === undefined) return [];
      return finding(
        'duplicate-term',
        `${phrase} stands in both \`${owner}\` and \`${slug}\`.`,
        'Leave it in one.',
      );
    }),
  );
}

function checkGloss({ slug, gloss }: Term): Finding[] {
  if (gloss.trim() !== '') return [];
  return [finding('empty-gloss', `\`${slug}\` has no gloss.`, 'Say in one line what it is.')];
}

function checkUse({ slug, zh, forms }: Term, texts: string[]): Finding[] {
  if (texts.some((text) => [zh, ...forms].some((phrase) => text.includes(phrase)))) return [];
  const message = `${zh} (\`${slug}\`) occurs in no unit.`;
  return [finding('term-unused', message, 'Correct it, or add the form that occurs.', 'warning')];
}

function checkRendering(
  { slug, zh }: Term,
  { en, status, at }: Rendering,
  segments: Map<string, Segment>,
): Finding[] {
  return at.flatMap((address) => {
    const segment = segments.get(address);
    if (!segment || !fold(segment.en ?? '', {}).includes(fold(en, {}))) {
      const why = segment ? 'that segment does not have it' : 'there is no such segment';
      const message = `${zh} (\`${slug}\`) is said to be “${en}” at ${address}, but ${why}.`;
      return finding('rendering-absent', message, 'Correct the rendering or its address.');
    }
    if (segment.enStatus === status) return [];
    return finding(
      'rendering-status',
      `“${en}” (\`${slug}\`) is called ${status} at ${address}, where the English is ${segment.enStatus}.`,
      'Correct the status.',
    );
  });
}

/** The Chinese of a unit, paragraph by paragraph, so that no phrase is cut by a segment's end. */
function textsOf(unit: Unit): string[] {
  const passages = unit.passages.flatMap((passage) => passageText(passage, 'zh') ?? []);
  return [...(unit.heading.zh === null ? [] : [unit.heading.zh]), ...passages];
}

/** `2024-03-07#q02-a5` → its segment. */
function segmentsByAddress(units: readonly Unit[]): Map<string, Segment> {
  return new Map(
    units.flatMap(({ event, passages }) =>
      passages.flatMap(({ segments }) =>
        segments.map((segment): [string, Segment] => [`${event}#${segment.id}`, segment]),
      ),
    ),
  );
}

function finding(
  rule: string,
  message: string,
  hint: string,
  severity: Finding['severity'] = 'error',
): Finding {
  return { rule, severity, file: FILE, line: null, column: null, message, hint };
}
