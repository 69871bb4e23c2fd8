import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, corpusOf, idsFound, SAMPLE, shardsOf } from './sample-corpus.ts';

const corpus = corpusOf(SAMPLE);
const shards = shardsOf(SAMPLE);
const [Q1, Q2, Q3] = ['2024-03-07/q01', '2024-03-07/q02', '2026-03-08/q01'] as const;

/** Each row: what is typed, and the units it finds, the best first. */
function finds(rows: [typed: string, ids: string[]][]): void {
  for (const [typed, ids] of rows) {
    it(`${typed} → ${ids.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await idsFound(typed, corpus), ids);
      assert.deepEqual(await idsFound(typed, shards), ids, 'in shards');
    });
  }
}

describe('Chinese is found by any substring', () =>
  finds([
    ['盘', [Q2]],
    ['安全、发展利益', [Q1]],
    ['安全发展利益', [Q1]],
    ['主 权 安 全', [Q1]],
    ['霸凌行径坚定维护', [Q1]],
    ['2400亿', [Q1]],
    ['400亿美', [Q1]],
  ]));

describe('scripts of Chinese are folded', () =>
  finds([
    ['台灣問題', [Q2]],
    ['後來', [Q2]],
    ['構建人類命運共同體', [Q1]],
  ]));

describe('English is found by words, forms, beginnings and phrases', () =>
  finds([
    ['visit', [Q2]],
    ['bully', [Q1]],
    ['multilat', [Q1]],
    ['one China principle', [Q2]],
    ['“one-China principle”', [Q2]],
    ['"China one"', []],
    ['CHINA’S POSITION', [Q1]],
    ['neighbor', [Q2]],
    ['taking', [Q2]],
    ['took', [Q2]],
    ['US$240 billion', [Q1]],
    ['12308', [Q3]],
  ]));

describe('operators narrow what is found', () =>
  finds([
    ['霸权 -霸凌', [Q3]],
    ['定盘星 OR 丛林', [Q1, Q2]],
    ['zh:霸权 en:hegemon*', [Q1, Q3]],
    ['zh:定盘星 en:visits', []],
    ['霸权 in:question', [Q3]],
    ['in:question year:2024', [Q1, Q2]],
    ['in:question', [Q3, Q1, Q2]],
    ['霸权 in:答', [Q3, Q1]],
    ['霸权 year:2024', [Q1]],
    ['霸权 year：2025-2026', [Q3]],
    ['asker:cgtn', [Q2]],
    ['asker:cgtn OR asker:卫星社', [Q3, Q2]],
    ['asker:cgtn 盘 OR 天', [Q2]],
    ['霸权 AND 主权', [Q1]],
    ['THE AND LAW', [Q1]],
    ['asker:卫星社', [Q3]],
    ['asker:"China Daily" 霸权', [Q1]],
  ]));

describe('facts about a unit are found', () =>
  finds([
    ['CGTN', [Q2]],
    ['China Global Television', [Q2]],
    ['中国日报', [Q1]],
    ['3月8日', [Q3]],
    ['8 March 2026', [Q3]],
    ['2026.3.8', [Q3]],
    ['20260308', [Q3]],
    ['3月8号', [Q3]],
    ['8 Mar', [Q3]],
    ['2026-03-08', [Q3]],
    ['2024-03-07/q02', [Q2]],
    ['https://example.org/zh-hans/2024-03-07/q01/#q01-a2', [Q1]],
    ['q02-a3', [Q2]],
  ]));

describe('what is nowhere as written is forgiven', () =>
  finds([
    ['丛林法责', [Q1]],
    ['人类命云共同体', [Q1]],
    ['人类命共同体', [Q1]],
    ['霸全', [Q3, Q1]],
    ['multilaterlism', [Q1]],
    ['sovereinty', [Q1]],
    ['jugnle', [Q1]],
    ['dingpanxing', [Q2]],
    ['yi lin wei he', [Q2]],
    ['dìng pán xīng', [Q2]],
    ['rlmygtt', [Q1]],
    ['hgjzqaq', [Q1]],
    ['ybzh', []],
    ['dingweihuguo', [Q1]],
  ]));

describe('nonsense finds nothing', () =>
  finds([
    ['饕餮魍魉', []],
    ['qzxvkj', []],
    ['冰淇淋配方', []],
    ['zzz yyy', []],
    ['…', []],
  ]));

it('says what is shown instead of what was asked', async () => {
  const { instead } = await ask('sovereinty', corpus);
  assert.deepEqual([instead?.reason, instead?.shown], ['spelling', ['sovereignty']]);
  assert.equal((await ask('sovereignty', corpus)).instead, null);
});

it('ranks words of one passage above words of one unit', async () => {
  assert.deepEqual(await idsFound('霸权 人心', corpus), [Q3]);
  const { findings } = await ask('丛林 立场', corpus);
  const [match] = await findings.page(0, 1);
  assert.equal(match?.nearness, 'unit');
});

it('offers what would find something', async () => {
  const { offers } = await ask('定盘星 天然气', corpus);
  assert.deepEqual(offers, [{ kind: 'drop-word', word: '天然气', units: 1 }]);
  const filtered = await ask('定盘星 year:2026', corpus);
  assert.deepEqual(filtered.offers, [{ kind: 'drop-filter', filter: 'year', units: 1 }]);
});

it('counts what each choice of a filter would leave', async () => {
  const { findings } = await ask('霸权 year:2024', corpus);
  const years = findings.years.map(({ value, units, chosen }) => [value, units, chosen]);
  assert.deepEqual(years, [
    ['2026', 1, false],
    ['2024', 1, true],
  ]);
  assert.deepEqual(
    findings.askers.map(({ value }) => value),
    ['china-daily'],
  );
});

it('marks a phrase in every row it runs over', async () => {
  const { findings } = await ask('霸凌行径坚定', corpus);
  const [match] = await findings.page(0, 1);
  const marked = match?.hits.map(({ row, marks }) =>
    marks.map(({ start, end }) => match.text.unit.rows[row]?.zh.slice(start, end)),
  );
  assert.deepEqual(marked, [['霸凌行径'], ['坚定']]);
});

it('takes Chinese words with signs between for words by themselves, where they are not one run', async () => {
  for (const some of [corpus, shards]) {
    const { instead } = await ask('霸权、主权', some);
    assert.deepEqual([instead?.reason, instead?.shown], ['pieces', ['霸权', '主权']]);
    assert.equal((await ask('主权、安全', some)).instead, null);
    const { offers } = await ask('定盘星，天然气', some);
    assert.deepEqual(offers, [{ kind: 'drop-word', word: '天然气', units: 1 }]);
  }
});
