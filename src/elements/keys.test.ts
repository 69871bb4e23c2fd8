import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, KEYS, type PressedKey } from './keys.ts';

const press = (key: string, also: Partial<PressedKey> = {}): PressedKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...also,
});

test('a key asks for its command', () => {
  assert.equal(commandOf(press('j'), 'text'), 'next');
  assert.equal(commandOf(press('?'), 'control'), 'help');
});

test('with a modifier a key belongs to the browser', () => {
  for (const also of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    assert.equal(commandOf(press('c', also), 'text'), null);
  }
});

test('in a field, and while Chinese is being put in, nothing is a shortcut', () => {
  for (const key of Object.keys(KEYS)) assert.equal(commandOf(press(key), 'field'), null);
  assert.equal(commandOf(press('j', { isComposing: true }), 'text'), null);
});

test('a link or button keeps Enter and space for itself', () => {
  assert.equal(commandOf(press('Enter'), 'control'), null);
  assert.equal(commandOf(press(' '), 'control'), null);
  assert.equal(commandOf(press(' '), 'text'), 'uncover');
});

test('other keys ask for nothing', () => {
  for (const key of ['x', 'J', 'toString', '__proto__', 'Tab', 'ArrowDown']) {
    assert.equal(commandOf(press(key), 'text'), null, key);
  }
});
