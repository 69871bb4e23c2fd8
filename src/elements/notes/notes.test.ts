import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS, mergeNotes, readNotes, writeNotes, type Note } from './notes.ts';

const ADDRESS = '2024-03-07#q02-a5';
const note = (given: Partial<Note> = {}): Note => ({
  isMarked: true,
  text: 'mind the register',
  quote: '中俄打造了',
  lang: 'zh-Hans',
  changed: '2026-11-03T08:00:00Z',
  ...given,
});
const fileOf = (notes: Record<string, unknown>) =>
  JSON.stringify({ duidu: 'notes', version: 1, notes });

test('what was written is read again', () => {
  const notes = new Map([
    [ADDRESS, note()],
    ['undated-tea#q00-a1', note({ isMarked: false })],
  ]);
  assert.deepEqual(readNotes(writeNotes(notes)), notes);
});

test('the same notes give the same file, in whatever order they were made', () => {
  const one: [string, Note] = ['2024-03-07#q01-a1', note()];
  const two: [string, Note] = [ADDRESS, note()];
  assert.equal(writeNotes(new Map([one, two])), writeNotes(new Map([two, one])));
});

test('what is no file of notes is refused', () => {
  for (const json of ['', 'null', '[]', '1', '{', '{"notes":{}}', '{"duidu":"notes","notes":[]}']) {
    assert.equal(readNotes(json), null, json);
  }
  assert.equal(readNotes(' '.repeat(LIMITS.file + 1)), null);
});

test('of a file made by a stranger only what is a note is taken', () => {
  const read = readNotes(
    fileOf({
      ['__proto__']: note(),
      constructor: note(),
      'javascript:alert(1)': note(),
      '//evil.example#q02-a5': note(),
      '2024-03-07#q02-a5" onclick="x': note(),
      '2024-03-07#q02-a1': 'text',
      '2024-03-07#q02-a2': null,
      '2024-03-07#q02-a3': { text: 5, isMarked: 'yes' },
      '2024-03-07#q02-a4': { text: '<img src=x onerror=alert(1)>', quote: {}, changed: 'now' },
      [ADDRESS]: note(),
    }),
  );
  assert.deepEqual(
    [...(read ?? [])].map(([address]) => address),
    ['2024-03-07#q02-a4', ADDRESS],
  );
  assert.deepEqual(read?.get('2024-03-07#q02-a4'), {
    isMarked: false,
    text: '<img src=x onerror=alert(1)>',
    quote: '',
    lang: 'zh',
    changed: '1970-01-01T00:00:00Z',
  });
  assert.equal(({} as Record<string, unknown>).isMarked, undefined);
});

test('signs that hide or turn round a text are taken out, its lines stay', () => {
  const read = readNotes(fileOf({ [ADDRESS]: note({ text: 'a\u202Eb\u0000c\nd\u200B' }) }));
  assert.equal(read?.get(ADDRESS)?.text, 'abc\nd');
});

test('texts and files have a limit', () => {
  const long = readNotes(fileOf({ [ADDRESS]: note({ text: '长'.repeat(LIMITS.text + 9) }) }));
  assert.equal(long?.get(ADDRESS)?.text.length, LIMITS.text);
  const many = Object.fromEntries(
    Array.from({ length: LIMITS.notes + 5 }, (_, index) => [`2024-03-07#q01-a${index}`, note()]),
  );
  assert.equal(readNotes(fileOf(many))?.size, LIMITS.notes);
});

test('of two notes on one segment the later one stays', () => {
  const mine = new Map([[ADDRESS, note({ text: 'mine' })]]);
  const later = new Map([[ADDRESS, note({ text: 'later', changed: '2026-11-04T08:00:00Z' })]]);
  const earlier = new Map([[ADDRESS, note({ text: 'earlier', changed: '2026-11-02T08:00:00Z' })]]);
  assert.equal(mergeNotes(mine, later).get(ADDRESS)?.text, 'later');
  assert.equal(mergeNotes(mine, earlier).get(ADDRESS)?.text, 'mine');
  assert.equal(mergeNotes(new Map(), earlier).size, 1);
});
