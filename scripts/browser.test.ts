import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBrowser } from './browser.ts';

test('a browser named in CHROMIUM_PATH is taken before all others', () => {
  const before = process.env.CHROMIUM_PATH;
  try {
    process.env.CHROMIUM_PATH = process.execPath;
    assert.equal(findBrowser(), process.execPath);
    process.env.CHROMIUM_PATH = `${process.execPath}-that-is-not-there`;
    assert.equal(findBrowser(), null);
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});
