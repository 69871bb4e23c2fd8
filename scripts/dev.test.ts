import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concernsEdition } from './dev.ts';

test('sources, translations and authority lists call for a new edition', () => {
  for (const file of ['sources/a.txt', 'translations/2024-03-07/q02.md', 'outlets.yml']) {
    assert.equal(concernsEdition(file), true, file);
  }
});

test('what the edition command writes does not', () => {
  for (const file of ['editions/2024-03-07/q02.md', 'ids.json']) {
    assert.equal(concernsEdition(file), false, file);
  }
});
