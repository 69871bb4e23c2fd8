import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { decodeNumbers, decodeRows, encodeNumbers, encodeRows } from './posting-code.ts';

it('rows come back from JSON as they went in', () => {
  const rows = fc
    .uniqueArray(fc.nat({ max: 5_000_000 }))
    .map((some) => some.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(rows, (given) => {
      const travelled = JSON.parse(JSON.stringify(encodeRows(given))) as string;
      assert.deepEqual([...decodeRows(travelled)], given);
    }),
  );
});

it('neighbouring rows take one byte each', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => at * 50);
  assert.equal(Buffer.byteLength(encodeRows(rows)), 1000);
});

it('small numbers come back', () => {
  const numbers = [0, 1, 92, 93, 1000];
  assert.deepEqual(decodeNumbers(encodeNumbers(numbers)), numbers);
});
