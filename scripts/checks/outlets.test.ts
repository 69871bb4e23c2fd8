import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { blankUnit } from '../../src/edition/blank-unit.ts';
import { type Outlet, Outlets } from '../../src/edition/outlet.ts';
import type { Unit } from '../../src/edition/unit.ts';
import type { Report } from '../yaml-file.ts';
import { checkOutlets } from './outlets.ts';

const LIST = new URL('../../content/outlets.yml', import.meta.url);

/** A finding that names its place in the list as its file. */
const report: Report = (path, problem) => ({
  severity: 'error',
  file: path.join('.'),
  line: null,
  column: null,
  ...problem,
});

const outlet = (slug: string, zh: string, aliases: string[] = []): Outlet => ({
  slug,
  zh,
  en: null,
  aliases,
  country: null,
  kind: 'newspaper',
});

const unitAskedBy = (zh: string | null, slug: string | null): Unit =>
  blankUnit('2024-03-07/q01', {
    question: { asker: { zh, en: null, outlet: slug }, text: { zh: '问', en: null }, from: [] },
  });

const rules = (outlets: Outlet[], units: Unit[] = []) =>
  checkOutlets(outlets, units, report).map(({ rule }) => rule);

test('the list of the edition is in order', () => {
  const listed = Outlets.parse(parse(readFileSync(LIST, 'utf8')));
  assert.deepEqual(checkOutlets(listed, [], report), []);
});

test('one slug for two outlets', () => {
  assert.deepEqual(rules([outlet('a', '甲'), outlet('a', '乙')]), ['duplicate-slug']);
});

test('one name for two outlets, or twice for one', () => {
  assert.deepEqual(rules([outlet('a', '甲报'), outlet('b', '乙报', ['《甲报》'])]), [
    'duplicate-alias',
  ]);
  assert.deepEqual(rules([outlet('a', '甲报', ['甲报'])]), ['duplicate-alias']);
  const [finding] = checkOutlets([outlet('a', '甲报', ['乙报', '甲报'])], [], report);
  assert.equal(finding?.file, '0.aliases.1');
});

test('a slug that cannot stand in an address, and an empty name', () => {
  assert.deepEqual(rules([outlet('Jiǎ', '甲')]), ['slug-not-ascii']);
  assert.deepEqual(rules([outlet('a', '甲', ['《》'])]), ['empty-name']);
});

test('an asker in no entry is noticed; a slug in no entry is an error', () => {
  const list = [outlet('a', '甲')];
  assert.deepEqual(rules(list, [unitAskedBy('丙', null)]), ['outlet-unlisted']);
  assert.deepEqual(rules(list, [unitAskedBy('丙', 'c')]), ['outlet-unknown']);
  assert.deepEqual(rules(list, [unitAskedBy('甲', 'a'), unitAskedBy(null, null)]), []);
});
