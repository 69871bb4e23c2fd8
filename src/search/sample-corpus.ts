import { blankUnit } from '../edition/blank-unit.ts';
import type { Unit } from '../edition/unit.ts';
import { toTraditional } from '../text/traditional.ts';
import { buildWhole, type Searched } from './build-index.ts';
import type { Corpus } from './corpus.ts';
import { find, type Answer } from './find.ts';
import { readQuery } from './query.ts';
import { buildShards } from './build-shards.ts';
import { shardCorpus } from './shards.ts';
import { wholeCorpus } from './whole.ts';
import type { WireNear, WireShards, WireWhole } from './wire.ts';

/** A segment of a sample: its Chinese and its English. */
export type Pair = [zh: string | null, en: string | null];

/** A unit for tests: one passage of question, one of answer, and further ones of it. */
export function sampleUnit(
  id: string,
  {
    heading = null,
    asker = null,
    question = [],
    answer,
    further = [],
  }: {
    heading?: string | null;
    asker?: [zh: string, en: string, outlet: string] | null;
    question?: Pair[];
    answer: Pair[];
    further?: Pair[][];
  },
): Unit {
  const unit = id.slice(id.indexOf('/') + 1);
  const segments = (pairs: Pair[], part: 'q' | 'a', before = 0) =>
    pairs.map(([zh, en], at) => ({
      id: `${unit}-${part}${before + at + 1}`,
      zh,
      zhHant: zh === null ? null : toTraditional(zh),
      en,
      enStatus: en === null ? null : ('published' as const),
      from: { zh: [], en: [] },
    }));
  const [zh, en, outlet] = asker ?? ['某报', 'A Paper', null];
  return blankUnit(id, {
    heading: { zh: heading, en: null, enStatus: null, from: { zh: [], en: [] } },
    question: { asker: { zh, en, outlet }, text: { zh: null, en: null }, from: [] },
    answer: { speaker: { zh: '王毅', en: 'Wang Yi' }, complete: true },
    passages: [
      { role: 'question', segments: segments(question, 'q') },
      ...[answer, ...further].map((pairs, at, all) => ({
        role: 'answer' as const,
        segments: segments(pairs, 'a', all.slice(0, at).flat().length),
      })),
    ],
  });
}

/** Three units in which the cases of the tests occur. */
export const SAMPLE: Searched = {
  units: [
    sampleUnit('2024-03-07/q01', {
      heading: '构建人类命运共同体',
      asker: ['中国日报', 'China Daily', 'china-daily'],
      question: [['请您介绍一下，中方的立场是什么？', 'What is China’s position?']],
      answer: [
        [
          '我们反对一切霸权霸道霸凌行径，',
          'We oppose all hegemonic, high-handed and bullying acts,',
        ],
        [
          '坚定维护国家主权、安全、发展利益。',
          'and firmly safeguard national sovereignty and security.',
        ],
        ['去年贸易额达到2400亿美元。', 'Last year, trade reached US$240 billion.'],
        ['这是丛林法则。', 'This is the law of the jungle, not multilateralism.'],
      ],
    }),
    sampleUnit('2024-03-07/q02', {
      asker: ['中国国际电视台', 'CGTN', 'cgtn'],
      question: [['台湾问题后来如何？', 'What came of the Taiwan question?']],
      answer: [
        ['一个中国原则是定盘星，', 'The one-China principle is the anchor,'],
        [
          '总统去年访问了五个国家。',
          'and the president, taking his time, paid visits to five countries.',
        ],
        ['不能以邻为壑。', 'Do not beggar thy neighbour.'],
      ],
    }),
    sampleUnit('2026-03-08/q01', {
      asker: ['俄罗斯卫星通讯社', 'Sputnik', 'sputnik'],
      question: [['中方怎么看霸权？', null]],
      answer: [
        ['霸权不得人心，', 'Hegemony finds no support,'],
        ['拨打12308热线，中美关系稳定下来。', null],
      ],
    }),
  ],
  outlets: [
    {
      slug: 'cgtn',
      zh: '中国国际电视台',
      en: 'CGTN',
      aliases: ['China Global Television Network'],
      country: 'CN',
      kind: 'television',
    },
    {
      slug: 'sputnik',
      zh: '俄罗斯卫星通讯社',
      en: 'Sputnik',
      aliases: ['卫星社'],
      country: 'RU',
      kind: 'news agency',
    },
  ],
  terms: [
    {
      slug: 'community-with-a-shared-future',
      zh: '人类命运共同体',
      forms: ['命运共同体'],
      pinyin: 'rénlèi mìngyùn gòngtóngtǐ',
      gloss: '',
      renderings: [],
    },
  ],
};

/** A corpus that is at hand whole, made as the site makes it and read as the browser reads it. */
export function corpusOf(searched: Searched, script: 'Hans' | 'Hant' = 'Hans'): Corpus {
  const { files, first } = buildWhole(searched, toTraditional);
  const read = (name: string): unknown =>
    JSON.parse(files.find((file) => file.name === name)?.json ?? 'null');
  const whole = read(first[script]) as WireWhole;
  return wholeCorpus(whole, () => Promise.resolve(read(whole.near) as WireNear));
}

/** The same as a corpus of shards. */
export function shardsOf(searched: Searched): Corpus {
  const { files, first } = buildShards(searched, toTraditional);
  const byName = new Map(files.map(({ name, json }) => [name, json]));
  const read = (name: string): unknown => JSON.parse(byName.get(name) ?? 'null');
  const head = read(first.Hans) as WireShards;
  return shardCorpus(
    head,
    (name) => Promise.resolve(read(name)),
    () => Promise.resolve(read(head.near) as WireNear),
  );
}

/** What typing `text` into the box finds. */
export function ask(text: string, corpus: Corpus): Promise<Answer> {
  return find(readQuery(text, corpus.table), corpus, 'relevance');
}

/** The ids of the units found, the best first. */
export async function idsFound(text: string, corpus: Corpus): Promise<string[]> {
  const { findings } = await ask(text, corpus);
  const matches = await findings.page(0, 1000);
  return matches.map((match) => `${match.text.unit.event}/${match.text.unit.unit}`);
}
