import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Candidate } from './corpus.ts';
import type { UnitMatch } from './match.ts';
import { pager } from './pager.ts';
import { corpusOf, ask, SAMPLE } from './sample-corpus.ts';
import type { Nearness } from './score.ts';

const candidatesOf = (count: number, nearness: Nearness): Candidate[] =>
  Array.from({ length: count }, (_, number) => ({ number, score: 0, nearness }));
const byScore = (matches: UnitMatch[]): UnitMatch[] =>
  matches.toSorted((a, b) => b.score - a.score);

/** A reader of units of which those in `near` are as near as a phrase; it tells what it read. */
async function reader(near: number[]) {
  const { findings } = await ask('霸权', corpusOf(SAMPLE));
  const [match] = await findings.page(0, 1);
  const wasRead: number[] = [];
  const read = (numbers: number[]): Promise<UnitMatch[]> => {
    wasRead.push(...numbers);
    return Promise.resolve(
      numbers.map((number): UnitMatch => {
        const isNear = near.includes(number);
        const [nearness, score] = isNear
          ? (['phrase', 1000 - number] as const)
          : (['segment', 1] as const);
        return { ...(match as UnitMatch), nearness, score };
      }),
    );
  };
  return { read, wasRead };
}

it('reads on where units are less near than they promised', async () => {
  const { read } = await reader([12]);
  const page = pager(candidatesOf(30, 'phrase'), read, byScore, true);
  assert.equal((await page(0, 1))[0]?.nearness, 'phrase');
});

it('reads no more than it must where they keep their promise', async () => {
  const { read, wasRead } = await reader([0, 1, 2, 3, 4]);
  const page = pager(candidatesOf(30, 'phrase'), read, byScore, true);
  assert.equal((await page(0, 5)).length, 5);
  assert.equal(wasRead.length, 5);
});

it('gives up in the end, and gives every match once', async () => {
  const { read, wasRead } = await reader([]);
  const page = pager(candidatesOf(200, 'phrase'), read, byScore, true);
  await page(0, 1);
  assert.ok(wasRead.length < 100);
  assert.equal((await page(0, 1000)).length, 200);
  assert.equal(new Set(wasRead).size, wasRead.length);
});
