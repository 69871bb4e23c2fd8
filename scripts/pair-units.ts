import { isFinished } from './sentence-end.ts';
import { alignUnits, supportOfUnits, type AlignedUnit } from './steps/align.ts';
import type { CollatedUnit } from './collation/collated.ts';

/** A unit as each language has it. */
export type UnitPair = { readonly zh: CollatedUnit | null; readonly en: CollatedUnit | null };

/**
 * The units of both languages side by side, in order. Where only one of them takes a second question
 * for a follow-up, the other does as well. Where one text has both languages and is no translation
 * of itself (an English question among Chinese ones), its units stay as it has them.
 */
export function pairUnits(zh: readonly CollatedUnit[], en: readonly CollatedUnit[]): UnitPair[] {
  if (zh.length === 0 || en.length === 0) return alone(zh, en);
  const order = orderInOneText(zh, en);
  if (order && hasAnswersInOtherLanguage(order)) return inDocumentOrder(order);
  const alike = withSameFollowUps(zh, en);
  const texts = { zh: alike.zh.map(textOf), en: alike.en.map(textOf) };
  const pairs = alignUnits(texts.zh, texts.en);
  if (order && !areInterleaved(order) && !isTranslated(texts, pairs)) return inDocumentOrder(order);
  return pairs.map((pair) => ({
    zh: pair.zh === null ? null : alike.zh[pair.zh]!,
    en: pair.en === null ? null : alike.en[pair.en]!,
  }));
}

function alone(zh: readonly CollatedUnit[], en: readonly CollatedUnit[]): UnitPair[] {
  return [
    ...zh.map((unit) => ({ zh: unit, en: null })),
    ...en.map((unit) => ({ zh: null, en: unit })),
  ];
}

function textOf({ paragraphs }: CollatedUnit): string {
  return paragraphs.map(({ trace }) => trace.text).join('\n');
}

/** Whether what is paired in one text answers each other more often than chance would have it. */
function isTranslated(
  texts: { zh: readonly string[]; en: readonly string[] },
  pairs: readonly AlignedUnit[],
): boolean {
  return supportOfUnits(texts.zh, texts.en, pairs).reduce((sum, support) => sum + support, 0) >= 0;
}

/** A unit in the one text that has it: from the address `at` to the address `end`. */
type InText = {
  readonly unit: CollatedUnit;
  readonly language: 'zh' | 'en';
  readonly at: number;
  readonly end: number;
};

/** All units as they follow one another in the one text that has them; `null` where there are several. */
function orderInOneText(
  zh: readonly CollatedUnit[],
  en: readonly CollatedUnit[],
): readonly InText[] | null {
  const units = [...zh, ...en];
  const witnesses = new Set(units.flatMap(({ support }) => support.map(({ witness }) => witness)));
  if (witnesses.size !== 1) return null;
  const placed = units.map((unit, index): InText => {
    const isPlace = (address: number): boolean => address >= 0;
    const at = unit.paragraphs[0]!.trace.at.find(isPlace) ?? Infinity;
    const end = unit.paragraphs.at(-1)!.trace.at.findLast(isPlace) ?? at;
    return { unit, language: index < zh.length ? 'zh' : 'en', at, end };
  });
  return placed.sort((a, b) => a.at - b.at);
}

/** Whether half the units begin before one of the other language ends: question, question, answer, answer. */
function areInterleaved(order: readonly InText[]): boolean {
  const overlaps = order.filter(({ language, at }, index) => {
    const before = order[index - 1];
    return before !== undefined && before.language !== language && before.end > at;
  });
  return overlaps.length * 4 >= order.length;
}

/** A question alone, and right after it in the other language an answer alone. */
function areOne(asked: InText | undefined, answered: InText | undefined): boolean {
  if (!asked || !answered || asked.language === answered.language) return false;
  const has = ({ unit }: InText, role: 'question' | 'answer'): boolean =>
    unit.kind === 'question-answer' && unit.paragraphs.some((paragraph) => paragraph.role === role);
  return (
    has(asked, 'question') &&
    !has(asked, 'answer') &&
    has(answered, 'answer') &&
    !has(answered, 'question')
  );
}

function hasAnswersInOtherLanguage(order: readonly InText[]): boolean {
  return order.some((one, index) => areOne(one, order[index + 1]));
}

function inDocumentOrder(order: readonly InText[]): UnitPair[] {
  return order.flatMap((one, index) => {
    if (areOne(order[index - 1], one)) return [];
    const alone = { zh: null, en: null };
    if (!areOne(one, order[index + 1])) return [{ ...alone, [one.language]: one.unit }];
    const { language, unit } = order[index + 1]!;
    return [{ ...alone, [one.language]: goesOn(one.unit), [language]: unit }];
  });
}

/** Nothing breaks off after a question that is answered in the other language. */
function goesOn(unit: CollatedUnit): CollatedUnit {
  const end = unit.paragraphs.at(-1)!.trace.at.at(-1);
  return { ...unit, breaks: unit.breaks.filter(({ after }) => after !== end) };
}

/** A question with its answer: the unit's own, or a follow-up in it. */
type Exchange = { readonly unit: number; readonly from: number; readonly followUp: boolean };

/**
 * The units of two languages of which one has `追问：` and the other `Q:` for the same question: it is
 * a follow-up in both; or, where the other names another asker, a question of its own in both.
 */
