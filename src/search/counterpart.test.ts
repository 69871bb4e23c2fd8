import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Terms } from '../edition/term.ts';
import { counterparts } from './counterpart.ts';
import { ask, corpusOf, sampleUnit, SAMPLE } from './sample-corpus.ts';

const terms = Terms.parse([
  {
    slug: 'shared-future',
    zh: '人类命运共同体',
    forms: ['命运共同体'],
    pinyin: 'rénlèi mìngyùn gòngtóngtǐ',
    gloss: 'One fate for all.',
    renderings: [
      {
        en: 'community with a shared future for mankind',
        status: 'published',
        at: ['2024-03-07#q01-a1'],
      },
      { en: 'community with a shared future', status: 'published', at: ['2024-03-07#q01-a1'] },
    ],
  },
  {
    slug: 'hegemony',
    zh: '霸权',
    forms: ['霸权主义'],
    pinyin: 'bàquán',
    gloss: 'Rule over others.',
    renderings: [{ en: 'hegemonism', status: 'published', at: ['2024-03-07#q01-a1'] }],
  },
]);

const searched = {
  ...SAMPLE,
  terms,
  units: [
    sampleUnit('2024-03-07/q01', {
      answer: [
        ['构建人类命运共同体，', 'to build a community with a shared future for mankind;'],
        ['各国都是命运共同体。', 'All are in a Community With a Shared Future.'],
        ['反对霸权主义。', 'We reject hegemonism, and hegemony.'],
        ['我们友好往来。', 'No hegemonism among friends.'],
      ],
    }),
  ],
};
const corpus = corpusOf(searched);

/** What is marked as the counterpart in each row with a hit. */
async function marked(text: string, inside = corpus): Promise<string[][]> {
  const { findings } = await ask(text, inside);
  const [match] = await findings.page(0, 1);
  return (match?.hits ?? []).map(({ row }) => {
    const cells = match!.text.unit.rows[row]!;
    const marks = counterparts(findings.query, cells, row, inside.terms, inside.table);
    return marks
      .map(({ side, start, end }) => cells[side].slice(start, end))
      .sort((a, b) => b.length - a.length);
  });
}

const SHORT = 'community with a shared future';

it('marks the renderings of a set phrase that is sought, whole or in part', async () => {
  const both = [[`${SHORT} for mankind`, SHORT], ['Community With a Shared Future']];
  assert.deepEqual(await marked('命运共同体'), both);
  assert.deepEqual(await marked('共同体'), both);
  assert.deepEqual(await marked('命運共同體'), both);
  assert.deepEqual(await marked('人类命运共同体'), both.slice(0, 1));
  assert.deepEqual(await marked('构建人类命运共同体'), both.slice(0, 1));
});

it('marks the Chinese of a rendering that is sought', async () => {
  assert.deepEqual(await marked('hegemonism'), [['霸权主义', '霸权'], []]);
  assert.deepEqual(await marked(`"${SHORT}"`), [['人类命运共同体', '命运共同体'], ['命运共同体']]);
});

it('marks no English where the phrase is not in the Chinese beside it', async () => {
  assert.deepEqual(await marked('友好'), [[]]);
  assert.deepEqual(await marked('霸权'), [['hegemonism']]);
});

it('marks nothing for a single character or a word of a rendering', async () => {
  assert.deepEqual(await marked('权'), [[]]);
  assert.deepEqual((await marked('community')).flat(), []);
});

it('marks them on pages in Traditional characters too', async () => {
  const traditional = corpusOf(searched, 'Hant');
  assert.deepEqual(await marked('霸权', traditional), [['hegemonism']]);
  assert.deepEqual(await marked('hegemonism', traditional), [['霸權主義', '霸權'], []]);
});
