import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, corpusOf, idsFound, sampleUnit, SAMPLE, shardsOf } from './sample-corpus.ts';

const [VARIED, PLAIN] = ['2024-03-07/q01', '2024-03-07/q02'] as const;
const searched = {
  ...SAMPLE,
  units: [
    {
      ...sampleUnit(VARIED, {
        answer: [
          ['展现出宽广的天下情怀，', 'showing care for all under heaven,'],
          ['推动缅北达成停火。', 'and bringing about a ceasefire.'],
        ],
      }),
      variants: [
        {
          segment: 'q01-a2',
          language: 'zh' as const,
          at: [2, 6] as [number, number],
          class: 'transmission' as const,
          chosen: '缅北达成',
          readings: [
            { text: '缅北达成', witnesses: ['a-paper'] },
            { text: '北达成了', witnesses: ['a-scan'] },
          ],
          why: 'The scan is damaged.',
        },
        {
          segment: 'q01-a2',
          language: 'en' as const,
          at: [22, 31] as [number, number],
          class: 'substantive' as const,
          chosen: 'ceasefire',
          readings: [
            { text: 'ceasefire', witnesses: ['a-paper'] },
            { text: 'truce', witnesses: ['another'] },
          ],
          why: 'The official one.',
        },
      ],
      emendations: [
        {
          segment: 'q01-a1',
          language: 'zh' as const,
          at: [7, 8] as [number, number],
          witnesses: ['a-paper'],
          reading: '宽广的天平情怀',
          text: '宽广的天下情怀',
          certainty: 'certain' as const,
          why: 'A misreading.',
        },
      ],
    },
    sampleUnit(PLAIN, { answer: [['天平情怀二字不通。', 'A truce with words.']] }),
  ],
};
const corpora = { whole: corpusOf(searched), shards: shardsOf(searched) };

for (const [name, corpus] of Object.entries(corpora)) {
  describe(`what is printed and not in the text, ${name}`, () => {
    it('is found, after what is in a text', async () => {
      assert.deepEqual(await idsFound('天平情怀', corpus), [PLAIN, VARIED]);
      assert.deepEqual(await idsFound('truce', corpus), [PLAIN, VARIED]);
      assert.deepEqual(await idsFound('推动北达成了停火', corpus), [VARIED]);
    });
    it('says where it is printed', async () => {
      const { findings } = await ask('展现出宽广的天平', corpus);
      const [match] = await findings.page(0, 1);
      const row = match?.text.unit.rows[match.hits[0]?.row ?? 0];
      assert.deepEqual([row?.segment, row?.printed?.witnesses], ['q01-a1', ['a-paper']]);
    });
    it('is not counted where the text has the same', async () => {
      const { findings } = await ask('情怀', corpus);
      const matches = await findings.page(0, 9);
      assert.deepEqual(
        matches.map(({ count, hits }) => [count, hits.length]),
        [
          [1, 1],
          [1, 1],
        ],
      );
    });
    it('leaves nothing out', async () =>
      assert.deepEqual(await idsFound('宽广 -天平', corpus), [VARIED]));
    it('is of its passage, and runs into no other row', async () => {
      assert.equal((await ask('停火展现', corpus)).instead?.reason, 'pieces');
      assert.deepEqual(await idsFound('天平 停火', corpus), [VARIED]);
    });
  });
}

it('is written in Traditional characters on their pages', async () => {
  const { findings } = await ask('寬廣的天平情懷', corpusOf(searched, 'Hant'));
  const [match] = await findings.page(0, 1);
  const { row = 0, marks = [] } = match?.hits[0] ?? {};
  const { zh } = match!.text.unit.rows[row]!;
  assert.equal(zh.slice(marks[0]?.start, marks[0]?.end), '寬廣的天平情懷');
});
