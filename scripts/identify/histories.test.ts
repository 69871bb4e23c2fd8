import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Register, whereNow } from '../../src/edition/register.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { identify } from '../steps/identify.ts';
import type { Wording } from './former.ts';
import { makeSegment, makeUnit } from './sketch.ts';
import { writeRegister } from './write-register.ts';

/*
 * Random histories of edits. A sentence has a number that no other has, so that after each edit it
 * is known which text stands where, however it was cut, joined, misread or moved.
 */

/** A piece of a sentence (from `from` to `to`, in tenths), perhaps misread, perhaps translated. */
interface Part {
  sentence: number;
  from: number;
  to: number;
  misread: boolean;
  translated: boolean;
}
/** A segment, as the parts it is made of; a unit, as its question and answer. */
type Cut = Part[];
interface Draft {
  q: Cut[];
  a: Cut[];
}
type Edition = Draft[];

/** Where an edit is done (counted round, whatever there is) and which edit it is. */
interface Edit {
  kind: (typeof KINDS)[number];
  unit: number;
  segment: number;
}

/** Edits after which every sentence must keep its id. */
const GENTLE = [
  'misread',
  'correct',
  'translate',
  'insert',
  'insert unit',
  'exchange units',
] as const;
const KINDS = [
  ...GENTLE,
  'cut',
  'join',
  'remove',
  'exchange',
  'remove unit',
  'cut unit',
  'join units',
  'go back',
] as const;

const EVENT = '2024-03-07';

/** Editions of a few units and what is done to them, round by round. */
function historiesOf(kinds: readonly Edit['kind'][]) {
  const size = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 }));
  const kind = fc.constantFrom(...kinds);
  const edit = fc.record({ kind, unit: fc.nat(50), segment: fc.nat(50) });
  return fc.record({
    sizes: fc.array(size, { minLength: 1, maxLength: 6 }),
    rounds: fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
  });
}

describe('in every history of edits', () => {
  check('no id is ever lost, and each run ends where it began when it is done again', (runs) => {
    let former: Register = {};
    for (const { units, result } of runs) {
      for (const id of Object.keys(former[EVENT] ?? {}))
        assert.ok(result.register[EVENT]?.[id], id);
      Register.parse(result.register);
      const again = identify(units, result.register);
      assert.equal(writeRegister(again.register), writeRegister(result.register));
      assert.deepEqual(again.units, result.units);
      former = result.register;
    }
  });

  check('the ids on the pages are unique, and are the live ones of the register', (runs) => {
    for (const { result } of runs) {
      const ids = result.units.flatMap((unit) => [unit.unit, ...idsOf(unit)]);
      const live = Object.entries(result.register[EVENT] ?? {}).filter(
        ([, e]) => e.state === 'live',
      );
      assert.deepEqual(
        ids,
        live.map(([id]) => id),
      );
      assert.equal(new Set(ids).size, ids.length);
      for (const unit of result.units) {
        for (const id of idsOf(unit)) assert.ok(id.startsWith(`${unit.unit}-`), id);
      }
    }
  });

  check('no id is given to another text', (runs) => {
    const holders = new Map<string, Set<number>>();
    for (const { edition, result } of runs) {
      for (const [id, cut] of cutsById(edition, result.units)) {
        const known = holders.get(id);
        const sentences = cut.map(({ sentence }) => sentence);
        assert.ok(!known || sentences.some((sentence) => known.has(sentence)), id);
        holders.set(id, new Set(sentences));
      }
    }
  });

  check('an id leads to its sentence as long as that is there', (runs) => {
    for (const [place, { edition, result }] of runs.entries()) {
      const next = runs[place + 1];
      if (!next) continue;
      const after = cutsById(next.edition, next.result.units);
      const there = new Set([...after.values()].flat().map(wholeSentence));
      for (const [id, [first, ...more]] of cutsById(edition, result.units)) {
        if (!first || more.length > 0 || !there.has(wholeSentence(first))) continue;
        const found = whereNow(next.result.register, EVENT, id).flatMap(
          (to) => after.get(to) ?? [],
        );
        assert.ok(
          found.some(({ sentence }) => sentence === first.sentence),
          id,
        );
      }
    }
  });

  check(
    'no typo, translation, insertion or new order changes the id of a sentence',
    (runs) => {
      const ids = new Map<number, string>();
      for (const { edition, result } of runs) {
        for (const [id, [part]] of cutsById(edition, result.units)) {
          if (!part) continue;
          assert.equal(id, ids.get(part.sentence) ?? id);
          ids.set(part.sentence, id);
        }
      }
    },
    GENTLE,
  );

  check('what is not touched is not renamed', (runs) => {
    for (const [place, { edition, result }] of runs.entries()) {
      const next = runs[place + 1];
      if (!next) continue;
      const before = new Map(result.units.map((unit, at) => [textOf(edition[at]), unit]));
      next.result.units.forEach((unit, at) => {
        const same = before.get(textOf(next.edition[at]));
        if (same) assert.deepEqual(idsOf(unit), idsOf(same));
      });
    }
  });

  check('the same bytes come twice, and what comes in is left as it is', (runs) => {
    let former: Register = {};
    for (const { units, result } of runs) {
      const [one, other] = [freeze(units), freeze(JSON.parse(JSON.stringify(former)) as Register)];
      const again = identify(one, other);
      assert.equal(writeRegister(again.register), writeRegister(result.register));
      former = result.register;
    }
  });
});

