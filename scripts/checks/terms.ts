import type { Finding } from '../../src/edition/finding.ts';
import type { Segment } from '../../src/edition/segment.ts';
import { passageText } from '../../src/edition/segment.ts';
import type { Rendering, Term } from '../../src/edition/term.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { fold } from '../../src/text/fold.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Path, Report } from '../yaml-file.ts';
import { checkSlugs } from './slugs.ts';

/** A segment by its address, and whether its English breaks off. */
type Placed = { readonly address: string; readonly segment: Segment; readonly cutShort: boolean };

/** How many addresses a finding names; it counts the rest. */
const NAMED_ADDRESSES = 3;

/**
 * The list of terms: `duplicate-slug`, `slug-not-ascii`, `duplicate-term` (one phrase in two
 * entries), `empty-gloss`, `term-unused` (in no unit), `rendering-absent` (a rendering said to be in
 * a segment that has not the term, or not that English), `rendering-status` (that segment's English
 * is another's) and `rendering-missing` (the term stands in a segment with English, and no rendering
 * is listed there).
 */
export function checkTerms(
  terms: readonly Term[],
  units: readonly Unit[],
  report: Report,
): Finding[] {
  const texts = units.flatMap(textsOf).map(simplifyCharacters);
  const placed = placedSegments(units);
  const segments = new Map(placed.map(({ address, segment }) => [address, segment]));
  const unrendered = unrenderedTerms(terms, placed);
  return [
    ...checkSlugs(terms, report),
    ...checkPhrases(terms, report),
    ...terms.flatMap((term, index) => [
      ...checkGloss(term, [index, 'gloss'], report),
      ...checkUse(term, texts, [index, 'zh'], report),
      ...term.renderings.flatMap((rendering, at) =>
        checkRendering(term, rendering, segments, [index, 'renderings', at], report),
      ),
      ...checkMissing(term, unrendered.get(term) ?? [], [index, 'zh'], report),
    ]),
  ];
}

function checkPhrases(terms: readonly Term[], report: Report): Finding[] {
  const owners = new Map<string, string>();
  return terms.flatMap((term, index) =>
    phrasesOf(term).flatMap((phrase, at) => {
      const owner = owners.get(phrase);
      owners.set(phrase, owner ?? term.slug);
      if (owner === undefined) return [];
      return report([index, ...(at === 0 ? ['zh'] : ['forms', at - 1])], {
        rule: 'duplicate-term',
        message: `${phrase} stands in both \`${owner}\` and \`${term.slug}\`.`,
        hint: 'Leave it in one.',
      });
    }),
  );
}

function checkGloss({ slug, gloss }: Term, path: Path, report: Report): Finding[] {
  if (gloss.trim() !== '') return [];
  const message = `\`${slug}\` has no gloss.`;
  return [report(path, { rule: 'empty-gloss', message, hint: 'Say in one line what it is.' })];
}

function checkUse(term: Term, texts: string[], path: Path, report: Report): Finding[] {
  if (texts.some((text) => has(text, term))) return [];
  return [
    report(path, {
      rule: 'term-unused',
      severity: 'warning',
      message: `${term.zh} (\`${term.slug}\`) occurs in no unit.`,
      hint: 'Correct it, or add the form that occurs.',
    }),
  ];
}

function checkRendering(
  term: Term,
  { en, status, at }: Rendering,
  segments: ReadonlyMap<string, Segment>,
  path: Path,
  report: Report,
): Finding[] {
  return at.flatMap((address, index) => {
    const segment = segments.get(address);
    const why = whyAbsent(term, en, segment);
    const place = [...path, 'at', index];
    if (why !== null) {
      return report(place, {
        rule: 'rendering-absent',
        message: `${term.zh} (\`${term.slug}\`) is said to be “${en}” at ${address}, but ${why}.`,
        hint: 'Correct the rendering or its address.',
      });
    }
    if (segment?.enStatus === status) return [];
    return report(place, {
      rule: 'rendering-status',
      message: `“${en}” (\`${term.slug}\`) is called ${status} at ${address}, where the English is ${segment?.enStatus}.`,
      hint: 'Correct the status, or list the segment under a rendering of that status.',
    });
  });
}

