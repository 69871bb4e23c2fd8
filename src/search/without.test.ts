import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, corpusOf, idsFound, sampleUnit, SAMPLE, shardsOf } from './sample-corpus.ts';

const [MIXED, BOTH, ONE] = ['2024-03-07/q01', '2024-03-07/q02', '2026-03-08/q01'] as const;
const searched = {
  ...SAMPLE,
  units: [
    sampleUnit(MIXED, {
      heading: '中东与欧洲',
      asker: ['中国国际电视台', 'CGTN', 'cgtn'],
      question: [['如何看待霸权？', 'What of hegemony?']],
      answer: [
        ['反对在中东', 'We oppose in the Middle East'],
        ['搞霸权。', 'hegemony of any kind.'],
      ],
      further: [[['欧洲也不要霸权，', 'Europe wants no hegemony either,']]],
    }),
    sampleUnit(BOTH, {
      answer: [['中东不要霸权。', 'The Middle East wants no hegemony.']],
    }),
    sampleUnit(ONE, {
      heading: '霸权',
      answer: [['霸权不得人心。', 'Hegemony has no friends.']],
      further: [[['俄罗斯与中东各国友好。', 'Russia is a friend.']]],
    }),
  ],
};
const corpora = { whole: corpusOf(searched), shards: shardsOf(searched) };

/** The segments in which a query has hits. */
async function segmentsFound(text: string, corpus: (typeof corpora)['whole']): Promise<string[]> {
  const { findings } = await ask(text, corpus);
  const matches = await findings.page(0, 100);
  return matches.flatMap(({ text: { unit }, hits }) =>
    hits
      .filter(({ row }) => (unit.rows[row]?.passage ?? -1) >= 0)
      .map(({ row }) => `${unit.event}#${unit.rows[row]?.segment}`),
  );
}

for (const [name, corpus] of Object.entries(corpora)) {
  describe(`what is left out, ${name}`, () => {
    it('leaves out the passages it stands in, and not the whole unit', async () => {
      assert.deepEqual((await segmentsFound('霸权 -中东', corpus)).toSorted(), [
        '2024-03-07#q01-a3',
        '2024-03-07#q01-q1',
        '2026-03-08#q01-a1',
      ]);
      assert.ok(!(await idsFound('霸权 -中东', corpus)).includes(BOTH));
    });
    it('in the other language too', async () =>
      assert.deepEqual((await segmentsFound('霸权 -"middle east"', corpus)).toSorted(), [
        '2024-03-07#q01-a3',
        '2024-03-07#q01-q1',
        '2026-03-08#q01-a1',
      ]));
    it('a word without another that stands in every passage of it finds nothing', async () =>
      assert.deepEqual(await idsFound('不要霸权 -霸权', corpus), []));
    it('a phrase in quotes, and several', async () =>
      assert.deepEqual(
        (await segmentsFound('霸权 -"不得人心" -中东 in:answer', corpus)).toSorted(),
        ['2024-03-07#q01-a3'],
      ));
    it('both words around OR that come after a minus', async () =>
      assert.deepEqual(await segmentsFound('霸权 -中东 OR 人心 in:answer', corpus), [
        '2024-03-07#q01-a3',
      ]));
    it('either of two words, without a third', async () =>
      assert.deepEqual((await segmentsFound('俄罗斯 OR 欧洲 -霸权', corpus)).toSorted(), [
        '2026-03-08#q01-a2',
      ]));
    it('only in the language that is named', async () => {
      assert.deepEqual((await segmentsFound('霸权 -zh:hegemony in:question', corpus)).length, 1);
      assert.deepEqual(await segmentsFound('霸权 -en:hegemony in:question', corpus), []);
    });
    it('a heading says nothing of the passages below it', async () =>
      assert.ok((await idsFound('霸权 -中东', corpus)).includes(MIXED)));
    it('an asker leaves out all that was asked, and so does a filter with a minus', async () => {
      assert.deepEqual(await idsFound('霸权 -CGTN', corpus), [ONE, BOTH]);
      assert.deepEqual(await idsFound('霸权 -asker:cgtn', corpus), [ONE, BOTH]);
      assert.deepEqual(await idsFound('霸权 -year:2026 -in:question', corpus), [MIXED, BOTH]);
    });
    it('a filter alone is narrowed to the units without the word', async () =>
      assert.deepEqual(await idsFound('year:2024-2026 -欧洲', corpus), [ONE, BOTH]));
  });
}
