import assert from 'node:assert/strict';
import { it } from 'node:test';
import { irregularForms, stem } from './stem.ts';

/** Words of one line have one stem, and no two lines the same. */
const FAMILIES = [
  'visit visits visited visiting',
  'bully bullies bullying bullied',
  'country countries',
  'hegemonism hegemonic',
  'cooperate cooperation cooperative cooperating',
  'multilateral multilateralism',
  'organise organize organised organizing',
  'neighbour neighbors',
  'defence defense',
  'hold held holding holds',
  'crisis crises',
  'hop hopping hopped',
  'hope hoping hoped',
  'agree agreed agrees',
  'use uses used using',
  'it',
  'its',
  'us',
];

it('words have the stem of their family and of no other', () => {
  const stems = FAMILIES.map((line) => new Set(line.split(' ').map(stem)));
  for (const [at, found] of stems.entries()) assert.equal(found.size, 1, FAMILIES[at]);
  assert.equal(new Set(stems.map(([only]) => only)).size, FAMILIES.length);
});

it('stems are those of Porter’s paper', () => {
  const rows =
    'relational relat|conditional condit|formative form|electriciti electr|adoption adopt|probate probat|rate rate|controll control|roll roll|sky sky|happy happi';
  for (const row of rows.split('|')) {
    const [word = '', expected] = row.split(' ');
    assert.equal(stem(word), expected, word);
  }
});

it('irregular forms lead to one another', () => {
  assert.deepEqual(irregularForms('held'), ['hold']);
  assert.deepEqual(irregularForms('take'), ['took', 'taken']);
  assert.deepEqual(irregularForms('standing'), ['stand', 'stood']);
  assert.deepEqual(irregularForms('policy'), []);
});
