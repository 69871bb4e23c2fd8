import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Segment } from '../../src/edition/segment.ts';
import { type Term, Terms } from '../../src/edition/term.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { pinyinOf } from '../../src/text/pinyin.ts';
import { checkTerms } from './terms.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const listed = Terms.parse(parse(readFileSync(new URL('terms.yml', CONTENT), 'utf8')));

const term = (more: Partial<Term>): Term => ({
  slug: 'hegemony',
  zh: '霸权',
  forms: [],
  pinyin: 'bàquán',
  gloss: 'Domination.',
  renderings: [],
  ...more,
});

const segment = (id: string, zh: string, en: string | null): Segment => ({
  id,
  zh,
  zhHant: zh,
  en,
  enStatus: en === null ? null : 'published',
  from: { zh: [], en: [] },
});

const unit = (...segments: Segment[]): Unit => ({
  id: '2024-03-07/q01',
  event: '2024-03-07',
  unit: 'q01',
  order: 1,
  kind: 'question-answer',
  date: '2024-03-07',
  script: 'Hans',
  heading: { zh: null, en: null, enStatus: null, from: { zh: [], en: [] } },
  question: null,
  answer: { speaker: { zh: null, en: null }, complete: true },
  gaps: [],
  variants: [],
  emendations: [],
  notes: [],
  witnesses: [],
  passages: [{ role: 'answer', segments }],
});

const units = [
  unit(
    segment('q01-a1', '霸权不得人心。', 'Hegemonism finds no support.'),
    segment('q01-a2', '两国方', null),
    segment('q01-a3', '案。', null),
  ),
];

const rules = (...terms: Term[]) => checkTerms(terms, units).map(({ rule }) => rule);

test('the list of the edition is in order, and each of its phrases occurs in the sources', () => {
  const text = readdirSync(new URL('sources/', CONTENT))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(`sources/${name}`, CONTENT), 'utf8'))
    .join('\n');
  assert.ok(listed.length >= 90);
  for (const { zh, forms } of listed) {
    for (const phrase of [zh, ...forms]) assert.ok(text.includes(phrase), phrase);
  }
  const bare = listed.map((entry) => ({ ...entry, renderings: [] }));
  assert.deepEqual(checkTerms(bare, [unit(segment('q01-a1', text, null))]), []);
});

test('the pinyin of each term is what its characters are read', () => {
  const letters = (pinyin: string) => pinyin.toLowerCase().replace(/[^\p{L}]/gu, '');
  for (const { zh, pinyin } of listed) {
    const read = pinyinOf(zh.replace('77', '七十七'));
    assert.equal(letters(pinyin), read.join(''), zh);
  }
});

test('a term that occurs, even across two segments, is not reported', () => {
  assert.deepEqual(rules(term({})), []);
  assert.deepEqual(rules(term({ zh: '两国方案' })), []);
  assert.deepEqual(rules(term({ zh: '霸權' })), ['term-unused']);
  assert.deepEqual(rules(term({ zh: '单边主义', forms: ['霸权'] })), []);
});

test('duplicates, empty glosses and bad slugs', () => {
  assert.deepEqual(rules(term({}), term({ zh: '不得人心' })), ['duplicate-slug']);
  assert.deepEqual(rules(term({}), term({ slug: 'again' })), ['duplicate-term']);
  assert.deepEqual(rules(term({ gloss: ' ' })), ['empty-gloss']);
  assert.deepEqual(rules(term({ slug: '霸权' })), ['slug-not-ascii']);
});

test('a rendering stands where it is said to, whatever its capitals', () => {
  const rendering = { en: 'hegemonism', status: 'published', at: ['2024-03-07#q01-a1'] } as const;
  const rendered = (more: object) =>
    rules(term({ renderings: [{ ...rendering, at: [...rendering.at], ...more }] }));
  assert.deepEqual(rendered({}), []);
  assert.deepEqual(rendered({ en: 'supremacy' }), ['rendering-absent']);
  assert.deepEqual(rendered({ at: ['2024-03-07#q01-a9'] }), ['rendering-absent']);
  assert.deepEqual(rendered({ at: ['2024-03-07#q01-a3'] }), ['rendering-absent']);
  assert.deepEqual(rendered({ status: 'unofficial' }), ['rendering-status']);
});
