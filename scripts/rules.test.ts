import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { REPAIRS } from './repairs/list.ts';

/*
 * Every rule that reports has a permanent name. The three places that explain the names must know
 * them all, and none besides.
 */

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const README = 'scripts/README.md';
const PAGES = ['src/interface/about/en/edition.md', 'src/interface/about/zh-hans/edition.md'];

/** The functions that make a finding of a rule's name and what is wrong. */
const REPORTED = /\b(?:problem|finding|notice|refuse|report)\(\s*'([a-z]+(?:-[a-z]+)+)'/g;
/** `rule: 'lost-text'`, also where one of two is chosen; `unreadable` is the rule of a file of its kind. */
const PROPERTY = /\b(?:rule|unreadable): ([^,;{}]*)/g;
/** `(stale-edition)` at the end of a printed line. */
const PRINTED = /\(([a-z]+(?:-[a-z]+)+)\)`/g;

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

function rulesInCode(): string[] {
  const files = globSync(['scripts/**/*.ts', 'src/**/*.ts'], { cwd: ROOT });
  const names = files
    .filter((file) => !/\.(test|browser)\.ts$/.test(file))
    .map(read)
    .flatMap((text) => [
      ...namesIn(text, REPORTED),
      ...namesIn(text, PROPERTY).flatMap((value) => namesIn(value, /'([a-z]+(?:-[a-z]+)+)'/g)),
      ...namesIn(text, PRINTED),
    ]);
  return [...new Set(names)].sort();
}

/** The part of a document under one heading of the second rank. */
function sectionOf(path: string, heading: string): string {
  const section = read(path)
    .split(/^(?=## )/m)
    .find((part) => part.startsWith(`## ${heading}\n`));
  assert.ok(section, `${path} has no section “${heading}”.`);
  return section;
}

test('the code reports under names that are found', () => {
  assert.ok(rulesInCode().includes('lost-text'));
  assert.ok(rulesInCode().includes('correction-ambiguous'));
});

test('every rule stands in scripts/README.md, and every name there is a rule', () => {
  const listed = namesIn(sectionOf(README, 'Findings'), /^\| `([a-z-]+)`/gm);
  assert.deepEqual(listed.toSorted(), rulesInCode());
});

for (const page of PAGES) {
  test(`every rule stands in ${page}, and every name there is a rule`, () => {
    const listed = namesIn(read(page), /^- `([a-z-]+)`/gm);
    assert.deepEqual(listed.toSorted(), rulesInCode());
  });
}

test('scripts/README.md lists the repairs in their order', () => {
  const listed = namesIn(sectionOf(README, 'Repairs'), /^\d+\. `([a-z-]+)`/gm);
  assert.deepEqual(
    listed,
    REPAIRS.map(({ name }) => name),
  );
});
