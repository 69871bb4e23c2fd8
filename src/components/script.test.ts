import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasHan, splitHan } from './script.ts';

test('a text without Chinese is one part', () => {
  assert.deepEqual(splitHan('Spelling only.'), [{ text: 'Spelling only.', isHan: false }]);
});

test('quoted Chinese is a part of its own, with the punctuation inside it', () => {
  assert.deepEqual(splitHan('It reads 兵者，凶器也 here.'), [
    { text: 'It reads ', isHan: false },
    { text: '兵者，凶器也', isHan: true },
    { text: ' here.', isHan: false },
  ]);
});

test('a name in Latin letters has no Chinese in it', () => {
  assert.equal(hasHan('CGTN'), false);
  assert.equal(hasHan('深圳卫视'), true);
});