function whyAbsent(term: Term, en: string, segment: Segment | undefined): string | null {
  if (!segment) return 'there is no such segment';
  if (!has(simplifyCharacters(segment.zh ?? ''), term)) return 'its Chinese has not the term';
  return hasWords(segment.en ?? '', en) ? null : 'its English has not these words';
}

/** Whether the words stand in the text as whole words, whatever their capitals and quotes. */
function hasWords(text: string, words: string): boolean {
  const [folded, sought] = [fold(text, {}), fold(words, {})];
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
    if (!isLetter(folded[at - 1]) && !isLetter(folded[at + sought.length])) return true;
  }
  return false;
}

/** One finding for a term, however many places it has: a text that is new may have hundreds. */
function checkMissing(
  { slug, zh }: Term,
  addresses: readonly string[],
  path: Path,
  report: Report,
): Finding[] {
  if (addresses.length === 0) return [];
  const named = addresses.slice(0, NAMED_ADDRESSES).join(', ');
  const more = addresses.length - NAMED_ADDRESSES;
  return [
    report(path, {
      rule: 'rendering-missing',
      severity: 'notice',
      message: `No rendering of ${zh} (\`${slug}\`) is listed at ${named}${more > 0 ? ` and ${more} more` : ''}.`,
      hint: 'Add the English words that stand for it there.',
    }),
  ];
}

/**
 * Where each term stands in a segment with whole English and has no rendering listed, unless a
 * longer phrase of another term covers every such place of the segment.
 */
function unrenderedTerms(
  terms: readonly Term[],
  placed: readonly Placed[],
): Map<Term, readonly string[]> {
  const rendered = new Map(
    terms.map((term) => [term, new Set(term.renderings.flatMap(({ at }) => at))]),
  );
  const missing = new Map<Term, string[]>(terms.map((term) => [term, []]));
  for (const { address, segment, cutShort } of placed) {
    if (segment.zh === null || segment.en === null || cutShort) continue;
    for (const term of termsAlone(simplifyCharacters(segment.zh), terms)) {
      if (!rendered.get(term)?.has(address)) missing.get(term)?.push(address);
    }
  }
  return missing;
}

/** The terms that stand in a text somewhere outside every longer phrase of another. */
function termsAlone(text: string, terms: readonly Term[]): Set<Term> {
  const places = terms.flatMap((term) =>
    phrasesOf(term).flatMap((phrase) =>
      startsOf(text, phrase).map((start) => ({ term, start, end: start + phrase.length })),
    ),
  );
  const alone = places.filter(
    ({ term, start, end }) =>
      !places.some(
        (other) =>
          other.term !== term &&
          other.start <= start &&
          end <= other.end &&
          end - start < other.end - other.start,
      ),
  );
  return new Set(alone.map(({ term }) => term));
}

function startsOf(text: string, phrase: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) starts.push(at);
  return starts;
}

function phrasesOf({ zh, forms }: Term): string[] {
  return [zh, ...forms];
}

function has(text: string, term: Term): boolean {
  return phrasesOf(term).some((phrase) => text.includes(phrase));
}

/** The Chinese of a unit, paragraph by paragraph, so that no phrase is cut by a segment's end. */
function textsOf(unit: Unit): string[] {
  const passages = unit.passages.flatMap((passage) => passageText(passage, 'zh') ?? []);
  return [...(unit.heading.zh === null ? [] : [unit.heading.zh]), ...passages];
}

/** Every segment with its address, `2024-03-07#q02-a5`. */
function placedSegments(units: readonly Unit[]): Placed[] {
  return units.flatMap(({ event, passages, gaps }) =>
    passages.flatMap(({ segments }) =>
      segments.map((segment) => ({
        address: `${event}#${segment.id}`,
        segment,
        cutShort: gaps.some(({ after, language }) => after === segment.id && language === 'en'),
      })),
    ),
  );
}
