import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { repair } from '../repairs/list.ts';
import type { Collated } from '../collation/collated.ts';
import { collate } from './collate.ts';
import { correct } from './correct.ts';
import { divide } from './divide.ts';
import { receive } from './receive.ts';
import { unwrap } from './unwrap.ts';

const QUESTION = '海角社记者：请问今年全省的粮食收成如何，农民的收入有没有增加？';
const FIRST =
  '答：今年全省的粮食收成很好，总产量达到三百万吨，比去年增加了百分之五，这是大家辛勤劳动的结果。';
const SECOND =
  '农民的收入也有了明显增加，县里的合作社为此做了许多工作，下一步我们还要把水利设施修得更好。';
const TEXT = [QUESTION, FIRST, SECOND].join('\n\n');

/** Witnesses given as name → text, or text and note, brought together. */
function collated(witnesses: Record<string, string | [string, string]>): Collated {
  const files = Object.entries(witnesses).flatMap(([name, given]) => {
    const [text, note] = typeof given === 'string' ? [given, ''] : given;
    const file = (ending: string, words: string) => ({
      file: `${name}.${ending}`,
      bytes: new TextEncoder().encode(words),
    });
    return [file('txt', text), file('yml', note)];
  });
  const { sources, findings } = receive(files);
  assert.deepEqual(findings, []);
  const drafts = sources.map((source, index) => correct(repair(unwrap(source)), index * 10));
  return collate(drafts.flatMap(divide));
}

/** Every paragraph of every unit. */
const textsOf = ({ units }: Collated): string[] =>
  units.flatMap(({ paragraphs }) => paragraphs.map(({ trace }) => trace.text));

/** Where the witnesses differ: what was chosen, of what class, and who reads what. */
const variantsOf = ({ units }: Collated) =>
  units.flatMap(({ variants }) =>
    variants.map((variant) => ({
      chosen: variant.chosen,
      class: variant.class,
      readings: Object.fromEntries(
        variant.readings.map(({ text, witnesses }) => [text, witnesses.join(' ')]),
      ),
    })),
  );

const without = (text: string): string => text.replace(/^.*?：/, '');
const PLAIN = [without(QUESTION), without(FIRST), SECOND];

