import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyText, type CopiedSegment } from './shapes.ts';

const segment = (given: Partial<CopiedSegment>): CopiedSegment => ({
  id: 'q02-a1',
  zh: '你好。',
  en: 'Hello.',
  isUnofficial: false,
  paragraph: 0,
  speaker: null,
  ...given,
});
const TWO = [segment({}), segment({ zh: '再见。', en: 'Bye.' })];
const MIXED = [segment({}), segment({ zh: '再见。', en: 'Bye.', isUnofficial: true })];

test('a paragraph of Chinese joins with nothing, of English with a space', () => {
  assert.equal(copyText(TWO, 'zh', 'plain'), '你好。再见。');
  assert.equal(copyText(TWO, 'en', 'plain'), 'Hello. Bye.');
  assert.equal(copyText(TWO, 'both', 'plain'), '你好。再见。\n\nHello. Bye.');
});

test('paragraphs are set apart', () => {
  const two = [segment({}), segment({ zh: '再见。', en: 'Bye.', paragraph: 1 })];
  assert.equal(copyText(two, 'zh', 'plain'), '你好。\n再见。');
});

test('in paired lines each sentence stands under its counterpart', () => {
  assert.equal(copyText(TWO, 'both', 'lines'), '你好。\nHello.\n\n再见。\nBye.');
  assert.equal(copyText(TWO, 'zh', 'lines'), '你好。\n再见。');
});

test('a sentence without a counterpart stands alone', () => {
  assert.equal(copyText([segment({ en: null })], 'both', 'lines'), '你好。');
  assert.equal(copyText([segment({ en: null }), segment({})], 'en', 'plain'), 'Hello.');
});

test('a table escapes what would break it', () => {
  const table = copyText([segment({ zh: '一|二', en: 'a\\b' })], 'both', 'table');
  assert.equal(table, '| 中文 | English |\n| --- | --- |\n| 一\\|二 | a\\\\b |');
});

test('tab-separated values tell the status of the English', () => {
  const rows = '你好。\tHello.\tpublished\n再见。\tBye.\tunofficial';
  assert.equal(copyText(MIXED, 'both', 'tsv'), rows);
  assert.equal(copyText(MIXED, 'zh', 'tsv'), '你好。\n再见。');
  assert.equal(copyText([segment({ en: 'a\tb\nc' })], 'en', 'tsv'), 'a b c\tpublished');
});

test('unofficial English says so in every shape, and Chinese never does', () => {
  for (const shape of ['lines', 'plain', 'table', 'tsv'] as const) {
    assert.match(copyText(MIXED, 'en', shape), /unofficial/i, shape);
    assert.match(copyText(MIXED, 'both', shape), /unofficial/i, shape);
    assert.doesNotMatch(copyText(MIXED, 'zh', shape), /unofficial/i, shape);
  }
});

test('a run of unofficial sentences is marked once, and so is the return to published ones', () => {
  const run = [segment({ isUnofficial: true }), ...MIXED.toReversed(), segment({})];
  assert.equal(
    copyText(run, 'en', 'plain'),
    '[Unofficial translation] Hello. Bye. [Published translation] Hello. Hello.',
  );
});

test('speakers are named where there is more than one', () => {
  const asked = segment({ speaker: { zh: '新华社', en: 'Xinhua' } });
  const answered = segment({ paragraph: 1, speaker: { zh: '王毅', en: 'Wang Yi' } });
  assert.equal(copyText([asked], 'en', 'plain'), 'Hello.');
  assert.equal(copyText([asked, answered], 'en', 'plain'), 'Xinhua: Hello.\nWang Yi: Hello.');
  assert.equal(copyText([asked, answered], 'zh', 'lines'), '新华社：你好。\n王毅：你好。');
});
