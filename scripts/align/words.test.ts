import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chineseWords, renderingsOf } from './chinese.ts';
import { englishWords } from './english.ts';
import { indexSounds, sentencesWithName } from './names.ts';
import { stem } from './stem.ts';

const keysOf = (text: string): string[] => englishWords(text).map(({ key }) => key);

describe('stem', () => {
  const families = [
    'cooperation cooperate cooperative',
    'China Chinese',
    'Russia Russian',
    'France French',
    'diplomacy diplomatic diplomat',
    'country countries',
    'strategy strategic',
    'democracy democratic democratization',
    'relation relations relationship',
    'use using used',
    'build built building',
    "year year's",
  ];
  for (const family of families) {
    it(`brings ${family} together`, () => {
      assert.equal(new Set(family.split(' ').map(stem)).size, 1);
    });
  }
  it('keeps other words apart', () => {
    const words = 'China Russia peace war country nation trade treaty Iran Iraq'.split(' ');
    assert.equal(new Set(words.map(stem)).size, words.length);
  });
});

describe('englishWords', () => {
  it('reads numbers with their multiplier', () => {
    assert.deepEqual(keysOf('US$240 billion'), [stem('America'), '#240000000000']);
    assert.deepEqual(keysOf('more than two hundred'), ['#200']);
    assert.deepEqual(keysOf('twenty-one'), ['#21']);
  });
  it('reads dates', () => assert.deepEqual(keysOf('On March 7, 2024'), ['month:3', '#7', '#2024']));
  it('tells US from us', () => assert.notDeepEqual(keysOf('the US'), keysOf('us')));
  it('reads words that programs know too', () => {
    assert.deepEqual(keysOf('constructor toString').length, 2);
  });
  it('reads U.N. as UN', () => assert.deepEqual(keysOf('the U.N.'), keysOf('UN')));
});

describe('chineseWords', () => {
  const rows: [string, string[]][] = [
    ['2024年3月7日', ['#2024', 'month:3', '#7']],
    ['达到2400亿美元', ['达到', '#240000000000', '美元']],
    ['举行百余场会见', ['举行', '#100', '会见']],
    ['千家万户', ['千家万户']],
    ['訪問東盟', ['访问', '东盟']],
    ['占82％', ['占', '#82']],
    ['BRICS国家', ['BRICS', '国家']],
  ];
  for (const [text, words] of rows) {
    it(`cuts ${text}`, () => assert.deepEqual(chineseWords(text), words));
  }
});

describe('renderingsOf', () => {
  const rows = [
    ['合作', 'cooperation'],
    ['多边主义', 'multilateralism'],
    ['中方', 'China'],
    ['东盟', 'ASEAN'],
    ['建交', 'diplomatic'],
    ['百余', '100'],
  ] as const;
  for (const [word, english] of rows) {
    it(`${word} may be ${english}`, () => {
      const [key] = chineseWords(word);
      assert.ok(renderingsOf(key ?? '').includes(keysOf(english)[0] ?? ''));
    });
  }
});

describe('sentencesWithName', () => {
  const rows = [
    ['Qureshi', '库雷希'],
    ['Xuanyou', '孔铉佑'],
    ['Macron', '马克龙'],
    ['Pompeo', '蓬佩奥'],
    ['Kashmir', '克什米尔'],
    ['Palermo', '巴勒莫'],
    ['Jinping', '習近平'],
  ] as const;
  const sounds = indexSounds(rows.map(([, zh]) => zh));
  rows.forEach(([name, zh], number) => {
    it(`hears ${name} in ${zh}`, () => {
      assert.deepEqual([...sentencesWithName(name, sounds)], [number]);
    });
  });
  it('hears no name that is not there', () => {
    assert.equal(sentencesWithName('Washington', sounds).size, 0);
  });
});