describe('collate', () => {
  test('gives a text that its witnesses agree on, without variants', () => {
    const all = collated({ a: TEXT, b: TEXT });
    assert.deepEqual(textsOf(all), PLAIN);
    assert.deepEqual(variantsOf(all), []);
  });

  test('reads what most sound witnesses read', () => {
    const all = collated({
      a: [TEXT.replace('三百万吨', '二百万吨'), 'rank: 1'],
      b: TEXT,
      c: TEXT,
    });
    assert.deepEqual(textsOf(all), PLAIN);
    const [variant] = variantsOf(all);
    assert.equal(variant!.class, 'substantive');
    assert.match(variant!.chosen, /三/);
    assert.deepEqual(Object.values(variant!.readings).sort(), ['a', 'b c']);
  });

  test('reads with the first in the editor’s order where the sound ones are divided', () => {
    const other = TEXT.replace('三百万吨', '二百万吨');
    assert.deepEqual(textsOf(collated({ a: [other, 'rank: 2'], b: [TEXT, 'rank: 1'] })), PLAIN);
    assert.match(
      textsOf(collated({ a: [other, 'rank: 1'], b: [TEXT, 'rank: 2'] }))[1]!,
      /二百万吨/,
    );
  });

  test('reads with an emendation, however many witnesses read otherwise', () => {
    const wrong = TEXT.replace('合作社', '合作杜');
    const note =
      'corrections: [{ find: 合作杜, replace: 合作社, certainty: certain, why: It is a misreading. }]';
    const all = collated({ a: [wrong, note], b: wrong, c: wrong });
    assert.deepEqual(textsOf(all), PLAIN);
    assert.match(variantsOf(all)[0]!.chosen, /社/);
  });

  test('hears a damaged witness, and takes no word that it alone has', () => {
    const damaged = TEXT.replace('三百万吨', '三百方吨').replace(
      '县里的合作社',
      '县里的供销合作社',
    );
    const all = collated({ a: TEXT, b: [damaged, 'sound: false\nrank: 1'] });
    assert.deepEqual(textsOf(all), PLAIN);
    assert.deepEqual(
      [...new Set(variantsOf(all).map((variant) => variant.class))],
      ['transmission'],
    );
    assert.equal(variantsOf(all).length, 2);
  });

  test('takes a damaged witness where there is no other', () => {
    assert.deepEqual(textsOf(collated({ a: [TEXT, 'sound: false'] })), PLAIN);
  });

  test('takes another width or script of the same words for spelling', () => {
    const all = collated({ a: TEXT, b: TEXT.replace('收入也有了', '收入，也有了') });
    assert.deepEqual(
      variantsOf(all).map((variant) => variant.class),
      ['orthographic'],
    );
  });

  test('takes another way to write a number for spelling, and another number for what it is', () => {
    for (const [number, expected] of [
      ['300', 'orthographic'],
      ['四百', 'substantive'],
    ]) {
      const all = collated({ a: TEXT, b: TEXT.replace('三百', number!) });
      assert.deepEqual(
        variantsOf(all).map((variant) => variant.class),
        [expected],
      );
    }
  });

  test('hears a report in what it quotes, and sets its own words aside', () => {
    const report = `省农业厅昨天介绍情况。厅长说，今年全省的粮食收成很好，总产量达到三百万吨，比去年增加了百分之八，这是大家辛勤劳动的结果。会场外下着小雨，记者们等候多时。`;
    const all = collated({ a: TEXT, b: report });
    assert.deepEqual(textsOf(all), PLAIN);
    const [variant] = variantsOf(all);
    assert.equal(variant!.class, 'editorial');
    assert.deepEqual(Object.values(variant!.readings).sort(), ['a', 'b']);
    assert.ok(all.asides.some(({ reason }) => reason === 'report'));
    assert.deepEqual(
      [
        ...new Set(all.units.flatMap(({ support }) => support.map(({ witness }) => witness))),
      ].sort(),
      ['a', 'b'],
    );
  });

  test('keeps the order of the first witness where another has two paragraphs transposed', () => {
    const all = collated({
      a: [TEXT, 'rank: 1'],
      b: [[QUESTION, `答：${SECOND}`, without(FIRST)].join('\n\n'), 'rank: 2'],
    });
    assert.deepEqual(textsOf(all), PLAIN);
  });

  test('takes a passage in quite other words for one difference', () => {
    const other = '收入的事也请放心，合作社今年分给各户的红利比去年多，水渠也在一里一里往前修。';
    const all = collated({
      a: [[QUESTION, FIRST, SECOND, without(FIRST)].join('\n\n'), 'rank: 1'],
      b: [[QUESTION, FIRST, other, without(FIRST)].join('\n\n'), 'rank: 2'],
    });
    assert.equal(variantsOf(all).length, 1);
    assert.equal(Object.keys(variantsOf(all)[0]!.readings).length, 2);
  });

  test('gives back a passage that a damaged witness splices in', () => {
    const foreign = '港口的货轮昨夜平安抵达，船上的灯火映着海面，码头工人连夜卸下了全部的货物。';
    const half = without(FIRST).length / 2;
    const spliced = `${FIRST.slice(0, half)}${foreign}${FIRST.slice(half)}`;
    const all = collated({
      a: TEXT,
      b: [[QUESTION, spliced, SECOND].join('\n\n'), 'sound: false'],
    });
    assert.deepEqual(textsOf(all), PLAIN);
    assert.ok(all.asides.some(({ reason }) => reason === 'unsupported'));
  });

  test('takes from each witness the questions that the others lack, in one order', () => {
    const more = [
      '山海广播记者：请问新的铁路什么时候能够通车，沿线的车站建好了没有？',
      '答：铁路明年春天通车，沿线的十二座车站已经建好了九座，其余三座今年冬天完工。',
    ];
    const all = collated({ a: [TEXT, 'rank: 1'], b: [[TEXT, ...more].join('\n\n'), 'rank: 2'] });
    assert.deepEqual(textsOf(all), [...PLAIN, ...more.map(without)]);
  });

  test('accounts for a reading it passed over as a variant, for its choice as text', () => {
    const own = TEXT.replace('三百万吨', '二千一百万吨');
    const all = collated({ a: [own, 'rank: 1'], b: TEXT, c: TEXT });
    const length = (witness: string, fate: string): number =>
      all.units[0]!.support.filter((run) => run.witness === witness && run.fate === fate).reduce(
        (sum, run) => sum + run.length,
        0,
      );
    const whole = PLAIN.join('').length;
    assert.deepEqual(textsOf(all), PLAIN);
    assert.deepEqual(
      ['a', 'b', 'c'].map((witness) => [length(witness, 'text'), length(witness, 'variant')]),
      [
        [whole - 1, 3],
        [whole, 0],
        [whole, 0],
      ],
    );
  });

  test('does not depend on the order of its witnesses', () => {
    const witnesses: Record<string, [string, string]> = {
      a: [TEXT.replace('三百', '二百'), 'rank: 2'],
      b: [TEXT, 'rank: 1'],
      c: [TEXT.replace('水利', '水力'), 'sound: false'],
    };
    const turned = Object.fromEntries(Object.entries(witnesses).reverse());
    assert.deepEqual(collated(turned), collated(witnesses));
  });
});
