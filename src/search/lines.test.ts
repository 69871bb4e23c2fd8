import assert from 'node:assert/strict';
import { it } from 'node:test';
import { endOf, linesAsTsv, linesOf, startOf } from './lines.ts';
import { withFilter } from './query-text.ts';
import { ask, corpusOf, SAMPLE } from './sample-corpus.ts';

const corpus = corpusOf(SAMPLE);

async function lines(text: string, side: 'zh' | 'en', order: 'text' | 'left' | 'right') {
  const { findings } = await ask(text, corpus);
  return linesOf(await findings.page(0, 100), side, order);
}

it('a concordance has a line for each hit, with the other language', async () => {
  const [line] = await lines('定盘星', 'zh', 'text');
  assert.deepEqual(
    [line?.left, line?.keyword, line?.right, line?.other],
    ['一个中国原则是', '定盘星', '，', 'The one-China principle is the anchor,'],
  );
});

it('lines are sorted by what stands after the keyword, or before it from the keyword outwards', async () => {
  const after = (await lines('霸权', 'zh', 'right')).map(({ right }) =>
    right.replace(/^\p{P}/u, '').slice(0, 2),
  );
  assert.deepEqual(after, after.toSorted());
  const before = (await lines('霸权', 'zh', 'left')).map(({ left }) => left.slice(-1));
  assert.deepEqual(before, before.toSorted());
});

it('a concordance is copied with a row of names and one line a hit', async () => {
  const some = await lines('霸权', 'zh', 'text');
  const rows = linesAsTsv(some, ({ segment }) => `#${segment}`).split('\n');
  assert.equal(rows.length, some.length + 1);
  for (const row of rows) assert.equal(row.split('\t').length, 8);
});

it('words of a phrase are one line and not one each', async () => {
  assert.deepEqual(
    (await lines('one China principle', 'en', 'text')).map(({ keyword }) => keyword),
    ['one-China principle'],
  );
});

it('a filter takes the place of another of its kind', () => {
  assert.equal(withFilter('霸权', 'year', '2024'), '霸权 year:2024');
  assert.equal(
    withFilter('霸权 year:2024 in:question', 'year', '2026'),
    '霸权 in:question year:2026',
  );
  assert.equal(withFilter('霸权 year：2024', 'year', null), '霸权');
  assert.equal(withFilter('asker:"China Daily" 台湾', 'asker', 'A B'), '台湾 asker:"A B"');
});

it('context is cut between words and characters', () => {
  assert.equal(endOf('under the one-China principle ', 19), ' principle ');
  assert.equal(startOf(' principle of one-China', 16), ' principle of ');
  assert.equal(endOf('一个中国原则', 4), '中国原则');
  assert.equal(startOf('达到2400亿美元', 4), '达到');
  assert.equal(endOf('𠮷野家', 3), '野家');
  assert.equal(startOf('家𠮷', 2), '家');
  assert.equal(startOf('short', 9), 'short');
});
