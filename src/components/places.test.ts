import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '../edition/place.ts';
import type { Segment } from '../edition/segment.ts';
import { originsOf, writeRange } from './places.ts';

const segment = (id: string, zh: Place[], en: Place[] = []): Segment => ({
  id,
  zh: '甲',
  zhHant: '甲',
  en: null,
  enStatus: null,
  from: { zh, en },
});

test('neighbours from the same lines are said once', () => {
  const place: Place = { witness: 'journal', lines: [19, 19] };
  const origins = originsOf([segment('q01-a1', [place]), segment('q01-a2', [place])]);
  assert.deepEqual(origins, [
    { first: 'q01-a1', last: 'q01-a2', witnesses: [['journal', [[19, 19]]]] },
  ]);
});

test('the lines of both languages stand under their witness in order', () => {
  const [origin] = originsOf([
    segment(
      'q01-a1',
      [{ witness: 'journal', lines: [25, 27] }],
      [{ witness: 'journal', lines: [9, 9] }],
    ),
  ]);
  assert.deepEqual(origin?.witnesses, [
    [
      'journal',
      [
        [9, 9],
        [25, 27],
      ],
    ],
  ]);
});

test('a run of lines is written with a dash', () => {
  assert.equal(writeRange([25, 27]), '25–27');
  assert.equal(writeRange([25, 25]), '25');
});
