import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerWordsFor } from '../../interface/reader-words.ts';
import { citeBibtex } from './bibtex.ts';
import { citeChicago } from './chicago.ts';
import type { Cited } from './cited.ts';
import { citeGbt7714 } from './gbt7714.ts';
import { citePlain } from './plain.ts';

const ENGLISH: Cited = {
  language: 'en',
  speaker: 'Wang Yi',
  asker: 'CCTV',
  heading: 'A New Paradigm',
  event: '2024-03-07',
  date: '2024-03-07',
  unit: 'q02',
  segments: 'q02-a5..a8',
  url: 'https://duidu.example/2024-03-07/q02/#q02-a5..a8',
  accessed: '2026-11-03',
  isUnofficial: false,
};
const CHINESE: Cited = {
  ...ENGLISH,
  language: 'zh',
  speaker: '王毅',
  asker: '中央广播电视总台',
  heading: '大国关系新范式',
};
const URL = ENGLISH.url;
const WORDS = readerWordsFor('en').cited;

test('plain', () => {
  assert.equal(
    citePlain(ENGLISH, WORDS),
    `Wang Yi, press conference, 7 March 2024, question 2 (q02-a5..a8). Duidu, ${URL}`,
  );
  assert.equal(
    citePlain(CHINESE, WORDS),
    `王毅：2024年3月7日记者会第2问（q02-a5..a8），对读，${URL}`,
  );
});

test('Chicago', () => {
  assert.equal(
    citeChicago(ENGLISH, WORDS),
    'Wang Yi, “A New Paradigm,” press conference, March 7, 2024, question 2, q02-a5..a8, Duidu, ' +
      `accessed November 3, 2026, ${URL}.`,
  );
});

test('GB/T 7714', () => {
  assert.equal(
    citeGbt7714(CHINESE, WORDS),
    `王毅. 大国关系新范式: 2024年3月7日记者会第2问[EB/OL]. 对读: q02-a5..a8(2024-03-07)[2026-11-03]. ${URL}.`,
  );
});

test('GB/T 7714 has the surname of a name in pinyin in capitals', () => {
  assert.match(citeGbt7714(ENGLISH, WORDS), /^WANG Yi\. A New Paradigm: press conference, 7 March/);
  const ministry = citeGbt7714({ ...ENGLISH, speaker: 'Ministry of Commerce' }, WORDS);
  assert.match(ministry, /^Ministry of Commerce\. /);
});

test('every style has its Chinese in Traditional characters where the page has', () => {
  const words = readerWordsFor('zh-Hant').cited;
  const cited: Cited = { ...CHINESE, heading: null, speaker: null, asker: 'X', isUnofficial: true };
  assert.equal(
    citePlain(cited, words),
    `2024年3月7日記者會第2問（q02-a5..a8）（英文為非官方譯文），對讀，${URL}`,
  );
  assert.match(citeGbt7714(cited, words), /記者會第2問 \(英文為非官方譯文\)\[EB\/OL\]\. 對讀: /);
  assert.match(citeBibtex(cited, words), /title = \{\{記者會第2問\}\}[\s\S]*對讀[\s\S]*X提問/);
});

test('BibTeX has another key for each run of sentences', () => {
  const keyOf = (cited: Cited) => citeBibtex(cited, WORDS).split('\n')[0];
  assert.equal(keyOf({ ...ENGLISH, segments: 'q02-a1' }), '@misc{duidu-2024-03-07-q02-a1,');
  assert.equal(keyOf({ ...ENGLISH, segments: null }), '@misc{duidu-2024-03-07-q02,');
  assert.equal(keyOf({ ...ENGLISH, segments: null, unit: null }), '@misc{duidu-2024-03-07,');
});

test('BibTeX', () => {
  assert.equal(
    citeBibtex({ ...ENGLISH, heading: 'Peace & 50% {more}' }, WORDS),
    [
      '@misc{duidu-2024-03-07-q02-a5..a8,',
      '  author = {{Wang Yi}},',
      '  title = {{Peace \\& 50\\% \\{more\\}}},',
      '  howpublished = {press conference, question 2, Duidu},',
      '  date = {2024-03-07},',
      '  year = {2024},',
      `  url = {${URL}},`,
      '  urldate = {2026-11-03},',
      '  note = {asked by CCTV; q02-a5..a8},',
      '  language = {english},',
      '}',
    ].join('\n'),
  );
});

test('unofficial English says so in every style', () => {
  for (const cite of [citePlain, citeChicago, citeGbt7714, citeBibtex]) {
    assert.match(cite({ ...ENGLISH, isUnofficial: true }, WORDS), /unofficial English translation/);
    assert.doesNotMatch(cite(ENGLISH, WORDS), /unofficial/);
  }
  assert.match(citeGbt7714({ ...CHINESE, isUnofficial: true }, WORDS), /非官方译文/);
});

test('what is not known is left out, without a trace of it', () => {
  const bare: Cited = {
    ...ENGLISH,
    speaker: null,
    asker: null,
    heading: null,
    date: null,
    unit: null,
    segments: null,
  };
  for (const language of ['en', 'zh'] as const) {
    for (const cite of [citePlain, citeChicago, citeGbt7714, citeBibtex]) {
      const written = cite({ ...bare, language }, WORDS);
      assert.doesNotMatch(written, /null|undefined|NaN|, ,|\(\)|\. \.|^[ ,.：]/);
    }
  }
  assert.equal(citePlain(bare, WORDS), `press conference, undated. Duidu, ${URL}`);
});

test('the opening statement is called so', () => {
  assert.match(citePlain({ ...ENGLISH, unit: 'q00' }, WORDS), /opening statement/);
  assert.match(citePlain({ ...CHINESE, unit: 'q00' }, WORDS), /开场白/);
});
