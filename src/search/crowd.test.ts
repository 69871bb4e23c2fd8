import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ask, idsFound, sampleUnit, SAMPLE, shardsOf, type Pair } from './sample-corpus.ts';

const SOUGHT = '1999-03-07/q01';

/** A corpus of shards in which one old unit says what is sought, and forty later ones nearly that. */
function crowd(sought: Pair[], others: Pair[]) {
  const decoys = Array.from({ length: 40 }, (_, at) =>
    sampleUnit(`2020-01-01/q${String(at + 1).padStart(2, '0')}`, { answer: others }),
  );
  return shardsOf({ ...SAMPLE, units: [sampleUnit(SOUGHT, { answer: sought }), ...decoys] });
}

it('finds characters typed apart where they stand together, before units that have them all', async () => {
  const corpus = crowd(
    [
      ['外交更有作为？', null],
      ['人类的命运', null],
    ],
    [['也为人类谋进步，更有作为，更有作为，人有类别。', null]],
  );
  assert.equal((await idsFound('有 作 为 人 类', corpus))[0], SOUGHT);
});

it('finds words typed without quotes where they stand together', async () => {
  const corpus = crowd(
    [['蓝图', 'We turn a blueprint into reality in five years.']],
    [
      [
        '蓝图',
        'In reality, a plan into which a blueprint goes is a blueprint. A reality is in it.',
      ],
    ],
  );
  assert.equal((await idsFound('a blueprint into reality in', corpus))[0], SOUGHT);
});

it('puts a character right between two that stand near one another in many units', async () => {
  const corpus = crowd(
    [
      ['奉行和平外交政策，', null],
      ['习近平主席指出。', null],
    ],
    [['政策使百姓亲近。', null]],
  );
  assert.equal((await idsFound('政策由近', corpus))[0], SOUGHT);
});

it('sees that a phrase is nowhere though its pairs are in many units, and shows what is near', async () => {
  const corpus = crowd([['塑造了一个个重要时刻。', null]], [['塑造了一个个重要时刻，', null]]);
  const { instead } = await ask('一个重要', corpus);
  assert.equal(instead?.reason, 'spelling');
});
