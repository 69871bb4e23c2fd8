import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasesOf, departedFrom, pathOfId } from './former-ids.ts';

const event = '2024-03-07';
const moved = { event, id: 'q02-a9', to: ['q02-a8'] };
const gone = { event, id: 'q02-a10', to: [] };
const elsewhere = { event, id: 'q02-a11', to: ['q03-a1'] };
const abroad = { event, id: 'q02-a12', to: ['2024-03-08#q01-a1'] };
const all = [moved, gone, elsewhere, abroad];

test('on its page a former id stands where its text stands now', () => {
  assert.deepEqual(aliasesOf(all, 'q02'), new Map([['q02-a8', ['q02-a9']]]));
});

test('on the page of the whole event it stands there also from another unit', () => {
  assert.deepEqual(aliasesOf(all, null).get('q03-a1'), ['q02-a11']);
});

test('what was removed or went to another page is told at the end of the old one', () => {
  const ids = (alone: boolean) => departedFrom(all, 'q02', alone).map(({ id }) => id);
  assert.deepEqual(ids(true), ['q02-a10', 'q02-a11', 'q02-a12']);
  assert.deepEqual(ids(false), ['q02-a10', 'q02-a12']);
});

test('an id leads to the page of its unit, also in another event', () => {
  assert.equal(pathOfId(event, 'q02-a5'), '/2024-03-07/q02/#q02-a5');
  assert.equal(pathOfId(event, '2024-03-08#q01-a1'), '/2024-03-08/q01/#q01-a1');
  assert.equal(pathOfId(event, 'q02'), '/2024-03-07/q02/');
});
