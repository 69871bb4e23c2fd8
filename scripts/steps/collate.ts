import type { Language, Script } from '../../src/edition/language.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import { anchor, indexAnchors } from '../collation/anchors.ts';
import { arrange } from '../collation/arrange.ts';
import { partFollowUps } from '../collation/part-follow-ups.ts';
import { asBlocks, compare, type Step, type Testimony } from '../collation/edits.ts';
import { settleTranspositions } from '../collation/transpositions.ts';
import { differences, type Difference } from '../collation/readings.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Break } from '../source.ts';
import { concat, slice, type Trace } from '../trace.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';

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

type Placed = { witness: Witness; unit: WitnessUnit };

/**
 * All witnesses of one event in one language as one text. Units are assigned first, by shared
 * eight-character shingles; then each is compared by character with its copy-text: the first sound
 * witness, in the editor's order, that has it whole.
 */
export function collate(witnesses: readonly Witness[]): Collated {
  const ranked = partFollowUps(witnesses).sort(byRank);
  const withUnits = ranked.filter(({ units }) => units.length > 0);
  const sound = withUnits.filter(({ sound }) => sound);
  const leading = sound.length > 0 ? sound : withUnits.slice(0, 1);
  const rows = assignUnits(leading);
  const copies = rows.map((row) => chooseCopy(row));
  const texts = copies.map(({ unit }) => textOf(unit));
  const index = indexAnchors(texts.map(({ text }) => text));
  const asides: Aside[] = [];
  const testimonies: Testimony[][] = rows.map(() => []);
  const transposed: string[][] = rows.map(() => []);
  const labels: Trace[][] = rows.map((row) => row.flatMap(({ unit }) => unit.asker?.label ?? []));
  rows.forEach((row, number) => {
    for (const { witness, unit } of row) {
      if (witness === copies[number]!.witness) continue;
      const copy = texts[number]!.text;
      const own = arrange(
        copy,
        unit.paragraphs.map(({ trace }) => trace),
        witness.language,
      );
      const compared = compare(copy, own.trace, witness.language);
      if (compared) {
        const { steps, moved } = settleTranspositions(copy, compared);
        const blocks = asBlocks(steps, witness.language);
        testimonies[number]!.push(testimonyOf(witness, ranked, blocks));
        const notes = [...own.moved, ...moved].map((text) => noteOnMove(witness, text));
        append(transposed[number]!, notes);
      } else append(asides, asidesFrom(textOf(unit), 'unsupported'));
    }
  });
  for (const witness of ranked) {
    if (leading.includes(witness)) continue;
    const paragraphs = [
      ...witness.units.flatMap((unit) => unit.paragraphs.map(({ trace }) => trace)),
      ...witness.report,
    ];
    const { steps, rest } = anchor(
      paragraphs,
      texts.map(({ text }) => text),
      index,
      witness.units.length === 0,
    );
    for (const [number, own] of steps)
      testimonies[number]!.push(
        testimonyOf(
          witness,
          ranked,
          own.sort((a, b) => a.start - b.start),
        ),
      );
    for (const { asker, paragraphs: said } of witness.units) {
      const [number] = anchor(
        [said[0]!.trace],
        texts.map(({ text }) => text),
        index,
      ).steps.keys();
      if (asker && number !== undefined) labels[number]!.push(asker.label);
    }
    const reason = witness.units.length > 0 ? 'unsupported' : 'report';
    for (const trace of rest) append(asides, asidesFrom(trace, reason));
    for (const unit of witness.units)
      if (unit.heading) append(asides, asidesFrom(unit.heading, 'title', 'metadata'));
  }
  const merged = new Set(copies.map(({ unit }) => unit));
  for (const row of rows)
    for (const { unit } of row)
      if (!merged.has(unit) && unit.heading)
        append(asides, asidesFrom(unit.heading, 'heading', 'metadata'));
  return {
    language: witnesses[0]!.language,
    script: leading[0]?.script ?? witnesses[0]!.script,
    speaker: ranked.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    units: rows.map((row, number) => ({
      ...collateUnit(row, copies[number]!, testimonies[number]!, ranked, asides),
      askerLabels: labels[number]!,
      notes: [...new Set([...row.flatMap(({ unit }) => unit.notes), ...transposed[number]!])],
    })),
    asides,
  };
}

function noteOnMove(witness: Witness, text: string): string {
  return `${witness.source.name} has “${text.slice(0, 24)}${text.length > 24 ? '…' : ''}” in another place.`;
}

/** Sound before damaged, then by the editor's rank, then both languages before one, then by name. */
function byRank(a: Witness, b: Witness): number {
  const order = (witness: Witness): number =>
    (witness.sound ? 0 : 1e6) +
    (witness.units.length > 0 ? 0 : 1e3) +
    (witness.source.note.rank ?? (witness.bilingual ? 499 : 500));
  return order(a) - order(b) || (a.source.name < b.source.name ? -1 : 1);
}

