import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Register } from '../../src/edition/register.ts';
import { writeRegister } from './write-register.ts';

test('every id has a line of its own', () => {
  const register: Register = {
    '2024-03-07': {
      q00: { zh: null, en: null, state: 'live', match: 'same', to: [] },
      'q00-a1': { zh: '好"。\n', en: 'Good.', state: 'moved', match: 'merged', to: ['q00-a2'] },
    },
    '2026-03-08': {},
  };
  assert.equal(
    writeRegister(register),
    `{
"2024-03-07": {
"q00": {"zh":null,"en":null,"state":"live","match":"same","to":[]},
"q00-a1": {"zh":"好\\"。\\n","en":"Good.","state":"moved","match":"merged","to":["q00-a2"]}
},
"2026-03-08": {}
}
`,
  );
  assert.deepEqual(JSON.parse(writeRegister(register)), register);
});

test('an empty register is an empty object', () => {
  assert.equal(writeRegister({}), '{}\n');
});
