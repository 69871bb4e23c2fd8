import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Language } from '../src/edition/language.ts';
import type { Passage } from '../src/edition/segment.ts';
import { passageText } from '../src/edition/segment.ts';
import type { Unit } from '../src/edition/unit.ts';
import { editionOf } from './edition-of.ts';

/*
 * The five sources of the edition itself. What is expected was read off the sources by eye: who asks,
 * how many paragraphs each answer has, where it begins and ends, what is damaged and what differs.
 */

const SOURCES = join(import.meta.dirname, '..', 'content', 'sources');

const files = readdirSync(SOURCES).map((file) => ({
  file,
  bytes: readFileSync(join(SOURCES, file)),
}));
const edition = editionOf({ files, translations: [], outlets: [], register: {} });

/** Who asks, paragraphs of the answer, and how its first and its last sentence begin and end. */
type Expected = { asker: string | null; paragraphs: number; first: string; last: string };

const CHINESE: Record<string, Expected[]> = {
  '2024-03-07': [
    {
      asker: null,
      paragraphs: 1,
      first: '各位记者朋友，大家上午好！',
      last: '下面我愿回答大家的提问。',
    },
    {
      asker: '中央广播电视总台央视',
      paragraphs: 7,
      first: '2023年是中国外交的开拓之年，更是收获之年。',
      last: '不断以中国新发展为世界提供新机遇。',
    },
    {
      asker: '今日俄罗斯国际通讯社',
      paragraphs: 3,
      first: '在习近平主席和普京总统的战略引领下，中俄新时代全面战略协作伙伴关系保持高水平运行。',
      last: '维护地区和全球的安全稳定。',
    },
    {
      asker: '人民日报',
      paragraphs: 4,
      first: '构建人类命运共同体，是习近平外交思想',
      last: '道路可能是曲折的，但前景一定是光明的。',
    },
  ],
  '2026-03-08': [
    {
      asker: null,
      paragraphs: 1,
      first: '各位记者朋友，上午好！',
      last: '战争冲突此起彼伏。',
    },
    {
      asker: '中央广播电视总台央视',
      paragraphs: 4,
      first: '元首外交是中国外交的定盘星。',
      last: '必将推动中华民族为世界的和平与发展事业作出新的贡献。',
    },
    {
      asker: '俄罗斯卫星通讯社',
      paragraphs: 6,
      first: '今年是中俄战略协作伙伴关系建立30周年，《中俄睦邻友好合作条约》签署25周年。',
      last: '80年后的今天，我们将为迎接一个多极世界注入“中俄能量”。',
    },
    {
      asker: '深圳卫视',
      paragraphs: 4,
      first: '今年是APEC“中国年”，也是中国第3次担任东道主。',
      last: '推动APEC从深圳再出发，向着亚太共同体目标再启航。',
    },
    {
      asker: '凤凰卫视',
      paragraphs: 8,
      first: '这是各方都关切的问题，也是当前国际局势的焦点。',
      last: '还中东以秩序，还人民以安宁，还世界以和平。',
    },
    {
      asker: '亚洲新闻台',
      paragraphs: 4,
      first: '当今世界，全球挑战层出不穷，治理赤字更加突出，多边主义面临严峻冲击。',
      last: '目标是构建更加公正合理的全球治理体系。',
    },
    {
      asker: '巴基斯坦联合通讯社',
      paragraphs: 3,
      first: '守望相助是中国的传统，亲仁善邻是中国的文化。',
      last: '我们很欣慰能发挥这样的作用，今后也愿为此作出更大的努力。',
    },
    {
      asker: '美国有线电视新闻网',
      paragraphs: 2,
      first: '中美关系牵动各方、影响全球，',
      last: '让2026年成为中美关系走向健康、稳定、可持续发展的一个标志性年份。',
    },
    {
      asker: '中新社',
      paragraphs: 4,
      first: '践行外交为民是新中国外交始终不渝的宗旨，',
      last: '架起覆盖全球的安全风险防范体系。',
    },
    {
      asker: '中国日报',
      paragraphs: 5,
      first: '全球南方群体性崛起，是时代大变局的鲜明标志。',
      last: '在开放中分享机遇、实现共赢。',
    },
    {
      asker: '埃菲社',
      paragraphs: 3,
      first: '去年以来，中国同欧洲国家的关系相继回暖。',
      last: '在这里强筋壮骨，提升竞争能力。',
    },
    {
      asker: 'CGTN',
      paragraphs: 3,
      first: '加沙局势攸关国际道义底线。',
      last: '推动国际社会还巴勒斯坦人民一个公道。',
    },
    {
      asker: '美国全国广播公司',
      paragraphs: 4,
      first: '中国和美国当然对世界有重大影响。',
      last: '同各国一道，共同迎接多极世界的到来。',
    },
    {
      asker: '真实巴西媒体集团',
      paragraphs: 3,
      first: '21世纪的国际舞台，不应再上演19世纪旧戏码。',
      last: '让中拉全面合作伙伴关系更好造福双方人民。',
    },
    {
      asker: '新华社',
      paragraphs: 4,
      first: '“十五五”规划是中国发展的新蓝图，也是中国与世界合作共赢的新愿景。',
      last: '助力地方对接国际资源、交流治理经验、拓展对外合作，让外交更好赋能地方发展。',
    },
  ],
};

