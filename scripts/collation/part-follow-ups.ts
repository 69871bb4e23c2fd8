import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Paragraph, Witness, WitnessUnit } from '../witness.ts';

/** Runs of so many signs are compared, and so much of the shorter question must stand in the other. */
const RUN = 4;
const SHARED = 0.6;
/** Runs that so many questions share tell nothing. */
const COMMON = 12;

type Question = { readonly witness: Witness; readonly runs: ReadonlySet<string> };

/**
 * Witnesses in which a follow-up is a unit of its own where another witness has the same question with
 * an asker (`追问：…` here, `路透社记者：追问一下，…` there), so that like is compared with like. Linear in
 * the number of units.
 */
export function partFollowUps(witnesses: readonly Witness[]): Witness[] {
  if (!witnesses.some(({ units }) => units.some(hasFollowUp))) return [...witnesses];
  const index = new Map<string, Question[]>();
  for (const witness of witnesses)
    for (const unit of witness.units) {
      if (!unit.asker) continue;
      const question = { witness, runs: runsOf(exchangesOf(unit)[0]!) };
      for (const run of question.runs) {
        const known = index.get(run);
        if (known) known.push(question);
        else index.set(run, [question]);
      }
    }
  return witnesses.map((witness) => ({
    ...witness,
    units: witness.units.flatMap((unit) =>
      hasFollowUp(unit) ? partUnit(unit, (said) => isAskedElsewhere(said, witness, index)) : [unit],
    ),
  }));
}

function hasFollowUp({ paragraphs }: WitnessUnit): boolean {
  return paragraphs.some(({ followUp }) => followUp);
}

/** The unit up to the first exchange that stands alone elsewhere, and units from each of these on. */
function partUnit(
  unit: WitnessUnit,
  standsAlone: (exchange: readonly Paragraph[]) => boolean,
): WitnessUnit[] {
  const parts: Paragraph[][] = [];
  for (const exchange of exchangesOf(unit)) {
    const alone = exchange[0]!.followUp && standsAlone(exchange);
    if (parts.length === 0) parts.push([...exchange]);
    else if (alone) parts.push(exchange.map((said) => ({ ...said, followUp: false })));
    else parts.at(-1)!.push(...exchange);
  }
  return parts.map((paragraphs, number) =>
    number === 0
      ? { ...unit, paragraphs }
      : { kind: 'question-answer', heading: null, asker: null, notes: [], paragraphs },
  );
}

/** The paragraphs from each follow-up to the next. */
function exchangesOf({ paragraphs }: WitnessUnit): Paragraph[][] {
  const exchanges: Paragraph[][] = [];
  paragraphs.forEach((paragraph, number) => {
    const { role, followUp } = paragraph;
    const begins = followUp && role === 'question' && paragraphs[number - 1]?.role !== 'question';
    if (number === 0 || begins) exchanges.push([paragraph]);
    else exchanges.at(-1)!.push(paragraph);
  });
  return exchanges;
}

function isAskedElsewhere(
  exchange: readonly Paragraph[],
  witness: Witness,
  index: ReadonlyMap<string, readonly Question[]>,
): boolean {
  const own = runsOf(exchange);
  const shared = new Map<Question, number>();
  for (const run of own) {
    const questions = index.get(run) ?? [];
    if (questions.length > COMMON) continue;
    for (const question of questions)
      if (question.witness !== witness) shared.set(question, (shared.get(question) ?? 0) + 1);
  }
  return [...shared].some(
    ([{ runs }, count]) => count >= SHARED * Math.min(own.size, runs.size) && own.size > 1,
  );
}

/** The runs of signs of the question that an exchange begins with. */
function runsOf(exchange: readonly Paragraph[]): Set<string> {
  const answered = exchange.findIndex(({ role }) => role === 'answer');
  const asked = answered < 0 ? exchange : exchange.slice(0, answered);
  const text = simplifyCharacters(asked.map(({ trace }) => trace.text).join(''));
  const signs = text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= signs.length; at += 1) runs.add(signs.slice(at, at + RUN));
  return runs;
}
