import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningTitle } from './running-title.ts';

test('a title stands at the head of the sheet, and the address at its foot, where neither meets the other', () => {
  const rules = runningTitle('Question 2', 'duidu.example/q02/');
  assert.match(rules, /@top-left\{content:"Question 2"/);
  assert.match(rules, /@bottom-left\{content:"duidu\.example\/q02\/"/);
});

test('a quote or a tag in a title cannot end the string', () => {
  assert.match(runningTitle('a"b</style>', ''), /"a\\22 b\\3c \/style>"/);
});
