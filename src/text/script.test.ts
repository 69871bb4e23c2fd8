import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scriptOf } from './script.ts';
import { toTraditional } from './traditional.ts';

const SOURCES = new URL('../../content/sources/', import.meta.url);

test('every source is known to be Simplified, and its conversion Traditional', () => {
  for (const name of readdirSync(SOURCES).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(new URL(name, SOURCES), 'utf8');
    assert.equal(scriptOf(text), 'Hans', name);
    assert.equal(scriptOf(toTraditional(text)), 'Hant', name);
  }
});

test('a few characters are enough', () => {
  assert.equal(scriptOf('国家'), 'Hans');
  assert.equal(scriptOf('記者：請問'), 'Hant');
  assert.equal(scriptOf('為'), 'Hant');
});

test('what both scripts have tells nothing', () => {
  for (const text of ['', '中文', 'Wang Yi, 2026', '皇后公里', '国國']) {
    assert.equal(scriptOf(text), null, text);
  }
});
