import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsInRange, readRange, writeRange } from './ranges.ts';

const IDS = ['q02-q1', 'q02-q2', 'q02-a1', 'q02-a2', 'q03-q1'];

test('one segment is a run from itself to itself', () => {
  assert.deepEqual(readRange('#q02-a5'), { first: 'q02-a5', last: 'q02-a5' });
});

test('the unit of the last segment may be left out', () => {
  assert.deepEqual(readRange('#q02-a5..a8'), { first: 'q02-a5', last: 'q02-a8' });
  assert.deepEqual(readRange('#q02-q1..a3'), { first: 'q02-q1', last: 'q02-a3' });
  assert.deepEqual(readRange('#q02-a5..q03-q1'), { first: 'q02-a5', last: 'q03-q1' });
});

test('anything else is no run', () => {
  for (const hash of ['', '#', '#q02', '#main', '#q02-a5..', '#q02-a5...a8', '#q02-a5..<b>']) {
    assert.equal(readRange(hash), null, hash);
  }
});

test('a run is written as short as it is read', () => {
  for (const hash of ['q02-a5', 'q02-a5..a8', 'q02-q1..a3', 'q02-a5..q03-q1']) {
    const range = readRange(hash);
    assert.ok(range);
    assert.equal(writeRange(range), hash);
  }
});

test('the members of a run stand in reading order, whichever end comes first', () => {
  const members = ['q02-q2', 'q02-a1', 'q02-a2'];
  assert.deepEqual(idsInRange(IDS, { first: 'q02-q2', last: 'q02-a2' }), members);
  assert.deepEqual(idsInRange(IDS, { first: 'q02-a2', last: 'q02-q2' }), members);
});

test('where one end is not on the page, the other stands alone', () => {
  assert.deepEqual(idsInRange(IDS, { first: 'q02-a2', last: 'q02-a99' }), ['q02-a2']);
  assert.deepEqual(idsInRange(IDS, { first: 'q09-a1', last: 'q09-a2' }), []);
});