test('with texts that repeat each other no id is lost or given twice, and a run can be repeated', () => {
  const lines = fc.array(fc.constantFrom('谢谢。', '谢谢大家。', '好。', '', '……'), {
    maxLength: 6,
  });
  const editions = fc.array(fc.array(fc.record({ q: lines, a: lines }), { maxLength: 5 }), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(editions, (history) => {
      let register: Register = {};
      for (const edition of history) {
        const units = edition.map(({ q, a }, at) =>
          draftUnit(at, q.map(inChinese), a.map(inChinese)),
        );
        const result = identify(units, register);
        const ids = result.units.flatMap(idsOf);
        assert.equal(new Set(ids).size, ids.length);
        for (const id of Object.keys(register[EVENT] ?? {}))
          assert.ok(result.register[EVENT]?.[id]);
        const again = identify(units, result.register);
        assert.equal(writeRegister(again.register), writeRegister(result.register));
        register = result.register;
      }
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('a conference of eight thousand sentences is identified in seconds', () => {
  const edition = (isNew: (sentence: number) => boolean): Unit[] =>
    range(400).map((at) => {
      const sentences = range(20).map((n) => at * 20 + n);
      const texts = sentences.map((n) => inChinese(sentenceText(isNew(n) ? n + 1e6 : n)));
      return draftUnit(at, texts.slice(0, 1), texts.slice(1));
    });
  const { register } = identify(
    edition(() => false),
    {},
  );
  const start = performance.now();
  identify(
    edition((sentence) => sentence % 5 === 0),
    register,
  );
  // One second in fact; comparing each sentence with each would take minutes.
  assert.ok(performance.now() - start < 20_000);
});

interface Run {
  edition: Edition;
  units: Unit[];
  result: ReturnType<typeof identify>;
}

/** Checks a property of many histories, always the same ones. */
function check(
  property: string,
  holds: (runs: Run[]) => void,
  kinds: readonly Edit['kind'][] = KINDS,
): void {
  test(property, () => {
    fc.assert(
      fc.property(historiesOf(kinds), ({ sizes, rounds }) =>
        holds(runAll(editionsOf(sizes, rounds))),
      ),
      { seed: 7, numRuns: 100 },
    );
  });
}

function runAll(editions: Edition[]): Run[] {
  let register: Register = {};
  return editions.map((edition) => {
    const units = edition.map(({ q, a }, at) =>
      draftUnit(at, q.map(wordingOfCut), a.map(wordingOfCut)),
    );
    const result = identify(units, register);
    register = result.register;
    return { edition, units, result };
  });
}

/** The first edition, and the one after each round of edits. */
function editionsOf(sizes: [number, number][], rounds: Edit[][]): Edition[] {
  let next = 0;
  const newCut = (): Cut => [
    { sentence: next++, from: 0, to: 10, misread: false, translated: false },
  ];
  const editions: Edition[] = [
    sizes.map(([q, a]) => ({ q: range(q).map(newCut), a: range(a).map(newCut) })),
  ];
  for (const edits of rounds) {
    const edition = structuredClone(editions.at(-1) ?? []);
    for (const edit of edits) applyEdit(edition, edit, newCut, editions);
    editions.push(edition);
  }
  return editions;
}

function applyEdit(edition: Edition, edit: Edit, newCut: () => Cut, past: Edition[]): void {
  const at = edit.unit % (edition.length || 1);
  const unit = edition[at];
  if (edit.kind === 'go back') {
    edition.splice(0, Infinity, ...structuredClone(past[edit.unit % past.length] ?? []));
  } else if (edit.kind === 'insert unit') {
    edition.splice(at, 0, { q: [newCut()], a: [newCut(), newCut(), newCut()] });
  } else if (edit.kind === 'remove unit') edition.splice(at, edition.length > 1 ? 1 : 0);
  else if (unit && edit.kind === 'exchange units') {
    edition.splice(at, 1);
    edition.splice(edit.segment % (edition.length + 1), 0, unit);
  } else if (unit && edit.kind === 'cut unit') {
    const middle = edit.segment % (unit.a.length + 1);
    const [first, ...rest] = unit.a.splice(middle);
    if (first) edition.splice(at + 1, 0, { q: [first], a: rest });
  } else if (unit && edit.kind === 'join units') {
    const [second] = edition.splice(at + 1, 1);
    if (second) unit.a.push(...second.q, ...second.a);
  } else if (unit) applySmallEdit(edit.segment % 4 === 0 ? unit.q : unit.a, edit, newCut);
}

function applySmallEdit(cuts: Cut[], { kind, segment }: Edit, newCut: () => Cut): void {
  const at = segment % (cuts.length || 1);
  const cut = cuts[at];
  const [part] = cut ?? [];
  if (kind === 'insert') cuts.splice(at, 0, newCut());
  if (!cut || !part) return;
  if (kind === 'remove') cuts.splice(at, 1);
  if (kind === 'translate') part.translated = !part.translated;
  if (kind === 'misread' || kind === 'correct') part.misread = kind === 'misread';
  if (kind === 'join') cut.push(...(cuts.splice(at + 1, 1)[0] ?? []));
  if (kind === 'exchange') cuts.splice(segment % cuts.length, 0, ...cuts.splice(at, 1));
  if (kind === 'cut' && cut.length > 1) cuts.splice(at, 1, cut.slice(0, 1), cut.slice(1));
  if (kind === 'cut' && cut.length === 1 && part.to - part.from === 10) {
    cuts.splice(at, 1, [{ ...part, to: 5 }], [{ ...part, from: 5 }]);
  }
}

function draftUnit(at: number, q: Wording[], a: Wording[]): Unit {
  const name = `q${String(at).padStart(2, '0')}`;
  return makeUnit(EVENT, name, false, {
    q: q.map(({ zh, en }, n) => makeSegment(`${name}-q${n + 1}`, zh, en)),
    a: a.map(({ zh, en }, n) => makeSegment(`${name}-a${n + 1}`, zh, en)),
  });
}

const inChinese = (zh: string): Wording => ({ zh, en: null });

function wordingOfCut(cut: Cut): Wording {
  const zh = cut.map((part) => textOfPart(part, sentenceText(part.sentence))).join('');
  const english = cut.filter(({ translated }) => translated);
  // A word for a character: no English, but as telling as English.
  const en = english.map(({ sentence }) => [...sentenceText(sentence + 1e6)].join(' ')).join(' ');
  return { zh, en: en === '' ? null : en };
}

function textOfPart({ from, to, misread }: Part, text: string): string {
  const part = text.slice((from / 10) * text.length, (to / 10) * text.length);
  return misread ? `${part.slice(0, 2)}囗${part.slice(3)}` : part;
}

/** Seventeen or more characters that no other number has in this order, then a full stop. */
function sentenceText(number: number): string {
  let state = (number * 2654435761 + 12345) >>> 0;
  const signs = range(number % 2 === 0 ? 17 : 27).map(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  });
  return `${signs.join('')}。`;
}

function cutsById(edition: Edition, units: Unit[]): Map<string, Cut> {
  const cuts = edition.flatMap(({ q, a }) => [...q, ...a]);
  return new Map(units.flatMap(idsOf).map((id, at) => [id, cuts[at] ?? []]));
}

const idsOf = (unit: Unit): string[] =>
  unit.passages.flatMap(({ segments }) => segments.map(({ id }) => id));

/** A sentence that stands whole and as it was; parts and misreadings are no two alike. */
const wholeSentence = ({ sentence, from, to, misread }: Part): string =>
  `${sentence} ${from}-${to} ${misread}`;

const textOf = (draft: Draft | undefined): string => JSON.stringify(draft);

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
