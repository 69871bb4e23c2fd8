import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Firmness, splitWords } from './split-words.ts';

const known =
  (words: string[], phrases: string[] = []) =>
  (word: string): Firmness =>
    words.includes(word) ? 'word' : phrases.includes(word) ? 'phrase' : null;

test('the fewest words win over the longest word from the left', () => {
  const words = splitWords('牵头发起', known(['牵头', '头发', '发起']));
  assert.deepEqual(words, ['牵头', '发起']);
});

test('among equals the character that often stands alone does so', () => {
  assert.deepEqual(splitWords('关系好', known(['关系', '系好'])), ['关系', '好']);
});

test('among equals a word wins over a phrase', () => {
  assert.deepEqual(splitWords('关系构', known(['关系'], ['系构'])), ['关系', '构']);
});

test('what no list knows falls into characters', () => {
  assert.deepEqual(splitWords('𠀀王毅', known([])), ['𠀀', '王', '毅']);
});

test('joining the words gives the text back', () => {
  const isWord = known(['ab', 'bc', 'abc', 'cab', 'ba']);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𠀀') }), (text) => {
      assert.equal(splitWords(text, isWord).join(''), text);
    }),
  );
});
