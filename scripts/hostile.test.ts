import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editionOf } from './edition-of.ts';

/*
 * Texts that make a pattern which backtracks, or a loop within a loop, run for minutes. Every one ends
 * without a fault of the command; the limit is only there to end what would never end.
 */

const LENGTH = 100_000;
const PATIENCE = 300_000;

const over = (words: string, length = LENGTH): string =>
  words.repeat(Math.ceil(length / words.length));

const HOSTILE: Record<string, string> = {
  'blanks after a number': `1${over(' ')}x`,
  'blanks at the head': `${over(' ')}（${over('\u3000')}x`,
  'blanks within words': `首页${over(' ')}x，好`,
  colons: over('：'),
  'labels without end': over('王毅：好。'),
  'names without end': Array.from(
    { length: LENGTH / 5 },
    (_, at) => `张${String.fromCharCode(0x4e00 + (at % 6000))}：好。`,
  ).join(''),
  'brackets never closed': over('【（《“['),
  'pictures never closed': over('![a]('),
  'links never closed': over('[a]('),
  'comments never closed': over('<!-- a'),
  'one character': over('哈'),
  'one sentence': over('中国外交始终坚持和平发展合作共赢。'),
  digits: over('1234567890'),
  years: over('2024年3月'),
  capitals: `${over('A')}。`,
  'words without a stop': `${over('The quick brown fox ')}。好`,
  'stops without words': over('。”'),
  'straight quotes': `好${over('" ')}`,
  'marks of emphasis': over('*a_'),
  escapes: over('\\'),
  entities: over('&quot;'),
  'lost characters': over('\uFFFD'),
  'lines without a stop': over('这是一行没有结束的文字\n'),
  'hyphens at ends of lines': over('four im-\n'),
  'lines ended by a return': over('问：好？\r答：好。\r'),
  credits: over('新华社记者 某某摄\n'),
  'other articles': `问：好吗？\n答：很好。\n${over('本报北滩9月3日电 大桥合龙。\n', 20_000)}`,
  'front matter never closed': `---\n${over('a: 1\n')}`,
  'front matter nested': `---\na: ${over('[')}\n---\n问：好？`,
  'a literal never closed': `{"content": "${over('\\')}`,
  'rows of a table': `INSERT INTO t VALUES ${over("(1,'a'),")}`,
  'elements nested': `${over('<div>')}<p>问：好？</p>`,
  'ends of no element': `<p>好</p><p>好</p>${over('<b>', 50_000)}${over('</i>', 50_000)}`,
  'attributes never closed': `<p>好</p><p ${over('a="')}`,
  'paragraphs of a page': over('<p>问：好吗？</p><p>答：很好。</p>'),
  'one answer': `问：好吗？\n答：${over('我们将继续努力，', 5000)}${Array.from({ length: LENGTH / 8 }, (_, at) => `第${at}件是好事。`).join('')}`,
};

describe('hostile texts', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(name, { timeout: PATIENCE }, () => {
      const { findings } = editionOf({
        files: [{ file: 'page.txt', bytes: new TextEncoder().encode(text) }],
        translations: [],
        outlets: [],
        register: {},
      });
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error'),
        [],
      );
    });
  }
});