const ENGLISH: Expected[] = [
  {
    asker: null,
    paragraphs: 1,
    first: 'Friends from the media, good morning.',
    last: "With that, I'm ready to take your questions.",
  },
  {
    asker: 'China Central Television',
    paragraphs: 7,
    first: 'The year 2023 not only witnessed pioneering efforts but also great harvests',
    last: "China's new development will bring about new opportunities to the world.",
  },
  {
    asker: 'Rossiia Segodnya',
    paragraphs: 3,
    first: 'Under the strategic guidance of President Xi Jinping and President Vladimir Putin,',
    last: 'and safeguard regional and global security and stability.',
  },
  {
    asker: "People's Daily",
    paragraphs: 2,
    first: 'Building a community with a shared future for mankind is the core tenet',
    last: 'broad historical vision and deep passion for the world as the',
  },
];

for (const [event, expected] of Object.entries(CHINESE)) {
  describe(`${event} in Chinese`, () => {
    test('has these units and no other', () => {
      assert.deepEqual(
        unitsOf(event).map(({ unit, question }) => [unit, question?.asker.zh ?? null]),
        expected.map(({ asker }, number) => [`q${String(number).padStart(2, '0')}`, asker]),
      );
    });
    expected.forEach(({ paragraphs, first, last }, number) => {
      test(`unit ${number} has its paragraphs whole`, () => {
        assertAnswer(unitsOf(event)[number]!, 'zh', { paragraphs, first, last });
      });
    });
    test('is said by 王毅 throughout', () => {
      for (const { answer } of unitsOf(event)) assert.equal(answer.speaker.zh, '王毅');
    });
  });
}

describe('2024-03-07 in English', () => {
  ENGLISH.forEach(({ asker, paragraphs, first, last }, number) => {
    test(`unit ${number} has its paragraphs whole`, () => {
      const unit = unitsOf('2024-03-07')[number]!;
      assert.equal(unit.question?.asker.en ?? null, asker);
      assertAnswer(unit, 'en', { paragraphs, first, last });
    });
  });
  test('has its dollars without the sign that escaped them', () => {
    const text = textOf(unitNamed('2024-03-07/q02'), 'en');
    assert.match(text, /a record US\$240 billion, hitting the target of US\$200 billion ahead/);
    assert.ok(!text.includes('\\'));
  });
  test('has the word that a page cut in two', () => {
    const text = textOf(unitNamed('2024-03-07/q01'), 'en');
    assert.match(text, /attended three multilateral summits, made four important overseas visits,/);
    assert.match(text, /major-country diplomacy with Chinese characteristics/);
  });
  test('stops where its page stops, and says so', () => {
    const { gaps, passages } = unitNamed('2024-03-07/q03');
    const last = passages.flatMap(({ segments }) => segments).findLast(({ en }) => en !== null)!;
    assert.ok(last.en!.endsWith('as the'));
    assert.ok(gaps.some(({ after, language }) => after === last.id && language === 'en'));
  });
});

