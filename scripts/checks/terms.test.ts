import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankUnit } from '../../src/edition/blank-unit.ts';
import { passageText, type Segment } from '../../src/edition/segment.ts';
import type { Term } from '../../src/edition/term.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { pinyinOf } from '../../src/text/pinyin.ts';
import { readEdition } from '../bench/editions.ts';
import type { Report } from '../yaml-file.ts';
import { checkTerms } from './terms.ts';

const { units: edition, terms: listed } = readEdition();

/** A finding that names its place in the list as its file. */
const report: Report = (path, problem) => ({
  severity: 'error',
  file: path.join('.'),
  line: null,
  column: null,
  ...problem,
});

const term = (more: Partial<Term>): Term => ({
  slug: 'hegemony',
  zh: '霸权',
  forms: [],
  pinyin: 'bàquán',
  gloss: 'Domination.',
  renderings: [{ en: 'hegemonism', status: 'published', at: ['2024-03-07#q01-a1'] }],
  ...more,
});

/** A term of which no rendering is known. */
const bare = (zh: string, forms: string[] = []): Term =>
  term({ slug: 'bare', zh, forms, renderings: [] });

const segment = (id: string, zh: string, en: string | null): Segment => ({
  id,
  zh,
  zhHant: zh,
  en,
  enStatus: en === null ? null : 'published',
  from: { zh: [], en: [] },
});

const unit = (...segments: Segment[]): Unit =>
  blankUnit('2024-03-07/q01', { passages: [{ role: 'answer', segments }] });

const units = [
  unit(
    segment('q01-a1', '霸权不得人心。', 'Hegemonism finds no support.'),
    segment('q01-a2', '两国方', null),
    segment('q01-a3', '案。', null),
  ),
];

const rules = (...terms: Term[]) => checkTerms(terms, units, report).map(({ rule }) => rule);

test('the list of the edition is in order, and each of its phrases occurs', () => {
  assert.ok(listed.length >= 110);
  const chinese = edition.flatMap(({ passages }) =>
    passages.flatMap((passage) => passageText(passage, 'zh') ?? []),
  );
  for (const { zh, forms } of listed) {
    for (const phrase of [zh, ...forms]) {
      assert.ok(
        chinese.some((text) => text.includes(phrase)),
        phrase,
      );
    }
  }
  const found = checkTerms(listed, edition, report);
  assert.deepEqual(
    found.filter(({ severity }) => severity !== 'notice'),
    [],
  );
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
  assert.deepEqual(rules(bare('两国方案')), []);
  assert.deepEqual(rules(bare('霸權')), ['term-unused']);
  assert.deepEqual(rules(term({ zh: '单边主义', forms: ['霸权'] })), []);
});

test('duplicates, empty glosses and bad slugs', () => {
  assert.deepEqual(rules(term({}), term({ zh: '霸', forms: ['霸权不'] })), ['duplicate-slug']);
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
  assert.deepEqual(rendered({ en: 'hegemon' }), ['rendering-absent'], 'a part of a word');
  const elsewhere = (id: string) => rendered({ at: ['2024-03-07#q01-a1', `2024-03-07#${id}`] });
  assert.deepEqual(elsewhere('q01-a9'), ['rendering-absent'], 'no such segment');
  assert.deepEqual(elsewhere('q01-a3'), ['rendering-absent'], 'no English');
  assert.deepEqual(rendered({ status: 'unofficial' }), ['rendering-status']);
});

test('a rendering where the Chinese has not the term is none of it', () => {
  const swapped = term({ slug: 'sides', zh: '两国方案' });
  const messages = checkTerms([swapped], units, report).map(({ message }) => message);
  assert.equal(messages.length, 1);
  assert.match(messages[0] ?? '', /its Chinese has not the term/);
});

test('a term without a rendering where there is English is noticed once, with its places', () => {
  const four = [1, 2, 3, 4].map((n) => segment(`q01-a${n}`, '反对霸权主义。', 'No hegemonism.'));
  const [finding, ...others] = checkTerms([bare('霸权')], [unit(...four)], report);
  assert.deepEqual(others, []);
  assert.equal(finding?.rule, 'rendering-missing');
  assert.equal(finding?.severity, 'notice');
  assert.equal(finding?.file, '0.zh');
  assert.match(
    finding?.message ?? '',
    /q01-a1, 2024-03-07#q01-a2, 2024-03-07#q01-a3 and 1 more\.$/,
  );
});

test('no rendering is missing inside a longer term, in text without English or where it breaks off', () => {
  const longer = term({ slug: 'longer', zh: '霸权不' });
  assert.deepEqual(rules(longer, bare('霸权')), []);
  assert.deepEqual(rules(longer, bare('人心', ['权不得'])), ['rendering-missing'], 'only overlaps');
  const without = unit(segment('q01-a1', '霸权', null));
  assert.deepEqual(checkTerms([bare('霸权')], [without], report), []);
  const brokenOff = {
    ...unit(segment('q01-a1', '反对霸权', 'We are')),
    gaps: [{ after: 'q01-a1', reason: 'The source breaks off here.', language: 'en' as const }],
  };
  assert.deepEqual(checkTerms([bare('霸权')], [brokenOff], report), []);
});

test('Traditional text is matched too', () => {
  const traditional = unit(segment('q01-a1', '霸權不得人心。', 'Hegemonism finds no support.'));
  assert.deepEqual(checkTerms([term({})], [traditional], report), []);
  const [finding] = checkTerms([bare('霸权')], [traditional], report);
  assert.equal(finding?.rule, 'rendering-missing');
});
