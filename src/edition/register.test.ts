import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Register, whereNow, type Registered } from './register.ts';

const live: Registered = { zh: '好。', en: null, state: 'live', match: 'same', to: [] };
const removed: Registered = { ...live, state: 'removed', match: 'removed' };
const moved = (...to: string[]): Registered => ({ ...live, state: 'moved', match: 'changed', to });

const REGISTER: Register = {
  '2024-03-07': {
    'q01-a1': live,
    'q01-a2': moved('q01-a1'),
    'q01-a3': moved('q01-a2'),
    'q01-a4': removed,
    'q01-a5': moved('q01-a4'),
    'q01-a6': moved('q01-a7', 'q01-a3', 'q01-a4', 'q01-a1'),
    'q01-a7': live,
    'q01-a8': moved('q01-a9'),
    'q01-a9': moved('q01-a8'),
    'q01-a10': moved('q01-a10', 'q01-a1'),
    'q01-a11': moved('2024-03-08#q02-a2'),
    'q01-a12': moved('q77-a1'),
    'q01-a13': moved('2024-03-08#q02-a1', 'q01-a7'),
    q02: moved('q01'),
    q01: live,
  },
  '2024-03-08': {
    'q02-a1': live,
    'q02-a2': moved('q02-a1'),
    'q02-a3': moved('2024-03-07#q01-a3'),
  },
};

describe('where an id leads now', () => {
  const CASES: [why: string, id: string, to: string[]][] = [
    ['a live one to itself', 'q01-a1', ['q01-a1']],
    ['a moved one to where it went', 'q01-a2', ['q01-a1']],
    ['however often it moved', 'q01-a3', ['q01-a1']],
    ['a removed one nowhere', 'q01-a4', []],
    ['nor one that went to a removed one', 'q01-a5', []],
    ['a split one to each part once, in order', 'q01-a6', ['q01-a7', 'q01-a1']],
    ['a circle nowhere', 'q01-a8', []],
    ['a circle with a way out to its end', 'q01-a10', ['q01-a1']],
    ['another event by its name', 'q01-a11', ['2024-03-08#q02-a1']],
    ['an id that does not exist nowhere', 'q01-a12', []],
    ['several events in order', 'q01-a13', ['2024-03-08#q02-a1', 'q01-a7']],
    ['a unit like a segment', 'q02', ['q01']],
    ['an id that was never published nowhere', 'q99-a1', []],
    ['a name that every object has nowhere', 'constructor', []],
  ];
  for (const [why, id, to] of CASES) {
    test(why, () => assert.deepEqual(whereNow(REGISTER, '2024-03-07', id), to));
  }

  test('an event that is not in the register leads nowhere', () => {
    assert.deepEqual(whereNow(REGISTER, '1999-01-01', 'q01-a1'), []);
  });

  test('a way through another event and back is told from where it began', () => {
    assert.deepEqual(whereNow(REGISTER, '2024-03-08', 'q02-a3'), ['2024-03-07#q01-a1']);
  });
});

test('the register keeps its order when it is read', () => {
  const read = Register.parse(JSON.parse(JSON.stringify(REGISTER)));
  assert.equal(JSON.stringify(read), JSON.stringify(REGISTER));
});

test('an id or an address of another shape is refused', () => {
  for (const id of ['q1', 'q02-b1', 'a5', 'q02-a5 ']) {
    assert.equal(Register.safeParse({ '2024-03-07': { [id]: live } }).success, false, id);
    assert.equal(Register.safeParse({ '2024-03-07': { q01: moved(id) } }).success, false, id);
  }
});
