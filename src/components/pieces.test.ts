import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Note } from './apparatus.ts';
import { piecesOf } from './pieces.ts';

const noteAt = (offset: number, sign = 'a'): Note => ({
  sign,
  main: true,
  segment: 'q01-a1',
  language: 'zh',
  offset,
  entry: {
    is: 'emendation',
    emendation: {
      segment: 'q01-a1',
      language: 'zh',
      at: [0, offset],
      witnesses: ['a'],
      reading: '甲',
      text: '乙',
      certainty: 'certain',
      why: 'An example.',
    },
  },
});

const write = (...given: Parameters<typeof piecesOf>): string =>
  piecesOf(...given)
    .map((piece) =>
      piece.is === 'sign'
        ? `^${piece.note.sign}`
        : piece.is === 'term'
          ? `[${piece.text}]`
          : piece.text,
    )
    .join('');

test('a sign stands after its reading', () => {
  assert.equal(write('国家主权安全发展', [noteAt(6)], []), '国家主权安全^a发展');
});

test('a sign inside a term stands after the term', () => {
  const terms = [{ start: 2, end: 6, slug: 's' }];
  assert.equal(write('国家主权安全发展', [noteAt(4)], terms), '国家[主权安全]^a发展');
});

test('the pieces that are no signs give the text back, whatever stands in it', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。') });
  const offsets = fc.array(fc.nat(12), { maxLength: 4 });
  fc.assert(
    fc.property(text, offsets, (whole, places) => {
      const notes = places.map((place) => noteAt(Math.min(place, whole.length)));
      const terms = whole.length > 3 ? [{ start: 1, end: 3, slug: 'x' }] : [];
      const pieces = piecesOf(whole, notes, terms);
      const joined = pieces.map((piece) => (piece.is === 'sign' ? '' : piece.text)).join('');
      assert.equal(joined, whole);
      assert.equal(pieces.filter(({ is }) => is === 'sign').length, notes.length);
    }),
  );
});
