import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Finding } from '../../src/edition/finding.ts';
import { LARGEST, receive, type ReceivedFile } from './receive.ts';

const file = (name: string, content: string | Uint8Array): ReceivedFile => ({
  file: name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** Rule, file, line and column of every finding. */
const said = (findings: readonly Finding[]) =>
  findings.map(({ rule, file, line, column }) => [rule, file, line, column]);

describe('receive', () => {
  test('gives the sources by name, each with its note, its lines and a place of its own', () => {
    const { sources, findings } = receive([
      file('b.txt', '问：好？\n答：好。\n'),
      file('a.md', 'Q: Why?'),
      file('b.yml', 'title: 会'),
      file('readme.pdf', 'no source'),
    ]);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      sources.map(({ name, note, base, lineStarts }) => ({ name, note, base, lineStarts })),
      [
        { name: 'a', note: {}, base: 0, lineStarts: [0] },
        { name: 'b', note: { title: '会' }, base: 8, lineStarts: [0, 5, 10] },
      ],
    );
  });

  test('does not depend on the order of the files', () => {
    const files = [file('b.txt', '二'), file('a.txt', '一'), file('a.yml', 'rank: 1')];
    assert.deepEqual(receive([...files].reverse()), receive(files));
  });

  test('keeps a byte order mark and Windows line ends as they came', () => {
    const [source] = receive([file('a.txt', '\uFEFF问：好？\r\n')]).sources;
    assert.equal(source!.text, '\uFEFF问：好？\r\n');
  });

  const REFUSED: [string, string | Uint8Array, string, number | null][] = [
    ['a text with a zero byte', new Uint8Array([65, 10, 66, 0, 67]), 'binary-source', 2],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4b, 0x6d]), 'wrong-encoding', null],
    ['big-endian UTF-16', new Uint8Array([0xfe, 0xff, 0x6d, 0x4b]), 'wrong-encoding', null],
    ['GB 18030', new Uint8Array([65, 10, 10, 0xce, 0xca, 0xa3, 0xba]), 'wrong-encoding', 3],
    ['a character cut at the end', new Uint8Array([65, 0xe9, 0x97]), 'wrong-encoding', 1],
    ['an empty file', '', 'empty-source', null],
    ['a file of blanks', ' \n\u3000\n', 'empty-source', null],
    ['a file too large', new Uint8Array(LARGEST + 1).fill(65), 'huge-source', null],
  ];
  for (const [what, content, rule, line] of REFUSED) {
    test(`refuses ${what}`, () => {
      const { sources, findings } = receive([file('a.txt', content)]);
      assert.deepEqual(sources, []);
      assert.deepEqual(said(findings), [[rule, 'a.txt', line, null]]);
      assert.ok(findings[0]!.hint.length > 0);
    });
  }

  test('reads a file of the largest size', () => {
    assert.equal(receive([file('a.txt', 'a'.repeat(LARGEST))]).findings.length, 0);
  });

  test('refuses the second of two sources of one name', () => {
    const { sources, findings } = receive([file('a.md', '一'), file('a.txt', '二')]);
    assert.deepEqual(
      sources.map((source) => source.file),
      ['a.md'],
    );
    assert.deepEqual(said(findings), [['twin-source', 'a.txt', null, null]]);
  });

  test('warns of a note without a source', () => {
    const { findings } = receive([file('a.yml', 'title: 会')]);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['note-without-source', 'warning']],
    );
  });

  const NOTES: [string, string, [string, string, number | null, number | null][]][] = [
    ['an unknown key', 'title: 会\nauthor: 某\n', [['unknown-key', 'a.yml', 2, 1]]],
    ['a wrong type', 'rank: first\n', [['wrong-value', 'a.yml', 1, 1]]],
    ['a day that is none', 'date: 2024-02-31\n', [['wrong-value', 'a.yml', 1, 1]]],
    ['a path for an event', 'event: ../../etc\n', [['wrong-value', 'a.yml', 1, 1]]],
    ['a script for an address', 'url: javascript:alert(1)\n', [['wrong-value', 'a.yml', 1, 1]]],
    ['no YAML', 'title: "会\n', [['unreadable-note', 'a.yml', 2, 1]]],
    ['a key given twice', 'title: 一\ntitle: 二\n', [['unreadable-note', 'a.yml', 2, 1]]],
  ];
  for (const [what, note, expected] of NOTES) {
    test(`reports ${what} in a note where it stands`, () => {
      const { sources, findings } = receive([file('a.txt', '问：好？'), file('a.yml', note)]);
      assert.deepEqual(said(findings), expected);
      assert.deepEqual(sources[0]!.note, {});
    });
  }

  test('follows no alias in a note, so that none can grow', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'title: *c', ''].join('\n');
    const { findings } = receive([file('a.txt', '问：好？'), file('a.yml', bomb)]);
    assert.ok(findings.length > 0 && findings.every(({ severity }) => severity === 'error'));
  });

  test('reports a note that nests without end', () => {
    const { findings } = receive([file('a.txt', '一'), file('a.yml', 'a: ' + '['.repeat(50_000))]);
    assert.ok(findings.length > 0 && findings.every(({ file }) => file === 'a.yml'));
  });

  test('reads a note that says nothing', () => {
    for (const note of ['', '# later\n', 'null\n'])
      assert.deepEqual(receive([file('a.txt', '一'), file('a.yml', note)]).findings, []);
  });

  test('reports a source that is not what its note was written for', () => {
    const sum = createHash('sha256').update('问：好？').digest('hex');
    const note = file('a.yml', `sha256: ${sum}`);
    assert.deepEqual(receive([file('a.txt', '问：好？'), note]).findings, []);
    assert.deepEqual(said(receive([file('a.txt', '问：不好？'), note]).findings), [
      ['changed-source', 'a.txt', null, null],
    ]);
  });
});
