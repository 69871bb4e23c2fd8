import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../edition/ledger.ts';
import { sourceLines } from './source-lines.ts';

const entry = (given: Partial<LedgerEntry>): LedgerEntry => ({
  lines: [1, 1],
  fate: 'text',
  reason: 'text',
  to: null,
  ...given,
});

test('a line of one fate is one part', () => {
  const [line] = sourceLines(['下面我愿回答大家的提问。'], [entry({ to: 'q00-a9' })]);
  assert.deepEqual(line?.parts, [{ text: '下面我愿回答大家的提问。', fate: 'text' }]);
  assert.deepEqual(line?.labels, [{ fate: 'text', reason: 'text', to: ['q00-a9'] }]);
});

test('a line is cut where its fate changes, and its text stays whole', () => {
  const ledger = [
    entry({ columns: [1, 3], fate: 'metadata', reason: 'speaker label' }),
    entry({ columns: [4, 6], to: 'q01-a1' }),
    entry({ columns: [7, 8], to: 'q01-a2' }),
  ];
  const [line] = sourceLines(['王毅：甲。乙丙。'], ledger);
  assert.deepEqual(line?.parts, [
    { text: '王毅：', fate: 'metadata' },
    { text: '甲。乙丙。', fate: 'text' },
  ]);
  assert.deepEqual(line?.labels[1]?.to, ['q01-a1', 'q01-a2']);
});

test('a space between two fates belongs to the one before it', () => {
  const ledger = [
    entry({ columns: [1, 2], fate: 'set-aside', reason: 'markup' }),
    entry({ columns: [4, 4] }),
  ];
  const [line] = sourceLines(['## 甲'], ledger);
  assert.deepEqual(
    line?.parts.map(({ text }) => text),
    ['## ', '甲'],
  );
});

test('a line that the ledger does not know has no fate', () => {
  const [line] = sourceLines(['甲'], []);
  assert.deepEqual(line, { number: 1, parts: [{ text: '甲', fate: null }], labels: [] });
});