describe('what the sources damage', () => {
  test('a text cut off in mid-sentence is a gap, and its continuation stays with its answer', () => {
    const unit = unitNamed('2026-03-08/q05');
    const answer = answersOf(unit).map((passage) => passageText(passage, 'zh')!);
    assert.ok(answer[1]!.endsWith('中方牵头发起'));
    assert.ok(answer[2]!.startsWith('中国是联合国创始成员国，'));
    assert.ok(answer[3]!.startsWith('全球治理倡议提出的最明确要求就是，'));
    const cut = answersOf(unit)[1]!.segments.at(-1)!;
    assert.ok(unit.gaps.some(({ after }) => after === cut.id));
    assert.equal(unit.answer.complete, false);
    assert.ok(unit.notes.some((note) => note.includes('inferred')));
  });
  test('the other answers are whole, but for the loop and the jump to another page', () => {
    assert.deepEqual(
      edition.units.filter(({ gaps }) => gaps.length > 0).map(({ id }) => id),
      ['2024-03-07/q03', '2026-03-08/q00', '2026-03-08/q05', '2026-03-08/q14'],
    );
  });
  test('captions, credits, jump lines and loops are set aside by name', () => {
    const aside = (file: string, line: number): string | undefined =>
      edition.ledger[file]!.find(
        ({ lines, fate }) => lines[0] <= line && line <= lines[1] && fate === 'set-aside',
      )?.reason;
    assert.equal(aside('2024-peoples-daily.txt', 23), 'caption');
    assert.equal(aside('2024-peoples-daily.txt', 36), 'caption');
    assert.equal(aside('2024-peoples-daily.txt', 38), 'credit');
    assert.equal(aside('2024-peoples-daily.txt', 76), 'jump line');
    assert.equal(aside('2024-xinhua-scan.txt', 215), 'repeat');
    assert.equal(aside('2024-xinhua-scan.txt', 413), 'repeat');
    assert.equal(aside('2026-peoples-daily.txt', 11), 'repeat');
    assert.equal(aside('2026-peoples-daily.txt', 85), 'caption');
    assert.equal(aside('2026-peoples-daily.txt', 193), 'jump line');
  });
  test('a sentence read three times stands once', () => {
    const text = textOf(unitNamed('2026-03-08/q00'), 'zh');
    assert.equal(text.split('今天的世界，').length, 2);
  });
  test('half-width punctuation between Han is wide, and no figure is touched', () => {
    const texts = edition.units.map((unit) => textOf(unit, 'zh'));
    for (const text of texts)
      assert.doesNotMatch(text, /\p{Script=Han}[,:;?!]|[,:;?!]\p{Script=Han}/u);
    assert.match(
      texts.join('\n'),
      /双方贸易额达到创纪录的2400亿美元，提前完成2000亿美元的目标。俄罗斯天然气/,
    );
    for (const text of texts) assert.doesNotMatch(text, /\p{Script=Han} | \p{Script=Han}/u);
  });
  test('what columns and pages cut is joined', () => {
    assert.match(
      textOf(unitNamed('2024-03-07/q01'), 'zh'),
      /开创中国特色大国外交更有作为的新局面。/,
    );
    assert.match(textOf(unitNamed('2024-03-07/q03'), 'zh'), /引领当今时代前进的光辉旗帜/);
    assert.match(textOf(unitNamed('2026-03-08/q08'), 'zh'), /哪里就有中国外交人员在守望；/);
    assert.match(textOf(unitNamed('2026-03-08/q11'), 'zh'), /争取民族合法权利的正义事业/);
  });
});

