import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressIn } from './address.ts';
import { readQuery } from './query.ts';

const read = (text: string) => readQuery(text, {});
const texts = (text: string) => read(text).all.map((clause) => clause.map((term) => term.text));

describe('a query', () => {
  it('asks for all of its words', () =>
    assert.deepEqual(texts('主权　安全'), [['主权'], ['安全']]));
  it('keeps a phrase in quotes together', () => {
    for (const typed of ['"cold war"', '“cold war”', '「cold war」', '＂cold war＂']) {
      assert.deepEqual(texts(typed), [['cold war']]);
      assert.equal(read(typed).all[0]?.[0]?.exact, true);
    }
  });
  it('takes a quote that is not closed as a sign', () => {
    assert.equal(read('“健康').all[0]?.[0]?.letters, '健康');
  });
  it('takes words around OR as alternatives', () => {
    assert.deepEqual(texts('美国 霸权 OR hegemony'), [['美国'], ['霸权', 'hegemony']]);
    assert.deepEqual(texts('OR'), [['OR']]);
  });
  it('leaves out what follows a minus', () => {
    assert.deepEqual(
      read('俄罗斯 -天然气').none.map(({ text }) => text),
      ['天然气'],
    );
  });
  it('takes exclusions alone at their word', () => {
    assert.deepEqual(texts('-2026年'), [['2026年']]);
  });
  it('understands operators with either colon', () => {
    const query = read('zh：霸权 EN:hegemon* asker:"China Daily" year:2024-2026 in:问');
    assert.deepEqual(
      query.all.map(([term]) => [term?.side, term?.prefix]),
      [
        ['zh', false],
        ['en', true],
      ],
    );
    assert.deepEqual(
      [query.askers, query.years, query.part],
      [['China Daily'], [[2024, 2026]], 'question'],
    );
  });
  it('takes an operator without sense as words', () => {
    assert.deepEqual(texts('year:soon'), [['soon']]);
  });
  it('never throws, and says the same of the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a中“”"-:：OR zh:in:year:*＊ 2024') }),
        (text) => {
          assert.deepEqual(read(text), read(text));
        },
      ),
    );
  });
});

describe('an address', () => {
  const full = { event: '2024-03-07', unit: 'q02', segment: 'q02-a5', through: null };
  const conference = { ...full, unit: null, segment: null };
  const rows: [string, ReturnType<typeof addressIn>][] = [
    ['2024-03-07/q02', { ...full, segment: null }],
    ['2024-03-07#q02-a5', full],
    ['https://duidu.example/zh-hans/2024-03-07/q02/#q02-a5', full],
    ['王毅，2024年3月7日（Duidu, 2024-03-07/q02#q02-a5）', full],
    ['2019-03-18-2/q14', { ...full, event: '2019-03-18-2', unit: 'q14', segment: null }],
    ['q02-a5', { ...full, event: null }],
    ['#q02-a5..a8', { ...full, event: null, through: 'a8' }],
    ['2024-03-07#q02-a5..q03-q1', { ...full, through: 'q03-q1' }],
    ['http://localhost:4321/base/2024-03-07/?x#top', conference],
    ['Press conference, 7 March 2024. Duidu, https://duidu.example/2024-03-07/.', conference],
    ['https://duidu.example/outlets/2024-03-07-daily/', null],
    ['https://example.org/news/2024-03-07.html', null],
    ['2024-03-07', null],
    ['Q3 results of 2024-03-07', null],
    ['q2', null],
  ];
  for (const [text, expected] of rows) {
    it(`in ${text} is ${expected ? 'found' : 'none'}`, () =>
      assert.deepEqual(addressIn(text), expected));
  }
});