function withSameFollowUps(
  zh: readonly CollatedUnit[],
  en: readonly CollatedUnit[],
): { zh: readonly CollatedUnit[]; en: readonly CollatedUnit[] } {
  const exchanges = { zh: zh.flatMap(exchangesOf), en: en.flatMap(exchangesOf) };
  if (![...exchanges.zh, ...exchanges.en].some(({ followUp }) => followUp)) return { zh, en };
  const texts = {
    zh: exchanges.zh.map((exchange, index) => textFrom(zh, exchange, exchanges.zh[index + 1])),
    en: exchanges.en.map((exchange, index) => textFrom(en, exchange, exchanges.en[index + 1])),
  };
  const joins = { zh: new Set<number>(), en: new Set<number>() };
  const cuts = { zh: new Set<Exchange>(), en: new Set<Exchange>() };
  for (const pair of alignUnits(texts.zh, texts.en)) {
    if (pair.zh === null || pair.en === null) continue;
    const [left, right] = [exchanges.zh[pair.zh]!, exchanges.en[pair.en]!];
    if (left.followUp === right.followUp) continue;
    const [follows, asks] = left.followUp ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
    const { unit } = left.followUp ? right : left;
    const units = asks === 'zh' ? zh : en;
    if (mayFollow(units, unit)) joins[asks].add(unit);
    else if (units[unit]!.asker?.name) cuts[follows].add(left.followUp ? left : right);
  }
  return {
    zh: rearranged(zh, joins.zh, [...cuts.zh]),
    en: rearranged(en, joins.en, [...cuts.en]),
  };
}

function exchangesOf({ paragraphs }: CollatedUnit, unit: number): Exchange[] {
  return paragraphs.flatMap(({ role, followUp }, index): Exchange[] => {
    const before = paragraphs[index - 1];
    if (!before) return [{ unit, from: 0, followUp: false }];
    const begins = role === 'question' && followUp && before.role === 'answer';
    return begins ? [{ unit, from: index, followUp: true }] : [];
  });
}

function textFrom(
  units: readonly CollatedUnit[],
  { unit, from }: Exchange,
  next: Exchange | undefined,
): string {
  const to = next?.unit === unit ? next.from : undefined;
  const paragraphs = units[unit]!.paragraphs.slice(from, to);
  return paragraphs.map(({ trace }) => trace.text).join('\n');
}

/** Whether nothing makes a unit a question of its own: another asker, or a heading. */
function mayFollow(units: readonly CollatedUnit[], number: number): boolean {
  const [before, own] = [units[number - 1], units[number]!];
  if (!before || before.kind !== own.kind || own.kind === 'statement' || own.heading) return false;
  return !own.asker?.name || own.asker.name === before.asker?.name;
}

/** The units: those of some numbers follow up the ones before them, and some follow-ups are units. */
function rearranged(
  units: readonly CollatedUnit[],
  joins: ReadonlySet<number>,
  cuts: readonly Exchange[],
): readonly CollatedUnit[] {
  const cutsOf = Map.groupBy(cuts, ({ unit }) => unit);
  const result: CollatedUnit[] = [];
  units.forEach((unit, number) => {
    const starts = [0, ...(cutsOf.get(number) ?? []).map(({ from }) => from)];
    const parts = starts.map((from, index) => partOf(unit, from, starts[index + 1]));
    if (joins.has(number)) result.push(followedBy(result.pop()!, parts.shift()!));
    result.push(...parts);
  });
  return result;
}

/** Some paragraphs of a unit as one of its own; what no label names has no asker. */
function partOf(unit: CollatedUnit, from: number, to = unit.paragraphs.length): CollatedUnit {
  if (from === 0 && to === unit.paragraphs.length) return unit;
  const moved = <Item extends { readonly paragraph: number }>(items: readonly Item[]): Item[] =>
    items
      .filter(({ paragraph }) => paragraph >= from && paragraph < to)
      .map((item) => ({ ...item, paragraph: item.paragraph - from }));
  const own = unit.paragraphs.slice(from, to);
  const second = own.findIndex(
    ({ role, followUp }, index) =>
      role === 'question' && followUp && own[index - 1]?.role === 'answer',
  );
  const paragraphs = own.map((paragraph, index) =>
    from > 0 && (second < 0 || index < second) ? { ...paragraph, followUp: false } : paragraph,
  );
  return {
    ...unit,
    ...(from > 0 ? { heading: null, asker: null, askerLabels: [], notes: [] } : {}),
    paragraphs,
    variants: moved(unit.variants),
    support: moved(unit.support),
    complete:
      to === unit.paragraphs.length ? unit.complete : isFinished(paragraphs.at(-1)!.trace.text),
  };
}

function followedBy(unit: CollatedUnit, next: CollatedUnit): CollatedUnit {
  const moved = <Item extends { readonly paragraph: number }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, paragraph: item.paragraph + unit.paragraphs.length }));
  return {
    ...unit,
    askerLabels: [...unit.askerLabels, ...next.askerLabels],
    paragraphs: [
      ...unit.paragraphs,
      ...next.paragraphs.map((paragraph) => ({
        ...paragraph,
        followUp: true,
        speaker: paragraph.role === 'question' ? null : paragraph.speaker,
      })),
    ],
    variants: [...unit.variants, ...moved(next.variants)],
    support: [...unit.support, ...moved(next.support)],
    breaks: [...unit.breaks, ...next.breaks],
    notes: [...new Set([...unit.notes, ...next.notes])],
    complete: unit.complete && next.complete,
  };
}