describe('where the witnesses differ', () => {
  const variant = (reading: RegExp, witness: string) =>
    edition.units
      .flatMap(({ variants }) => variants)
      .find(({ readings }) =>
        readings.some(({ text, witnesses }) => reading.test(text) && witnesses.includes(witness)),
      );

  test('发展进程中 is the newspaper’s, 发展中 everybody else’s', () => {
    const found = variant(/进程/, '2024-peoples-daily')!;
    assert.doesNotMatch(found.chosen, /进程/);
    assert.deepEqual(witnessesOf(found, found.chosen), [
      '2024-bilingual-journal',
      '2024-xinhua-scan',
    ]);
    assert.equal(found.class, 'substantive');
  });
  test('旗帜更鲜明 has the journal and the report for it', () => {
    const found = variant(/旗帜更/, '2024-zaobao-report')!;
    assert.match(found.chosen, /旗帜更/);
    assert.deepEqual(witnessesOf(found, found.chosen), [
      '2024-bilingual-journal',
      '2024-zaobao-report',
    ]);
  });
  test('安全发展利益 has three witnesses against 安全和发展利益', () => {
    const found = variant(/安全和/, '2024-peoples-daily')!;
    assert.doesNotMatch(found.chosen, /和/);
    assert.deepEqual(witnessesOf(found, found.chosen), [
      '2024-bilingual-journal',
      '2024-zaobao-report',
      '2024-xinhua-scan',
    ]);
  });
  test('what only the scan reads is damage and stands nowhere in the text', () => {
    const found = variant(/领导/, '2024-xinhua-scan')!;
    assert.equal(found.class, 'transmission');
    assert.match(found.chosen, /引领/);
    assert.doesNotMatch(
      textOf(unitNamed('2024-03-07/q01'), 'zh'),
      /战略领导作用|习近平外交思想为指引/,
    );
  });
});

describe('the account', () => {
  test('finds nothing wrong', () => {
    assert.deepEqual(
      edition.findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
  test('has every non-blank line of every source', () => {
    for (const { file, bytes } of files) {
      if (!file.endsWith('.txt')) continue;
      const lines = bytes.toString('utf8').split('\n');
      lines.forEach((text, index) => {
        const number = index + 1;
        const known = edition.ledger[file]!.some(
          (entry) => entry.lines[0] <= number && number <= entry.lines[1],
        );
        assert.ok(known || text.trim() === '', `${file}:${number} has no fate`);
      });
    }
  });
  test('every certain correction stands in the text, and every doubt leaves it', () => {
    const all = edition.units.flatMap(({ emendations }) => emendations);
    const notes = files.filter(({ file }) => file.endsWith('.yml'));
    const given = notes.flatMap(
      ({ bytes }) => bytes.toString('utf8').match(/^ +certainty:/gm) ?? [],
    );
    assert.equal(all.length, given.length);
    const text = edition.units.map((unit) => textOf(unit, 'zh')).join('\n');
    for (const one of all) {
      if (one.at[0] === one.at[1]) continue; // in the label, which is no text
      assert.ok(text.includes(one.text), one.text);
    }
  });
});

function unitsOf(event: string): Unit[] {
  return edition.units.filter((unit) => unit.event === event);
}

function unitNamed(id: string): Unit {
  return edition.units.find((unit) => unit.id === id)!;
}

function answersOf({ passages }: Unit): Passage[] {
  return passages.filter(({ role }) => role === 'answer');
}

function textOf({ passages }: Unit, language: Language): string {
  return passages.flatMap((passage) => passageText(passage, language) ?? []).join('\n');
}

function assertAnswer(unit: Unit, language: Language, expected: Omit<Expected, 'asker'>): void {
  const texts = answersOf(unit).flatMap((passage) => passageText(passage, language) ?? []);
  assert.equal(texts.length, expected.paragraphs);
  assert.ok(texts[0]!.startsWith(expected.first), texts[0]);
  assert.ok(texts.at(-1)!.endsWith(expected.last), texts.at(-1));
}

function witnessesOf(
  { readings }: Unit['variants'][number],
  text: string,
): readonly string[] | undefined {
  return readings.find((reading) => reading.text === text)?.witnesses;
}
