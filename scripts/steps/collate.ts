import { anchor, indexAnchors } from '../collation/anchors.ts';
import { arrange } from '../collation/arrange.ts';
import { assignUnits } from '../collation/assign-units.ts';
import {
  textOf,
  type Collated,
  type CollatedUnit,
  type Placed,
  type Support,
} from '../collation/collated.ts';
import { asBlocks, compare, type Step, type Testimony } from '../collation/edits.ts';
import { partFollowUps } from '../collation/part-follow-ups.ts';
import { differences } from '../collation/readings.ts';
import { rewrite } from '../collation/rewrite.ts';
import { asideFrom, collatedText, isRead, supportOf } from '../collation/support.ts';
import { settleTranspositions } from '../collation/transpositions.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Break } from '../source.ts';
import type { Trace } from '../trace.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';

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

/** Breaks of the copy-text's witness that lie in this unit as it now stands. */
function breaksIn({ witness }: Placed, paragraphs: readonly Paragraph[]): Break[] {
  const addresses = new Set(paragraphs.flatMap(({ trace }) => trace.at));
  return witness.breaks.filter(({ after }) => addresses.has(after));
}
