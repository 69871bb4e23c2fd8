import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { parseYaml, type Shape } from './yaml-file.ts';

type Town = { name: string; streets?: string[] | undefined };

const TOWNS: Shape<Town[]> = {
  schema: z.array(z.strictObject({ name: z.string(), streets: z.array(z.string()).optional() })),
  empty: [],
  unreadable: 'unreadable-list',
  owner: 'a town',
  hints: { value: 'See the map.', key: 'See the keys.' },
};

/** What is found in a text, as `line:column rule`. */
const findings = (text: string): string[] =>
  parseYaml('towns.yml', text, TOWNS).findings.map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );

test('a list as it should be, and an empty file', () => {
  const { value, findings } = parseYaml('towns.yml', '- name: 深圳\n', TOWNS);
  assert.deepEqual(value, [{ name: '深圳' }]);
  assert.deepEqual(findings, []);
  assert.deepEqual(parseYaml('towns.yml', '# none yet\n', TOWNS).value, []);
});

test('what is wrong is found all at once, each at its place', () => {
  const text = '- name: 深圳\n  streets:\n    - 北路\n    - [南路]\n- nam: 北京\n- name: 1\n';
  assert.deepEqual(findings(text), [
    '4:7 wrong-value',
    '5:3 wrong-value',
    '5:3 unknown-key',
    '6:3 wrong-value',
  ]);
});

test('a text that is no YAML, a key twice, an alias, and another thing than a list', () => {
  assert.deepEqual(findings('- name: "深圳\n'), ['2:1 unreadable-list']);
  assert.deepEqual(findings('- name: 深圳\n  name: 北京\n'), ['2:3 unreadable-list']);
  assert.deepEqual(findings('- &a\n  name: 深圳\n- *a\n'), ['null:null wrong-value']);
  assert.deepEqual(findings('深圳\n'), ['null:null wrong-value']);
});

test('a finding can be made for any part, or for what is nearest to it', () => {
  const { report } = parseYaml('towns.yml', '- name: 深圳\n- name: 北京\n', TOWNS);
  const problem = { rule: 'no-street', message: 'It has no street.', hint: 'Name one.' };
  assert.deepEqual(report([1, 'name'], problem), {
    ...problem,
    severity: 'error',
    file: 'towns.yml',
    line: 2,
    column: 3,
  });
  assert.equal(report([1, 'streets', 4], problem).line, 2);
  assert.equal(report([], { ...problem, severity: 'notice' }).severity, 'notice');
});
