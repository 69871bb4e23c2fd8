import assert from 'node:assert/strict';
import { it } from 'node:test';
import { initialsKeysOf } from './build-initials.ts';
import { initialsGramsOf } from './grams.ts';
import { sampleUnit } from './sample-corpus.ts';
import { unitText } from './unit-text.ts';
import { packUnit, unpackUnit } from './wire-unit.ts';

it('reads characters in their words, over signs and rows, but not over figures or out of a heading', () => {
  const unit = sampleUnit('2024-03-07/q01', {
    heading: '银行',
    answer: [
      ['行长，', null],
      ['重庆2行', null],
    ],
  });
  const packed = packUnit(unit, 'zh', (zh) => zh);
  const keys = [...initialsKeysOf(unitText(unpackUnit(packed, 0, []), {}))];
  assert.deepEqual(
    keys.filter(([, row]) => row >= 4),
    [
      ['^hzc', 4],
      ['^zcq', 4],
    ],
  );
  assert.ok(!keys.some(([key]) => key.startsWith('^yh')));
});

it('looks a run of initials up by keys that hold all of it', () => {
  assert.deepEqual(initialsGramsOf('rlmygtt'), ['^rlm', '^ygt', '^gtt']);
  assert.deepEqual(initialsGramsOf('rlm'), ['^rlm']);
});
