import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { account, describeUnaccounted, type Fate } from './account.ts';
import { receive } from './receive.ts';

const sourcesOf = (...texts: string[]) =>
  receive(texts.map((text, at) => ({ file: `${at}.txt`, bytes: new TextEncoder().encode(text) })))
    .sources;

const text = (start: number, end: number, to: string): Fate => ({
  start,
  end,
  fate: 'text',
  reason: 'text',
  to,
});
const aside = (start: number, end: number, reason: string) => ({
  start,
  end,
  fate: 'set-aside' as const,
  reason,
});

describe('account', () => {
  test('gives a line of one fate as a whole and a line of several by columns', () => {
    const { ledger, unaccounted } = account(
      sourcesOf('问：好？\n\n答：好。\n完'),
      [aside(0, 2, 'label'), aside(6, 8, 'label'), aside(11, 12, 'furniture')],
      [text(2, 4, 'q01-q1'), text(8, 10, 'q01-a1')],
    );
    assert.deepEqual(
      ledger['0.txt']!.map(({ lines, columns, reason, to }) => [lines, columns, reason, to]),
      [
        [[1, 1], [1, 2], 'label', null],
        [[1, 1], [3, 4], 'text', 'q01-q1'],
        [[3, 3], [1, 2], 'label', null],
        [[3, 3], [3, 4], 'text', 'q01-a1'],
        [[4, 4], undefined, 'furniture', null],
      ],
    );
    assert.deepEqual(unaccounted, []);
  });

  test('joins neighbouring lines of one fate over blank lines, not over other text', () => {
    const { ledger } = account(
      sourcesOf('广告\n\n广告\n好。\n广告'),
      [aside(0, 2, 'ad'), aside(4, 6, 'ad'), aside(10, 12, 'ad')],
      [text(7, 9, 'q01-a1')],
    );
    assert.deepEqual(
      ledger['0.txt']!.map(({ lines }) => lines),
      [
        [1, 3],
        [4, 4],
        [5, 5],
      ],
    );
  });

  test('names every character that nobody accounted for', () => {
    const { unaccounted } = account(sourcesOf('甲乙丙 丁\n戊'), [aside(0, 1, 'x')], []);
    assert.deepEqual(unaccounted.map(describeUnaccounted), [
      { line: 1, column: 2, text: '乙丙' },
      { line: 1, column: 5, text: '丁' },
      { line: 2, column: 1, text: '戊' },
    ]);
  });

  test('holds invisible signs for blank', () => {
    assert.deepEqual(
      account(sourcesOf('\uFEFF \u200b\u00ad\u3000\n甲'), [aside(6, 7, 'x')], []).unaccounted,
      [],
    );
  });

  test('lets what came later win, and keeps sources apart', () => {
    const { ledger, unaccounted } = account(
      sourcesOf('甲', '乙丙'),
      [aside(0, 4, 'furniture')],
      [text(2, 3, 'q01-a1')],
    );
    assert.deepEqual(unaccounted, []);
    assert.deepEqual(
      Object.entries(ledger).map(([file, entries]) => [file, entries.map(({ fate }) => fate)]),
      [
        ['0.txt', ['set-aside']],
        ['1.txt', ['text', 'set-aside']],
      ],
    );
  });
});
