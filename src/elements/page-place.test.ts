import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlace, unitOf } from './page-place.ts';

test('the page of a unit is known by its path, in every tree and under any base', () => {
  assert.deepEqual(readPlace('/2024-03-07/q02/'), { root: '/', event: '2024-03-07', unit: 'q02' });
  assert.deepEqual(readPlace('/base/zh-hant/2019-03-18-2/q12/'), {
    root: '/base/zh-hant/',
    event: '2019-03-18-2',
    unit: 'q12',
  });
});

test('the page of an event has no unit', () => {
  assert.deepEqual(readPlace('/undated-tea/'), { root: '/', event: 'undated-tea', unit: null });
});

test('other pages are no place of the reading room', () => {
  for (const path of ['/', '/search/', '/sources/2024-peoples-daily/', '/terms/q02/']) {
    assert.equal(readPlace(path), null, path);
  }
});

test('a segment says which unit it is in', () => {
  assert.equal(unitOf('q02-a5'), 'q02');
});
