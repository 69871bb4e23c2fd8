import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Segment } from '../edition/segment.ts';
import { firstTerms } from './term-spans.ts';

const FORMS = [
  { form: '人类命运共同体', slug: 'long' },
  { form: '命运共同体', slug: 'short' },
];

const segment = (id: string, zh: string): Segment => ({
  id,
  zh,
  zhHant: null,
  en: null,
  enStatus: null,
  from: { zh: [], en: [] },
});

const slugs = (...texts: string[]): string[][] =>
  [
    ...firstTerms(
      texts.map((text, index) => segment(`q01-a${index + 1}`, text)),
      ({ zh }) => zh,
      FORMS,
    ).values(),
  ].map((spans) => spans.map(({ slug }) => slug));

test('a term is told where it stands for the first time, and not again', () => {
  assert.deepEqual(slugs('人类命运共同体，人类命运共同体', '人类命运共同体'), [['long'], []]);
});

test('a short term inside a longer one is not meant, also where the longer is not told again', () => {
  assert.deepEqual(slugs('人类命运共同体', '人类命运共同体', '命运共同体'), [
    ['long'],
    [],
    ['short'],
  ]);
});
