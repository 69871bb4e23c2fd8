import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../edition/segment.ts';
import { segmentsHtml, type Side } from './segment-html.ts';

const segments: Segment[] = [
  {
    id: 'q01-a1',
    zh: '甲<乙。',
    zhHant: null,
    en: 'A & B.',
    enStatus: 'published',
    from: { zh: [], en: [] },
  },
  {
    id: 'q01-a2',
    zh: '丙。',
    zhHant: null,
    en: 'C.',
    enStatus: 'unofficial',
    from: { zh: [], en: [] },
  },
  {
    id: 'q01-a3',
    zh: null,
    zhHant: null,
    en: 'D.',
    enStatus: 'published',
    from: { zh: [], en: [] },
  },
];

const sideOf = (side: 'zh' | 'en'): Side => ({
  side,
  textOf: (segment) => segment[side],
  notes: [],
  gaps: [{ after: 'q01-a2', reason: 'Cut off.', language: 'zh' }],
  terms: new Map(),
  termPath: (slug) => `/terms/${slug}/`,
  aliases: new Map([['q01-a1', ['q01-a9']]]),
  none: 'No Chinese.',
  unofficial: 'Unofficial: ',
  locale: 'en',
});

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');

test('Chinese segments have nothing between them, English ones a space', () => {
  assert.match(segmentsHtml(segments, sideOf('zh')), /乙。<\/span><span/);
  assert.match(segmentsHtml(segments, sideOf('en')), /B\.<\/span> <span/);
});

test('text is shown as it is, whatever signs it has', () => {
  assert.match(textOf(segmentsHtml(segments, sideOf('zh'))), /甲<乙。/);
  assert.match(textOf(segmentsHtml(segments, sideOf('en'))), /A & B\./);
});

test('the Chinese bears the id, and the English where it stands alone', () => {
  const ids = (side: 'zh' | 'en') =>
    [...segmentsHtml(segments, sideOf(side)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids('zh'), ['q01-a1', 'q01-a9', 'q01-a2']);
  assert.deepEqual(ids('en'), ['q01-a3']);
});

test('unofficial English says so, published English does not', () => {
  const html = segmentsHtml(segments, sideOf('en'));
  assert.match(html, /class="seg u".*Unofficial: .*C\./);
  assert.equal(html.match(/Unofficial/g)?.length, 1);
});

test('a gap is shown where the text breaks off, in its language only', () => {
  assert.match(segmentsHtml(segments, sideOf('zh')), /丙。<span class="lost">\[…\]/);
  assert.doesNotMatch(segmentsHtml(segments, sideOf('en')), /lost/);
});

test('a sentence without a counterpart says so in its place', () => {
  assert.match(
    segmentsHtml(segments, sideOf('zh')),
    /<span class="seg none" lang="en">No Chinese\.<\/span>$/,
  );
});
