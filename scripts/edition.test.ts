import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';

/* The edition command on its own content, in a copy of this folder whose lists are spoilt. */

const ROOT = join(import.meta.dirname, '..');
const COPIED = ['content', 'package.json', 'scripts', 'src/edition', 'src/text'];

let copy: string;
const at = (path: string): string => join(copy, path);

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'duidu-edition-'));
  for (const path of COPIED) cpSync(join(ROOT, path), at(path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'), 'dir');
});
beforeEach(() => {
  for (const list of ['terms.yml', 'outlets.yml']) {
    cpSync(join(ROOT, 'content', list), at(`content/${list}`));
  }
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** Runs the command in the copy. */
function runEdition(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [at('scripts/edition.ts'), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stderr };
}

/** Replaces the first `found` in a list and gives the line on which it stands. */
function spoil(list: string, found: string, put: string): number {
  const text = readFileSync(at(list), 'utf8');
  assert.ok(text.includes(found), `${list} does not say “${found}”.`);
  writeFileSync(
    at(list),
    text.replace(found, () => put),
  );
  return text.slice(0, text.indexOf(found)).split('\n').length;
}

/** Asserts that a run ends with these complaints, one a rule, and writes nothing. */
function assertRefused(complaints: Record<string, string>, ...args: string[]): void {
  const content = textsBelow(at('content'));
  const { status, stderr } = runEdition(...args);
  assert.equal(status, 1, stderr);
  for (const [rule, start] of Object.entries(complaints)) {
    const lines = stderr.split('\n').filter((line) => line.endsWith(`(${rule})`));
    assert.equal(lines.length, 1, stderr);
    assert.ok(lines[0]?.startsWith(start), `${start} is not said:\n${stderr}`);
  }
  assert.doesNotMatch(stderr, /^ +at /m, 'It shows a stack.');
  assert.deepEqual(textsBelow(at('content')), content);
  assert.ok(!existsSync(at('build')), 'A ledger was written.');
}

function textsBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

test('an unknown key and a name of two outlets are reported with their lines, and nothing is written', () => {
  const key = spoil('content/terms.yml', '\n  gloss: ', '\n  glos: ') + 1;
  const name = spoil('content/outlets.yml', '    - CCTV\n', '    - 央视\n');
  assertRefused({
    'unknown-key': `content/terms.yml:${key}:3  error`,
    'duplicate-alias': `content/outlets.yml:${name}:7  error`,
  });
});

test('the check of staleness reports a rendering that does not stand where it is said to', () => {
  const absent = spoil('content/terms.yml', '#q01-a11\n', '#q01-a999\n');
  assertRefused({ 'rendering-absent': `content/terms.yml:${absent}:11  error` }, '--check');
});

test('a list of outlets beside other texts is named from their folder', () => {
  cpSync(join(ROOT, 'scripts', 'fixtures', 'headings-and-outlets', 'sources'), at('texts'), {
    recursive: true,
  });
  writeFileSync(
    at('texts/outlets.yml'),
    '- slug: cctv\n  zh: 央视\n  en: [CCTV]\n  country: CN\n  kind: television\n',
  );
  assertRefused(
    { 'wrong-value': 'outlets.yml:3:3  error  “0.en”: ' },
    ...['--sources', at('texts'), '--out', at('out')],
  );
});

test('a damaged register of ids is reported with its place, and nothing is written', () => {
  const whole = readFileSync(at('content/ids.json'), 'utf8');
  const lines = whole.split('\n');
  const damaged: [string, string][] = [
    [
      `content/ids.json:6:1  error  It is no JSON: `,
      lines.toSpliced(5, 0, '<<<<<<< ours').join('\n'),
    ],
    [`content/ids.json:${lines.length - 9}:`, lines.slice(0, -9).join('\n')],
    [
      `content/ids.json:7:1  error  Map keys must be unique`,
      lines.toSpliced(5, 0, lines[5]!).join('\n'),
    ],
  ];
  for (const [start, text] of damaged) {
    writeFileSync(at('content/ids.json'), text);
    assertRefused({ 'unreadable-register': start });
    assertRefused({ 'unreadable-register': start }, '--check');
  }
  writeFileSync(at('content/ids.json'), whole.replace('"live"', '"alive"'));
  assertRefused({ 'wrong-value': 'content/ids.json:3:' });
  writeFileSync(at('content/ids.json'), whole);
});
