import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Correction } from '../../src/edition/source.ts';
import { emendedAddress, type Draft } from '../source.ts';
import { correct } from './correct.ts';
import { receive } from './receive.ts';
import { unwrap } from './unwrap.ts';

function draftWith(text: string, ...corrections: Correction[]): Draft {
  const { sources } = receive([{ file: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  return unwrap({ ...sources[0]!, note: { corrections } });
}

const CERTAIN = { certainty: 'certain', why: 'It is a misreading.' } as const;
const DOUBTFUL = { certainty: 'doubtful', why: 'It may be a misreading.' } as const;
const textsOf = ({ lines }: Draft): string[] => lines.map(({ trace }) => trace.text);
const rulesOf = ({ findings }: Draft): string[] => findings.map(({ rule }) => rule);

describe('correct', () => {
  test('changes what is certain, and only the characters that differ', () => {
    const { find, replace } = { find: '从来不高地缘', replace: '从来不搞地缘' };
    const draft = correct(
      draftWith('我们从来不高地缘政治算计。', { find, replace, ...CERTAIN }),
      3,
    );
    assert.deepEqual(textsOf(draft), ['我们从来不搞地缘政治算计。']);
    const [{ trace }] = draft.lines as [Draft['lines'][number]];
    assert.deepEqual(trace.at.slice(4, 7), [4, emendedAddress(3), 6]);
    assert.deepEqual(
      draft.emendations.map(({ index, reading, text, extent }) => [index, reading, text, extent]),
      [[3, find, replace, [5, 5]]],
    );
    assert.deepEqual(draft.asides, [{ start: 5, end: 6, fate: 'variant', reason: 'emendation' }]);
  });

  test('puts in what dropped out, and takes out what is doubled', () => {
    const draft = correct(
      draftWith(
        '拉美国来了。总台台好。',
        { find: '拉美国来', replace: '拉美国家来', ...CERTAIN },
        { find: '总台台', replace: '总台', ...CERTAIN },
      ),
      0,
    );
    assert.deepEqual(textsOf(draft), ['拉美国家来了。总台好。']);
    assert.equal(draft.emendations[0]!.extent, null);
  });

  test('marks a doubt and leaves the text', () => {
    const before = draftWith('他本月初来。', { find: '本月初', proposal: '本月底', ...DOUBTFUL });
    const draft = correct(before, 0);
    assert.deepEqual(draft.lines, before.lines);
    assert.deepEqual(
      draft.emendations.map(({ text, proposal, extent }) => [text, proposal, extent]),
      [['本月初', '本月底', [1, 3]]],
    );
  });

  test('reports a correction that fits no longer', () => {
    const draft = correct(draftWith('他来。', { find: '她', replace: '他', ...CERTAIN }), 0);
    assert.deepEqual(rulesOf(draft), ['correction-unfit']);
    assert.equal(draft.findings[0]!.file, 'a.yml');
    assert.deepEqual(textsOf(draft), ['他来。']);
  });

  test('reports a correction that fits twice, even overlapping itself', () => {
    for (const text of ['他来。他来。', '哈哈哈']) {
      const find = text === '哈哈哈' ? '哈哈' : '他来';
      const draft = correct(draftWith(text, { find, replace: '她', ...CERTAIN }), 0);
      assert.deepEqual(rulesOf(draft), ['correction-ambiguous']);
      assert.deepEqual(textsOf(draft), [text]);
    }
  });

  test('takes each correction by itself', () => {
    const draft = correct(
      draftWith(
        '甲乙丙',
        { find: '丁', replace: '戊', ...CERTAIN },
        { find: '乙', replace: '已', ...CERTAIN },
      ),
      0,
    );
    assert.deepEqual(rulesOf(draft), ['correction-unfit']);
    assert.deepEqual(textsOf(draft), ['甲已丙']);
  });
});