function testimonyOf(
  witness: Witness,
  ranked: readonly Witness[],
  steps: readonly Step[],
): Testimony {
  return {
    witness: witness.source.name,
    sound: witness.sound,
    rank: ranked.indexOf(witness),
    report: witness.units.length === 0,
    steps,
  };
}

function textOf(unit: WitnessUnit): Trace {
  return concat(unit.paragraphs.map(({ trace }) => trace));
}

/** A place in the reading order, and the shingles of its first unit. */
type Row = { readonly row: Placed[]; readonly shingles: ReadonlySet<string> };

/** A unit is the one with which it shares so much of the shorter of the two, or it is another. */
const SHARED = 0.25;
/** Shingles of so few rows tell them apart, and so many rows that share them are looked at closely. */
const RARE = 16;
const LIKELY = 4;

/** Which units of the sound witnesses are the same, in one reading order. */
function assignUnits(witnesses: readonly Witness[]): Placed[][] {
  const rows: Row[] = [];
  const index = new Map<string, Row[]>();
  for (const witness of witnesses) {
    let after = -1;
    for (const unit of witness.units) {
      const shingles = shinglesOf(unit);
      const same = rowLike(shingles, witness, index);
      if (same) {
        same.row.push({ witness, unit });
        after = rows.indexOf(same);
        continue;
      }
      const row = { row: [{ witness, unit }], shingles };
      after += 1;
      rows.splice(after, 0, row);
      for (const shingle of shingles) {
        const places = index.get(shingle);
        if (places) places.push(row);
        else index.set(shingle, [row]);
      }
    }
  }
  return rows.map(({ row }) => row);
}

