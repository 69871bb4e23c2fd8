import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { SITE_FOLDER } from '../../scripts/serve.ts';

/** What all script of the reading room may weigh, with what is fetched only on demand. */
const LIMIT = 12_000;
const FOLDER = `${SITE_FOLDER}/_astro/`;

/** A script of the site with everything it imports, at once or later. */
function scriptsFrom(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const source = readFileSync(FOLDER + name, 'utf8');
  for (const [, next] of source.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    if (next) scriptsFrom(next, found);
  }
  return found;
}

test('all script of a unit page weighs at most 12 kB', () => {
  const page = readFileSync(`${SITE_FOLDER}/2024-03-07/q02/index.html`, 'utf8');
  const named = [...page.matchAll(/<script[^>]* src="[^"]*\/([\w.-]+\.js)"/g)];
  const scripts = new Set(named.flatMap(([, name]) => [...scriptsFrom(name ?? '')]));
  assert.ok(scripts.size >= 2, 'what is fetched on demand is found');
  const weights = [...scripts].map(
    (name) => brotliCompressSync(readFileSync(FOLDER + name)).length,
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  assert.ok(sum <= LIMIT, `${sum} bytes`);
});
