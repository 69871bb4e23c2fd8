import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { LOCALES } from './locale.ts';
import { wordsFor } from './words.ts';

/** Every string, and what every function gives, by the path of its key. */
function leavesOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value] as [string, string]];
    if (typeof value === 'function')
      return [[here, String(value('2024-03-07', '1', 2))] as [string, string]];
    return leavesOf(value as object, here);
  });
}

test('no language leaves a word out or empty', () => {
  const keys = leavesOf({ ...en, listOf: '' }).map(([key]) => key);
  for (const locale of LOCALES) {
    const leaves = leavesOf({ ...wordsFor(locale), listOf: ',' });
    assert.deepEqual(leaves.map(([key]) => key).sort(), keys.toSorted());
    assert.deepEqual(
      leaves.filter(([, text]) => text === '').map(([key]) => key),
      [],
    );
  }
});

test('the Chinese interface has no English sentence left in it', () => {
  const latin = leavesOf({ ...wordsFor('zh-Hans'), listOf: '' }).filter(([, text]) =>
    /[a-z]{4,} [a-z]{2,}/.test(text),
  );
  assert.deepEqual(latin, []);
});

test('the Traditional interface has no Simplified character of the commonest left in it', () => {
  const simplified = leavesOf({ ...wordsFor('zh-Hant'), listOf: '' }).filter(([, text]) =>
    /[们这来时说对会问译]/.test(text),
  );
  assert.deepEqual(simplified, []);
});