/** The row that is most like a unit, if it is the same and its witness not in it yet. */
function rowLike(
  shingles: ReadonlySet<string>,
  witness: Witness,
  index: ReadonlyMap<string, readonly Row[]>,
): Row | null {
  const postings = [...shingles].flatMap((shingle) => [index.get(shingle) ?? []]);
  const rare = postings.filter((rows) => rows.length > 0 && rows.length <= RARE);
  const counts = new Map<Row, number>();
  for (const rows of rare.length > 0 ? rare : postings)
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const [best] = [...counts]
    .filter(([{ row }]) => row.every((placed) => placed.witness !== witness))
    .sort(([, a], [, b]) => b - a)
    .slice(0, LIKELY)
    .map(([row]) => ({ row, score: containment(shingles, row.shingles) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > SHARED ? best.row : null;
}

function shinglesOf(unit: WitnessUnit): Set<string> {
  const text = simplifyCharacters(textOf(unit).text).replace(/[^\p{L}\p{N}]/gu, '');
  const shingles = new Set<string>();
  for (let at = 0; at + 8 <= text.length; at += 1) shingles.add(text.slice(at, at + 8));
  return shingles;
}

/** How much of the smaller set stands in the larger. */
function containment(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / small.size;
}

/** The first in the editor's order that has the unit whole; else the longest. */
function chooseCopy(row: readonly Placed[]): Placed {
  const whole = row.find(({ witness, unit }) => isWhole(unit, witness.breaks));
  return (
    whole ?? [...row].sort((a, b) => textOf(b.unit).text.length - textOf(a.unit).text.length)[0]!
  );
}

function isWhole(unit: WitnessUnit, breaks: readonly Break[]): boolean {
  const last = unit.paragraphs.at(-1)!.trace;
  const addresses = new Set(unit.paragraphs.flatMap(({ trace }) => trace.at));
  return (
    isFinished(last.text) &&
    !breaks.some(({ kind, after }) => kind !== 'jump' && addresses.has(after))
  );
}

function collateUnit(
  row: readonly Placed[],
  copy: Placed,
  testimonies: readonly Testimony[],
  ranked: readonly Witness[],
  asides: Aside[],
): Omit<CollatedUnit, 'askerLabels' | 'notes'> {
  const text = textOf(copy.unit);
  const own = testimonyOf(copy.witness, ranked, [
    { kind: 'same', start: 0, end: text.text.length, trace: text },
  ]);
  const starts = paragraphStarts(copy.unit);
  const found = differences(text, own, testimonies, starts);
  const { paragraphs, place, variants } = rewrite(copy.unit, starts, found);
  const collated = collatedText(paragraphs);
  const support = [own, ...testimonies].flatMap((testimony) => {
    const { script } =
      ranked.find(({ source }) => source.name === testimony.witness) ?? copy.witness;
    const inOtherScript = script !== copy.witness.script;
    const runs = supportOf(testimony, place, collated).map((run) => ({ ...run, inOtherScript }));
    const [told, untold] = [true, false].map((wanted) =>
      runs.filter((run) => (run.fate === 'text' || isRead(run, variants)) === wanted),
    ) as [Support[], Support[]];
    append(
      asides,
      untold.map((run) => asideFrom(run, testimony)),
    );
    return told;
  });
  const breaks = breaksIn(copy, paragraphs);
  return {
    kind: copy.unit.kind,
    heading: copy.unit.heading ?? row.find(({ unit }) => unit.heading)?.unit.heading ?? null,
    asker: askerOf(row),
    paragraphs,
    variants,
    support,
    breaks,
    complete:
      isFinished(paragraphs.at(-1)!.trace.text) &&
      paragraphs.at(-1)!.role === 'answer' &&
      !breaks.some(({ kind }) => kind !== 'jump' && kind !== 'lost'),
  };
}

/** A label the editor corrected, else the first in the editor's order. */
function askerOf(row: readonly Placed[]): WitnessUnit['asker'] {
  const askers = row.flatMap(({ unit }) => unit.asker ?? []);
  return askers.find(({ name }) => name !== null) ?? askers[0] ?? null;
}

/** Offsets in the unit's text at which its paragraphs begin. */
function paragraphStarts(unit: WitnessUnit): number[] {
  let at = 0;
  return unit.paragraphs.map(({ trace }) => {
    const start = at;
    at += trace.text.length;
    return start;
  });
}

type InParagraph = { paragraph: number; offset: number };

/** Where an offset of the copy-text stands now; the beginning of the variant it belongs to, if it does. */
type Place = (offset: number, inVariant: boolean) => InParagraph;

/** The copy-text with the chosen readings in it, and the way from its offsets to the new ones. */
function rewrite(
  unit: WitnessUnit,
  starts: readonly number[],
  found: readonly Difference[],
): { paragraphs: Paragraph[]; place: Place; variants: PlacedVariant[] } {
  const variants: PlacedVariant[] = [];
  const shifts: { from: number; to: number; start: number; end: number }[][] = [];
  const paragraphs = unit.paragraphs.map((paragraph, number) => {
    const begin = starts[number]!;
    const parts: Trace[] = [];
    const moved: { from: number; to: number; start: number; end: number }[] = [];
    let done = 0;
    let length = 0;
    for (const { start, end, chosen, whole, ...rest } of found) {
      if (
        start < begin ||
        end > begin + paragraph.trace.text.length ||
        (start === begin + paragraph.trace.text.length && number < starts.length - 1)
      )
        continue;
      parts.push(slice(paragraph.trace, done, start - begin), chosen);
      length += start - begin - done;
      variants.push({
        ...rest,
        paragraph: number,
        start: length,
        end: length + chosen.text.length,
        chosen: whole ?? chosen.text,
      });
      moved.push({
        from: start - begin,
        to: end - begin,
        start: length,
        end: length + chosen.text.length,
      });
      length += chosen.text.length;
      done = end - begin;
    }
    parts.push(slice(paragraph.trace, done));
    shifts.push(moved);
    return { ...paragraph, trace: concat(parts) };
  });
  const place = (offset: number, inVariant: boolean): InParagraph => {
    let paragraph = starts.length - 1;
    while (paragraph > 0 && starts[paragraph]! > offset) paragraph -= 1;
    const local = offset - starts[paragraph]!;
    let shift = 0;
    for (const { from, to, start, end } of shifts[paragraph]!) {
      if (local < from) break;
      if (inVariant && local <= to) return { paragraph, offset: start };
      if (local < to) {
        return { paragraph, offset: Math.min(start + local - from, Math.max(start, end - 1)) };
      }
      shift = end - to;
    }
    return { paragraph, offset: local + shift };
  };
  return { paragraphs, place, variants };
}

/** The signs of the collated text, folded, and where each address of a source stands in it. */
type CollatedText = {
  readonly signs: readonly string[];
  readonly places: ReadonlyMap<number, InParagraph>;
};

function collatedText(paragraphs: readonly Paragraph[]): CollatedText {
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
function supportOf(
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
function isRead(
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
function asideFrom({ address, length }: Support, { report }: Testimony): Aside {
  const reason = report ? 'report' : 'unsupported';
  return { start: address, end: address + length, fate: 'set-aside', reason };
}

function further({ paragraph, offset }: InParagraph, by: number): InParagraph {
  return { paragraph, offset: offset + by };
}

/** Breaks of the copy-text's witness that lie in this unit as it now stands. */
function breaksIn({ witness }: Placed, paragraphs: readonly Paragraph[]): Break[] {
  const addresses = new Set(paragraphs.flatMap(({ trace }) => trace.at));
  return witness.breaks.filter(({ after }) => addresses.has(after));
}
