import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from '../../src/text/sentences.ts';
import { agreementOn, meanAgreement } from '../align/agreement.ts';
import { readJournal, taskOf, withoutSentences } from '../align/gold.ts';
import { alignPassages, alignUnits, type Bead } from './align.ts';

const journal = readJournal();

/** The beads of two texts, each as its Chinese, a bar, and its English. */
function beadsOf(zh: string[], en: string[]): string[] {
  const textOf = (pieces: Bead['zh'], texts: string[], space: string): string =>
    pieces.map(({ paragraph, start, end }) => texts[paragraph]?.slice(start, end)).join(space);
  return alignPassages(zh, en).flatMap(({ beads }) =>
    beads.map((bead) => `${textOf(bead.zh, zh, '')}|${textOf(bead.en, en, ' ')}`),
  );
}

describe('alignPassages against a reader', () => {
  it('agrees on the bilingual journal to at least .97', () => {
    const { f1 } = agreementOn(journal);
    assert.ok(f1 >= 0.97, `F1 is ${f1}`);
  });

  it('agrees to at least .90 when three sentences of each side are gone', () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);
    const trials = seeds.map((seed) => agreementOn(withoutSentences(journal, 3, seed)));
    const { f1 } = meanAgreement(trials);
    assert.ok(f1 >= 0.9, `F1 is ${f1}`);
  });

  for (const part of journal) {
    it(`pairs the paragraphs of ${part.name}`, () => {
      const { zh, en } = taskOf(part);
      const pairs = alignPassages(zh, en).map((passage) => [passage.zh, passage.en]);
      assert.deepEqual(
        pairs,
        zh.map((_, paragraph) => [[paragraph], [paragraph]]),
      );
    });
  }
});

describe('alignPassages', () => {
  it('makes each sentence a bead where there is no English', () => {
    assert.deepEqual(beadsOf(['大家好。谢谢。', '再见。'], []), [
      '大家好。|',
      '谢谢。|',
      '再见。|',
    ]);
  });

  it('pairs one sentence with four, either way', () => {
    const zh = [
      '去年港口运出大米三十万吨，新修了五座仓库，培训了两千名工人，还同十二个国家签了协议。',
    ];
    const en = [
      'Last year the port shipped 300,000 tons of rice. It built five new warehouses. It trained two thousand workers. It also signed agreements with 12 countries.',
    ];
    assert.deepEqual(beadsOf([`${zh[0]!}谢谢大家。`], [`${en[0]!} Thank you all.`]), [
      `${zh[0]!}|${en[0]!}`,
      '谢谢大家。|Thank you all.',
    ]);
    assert.deepEqual(
      beadsOf(
        ['我们修了路。架了桥。通了电。引来了清水。群众都很高兴。'],
        [
          'We have built roads and bridges, brought electricity to every household and led clean water in. The people are all glad.',
        ],
      ),
      [
        '我们修了路。架了桥。通了电。引来了清水。|We have built roads and bridges, brought electricity to every household and led clean water in.',
        '群众都很高兴。|The people are all glad.',
      ],
    );
  });

  it('gives the English that breaks off to the sentence it begins to translate', () => {
    const zh = [
      '双方贸易额达到2400亿美元，提前完成目标，充分展现了合作的韧性和广阔前景。冷战不能重来。',
    ];
    const en = ['Bilateral trade reached US$240 billion, hitting the'];
    assert.deepEqual(beadsOf(zh, en), [
      '双方贸易额达到2400亿美元，提前完成目标，充分展现了合作的韧性和广阔前景。|Bilateral trade reached US$240 billion, hitting the',
      '冷战不能重来。|',
    ]);
  });

  it('leaves a whole paragraph without counterpart in a passage of its own', () => {
    const zh = ['俄罗斯天然气进入中国。', '今年是建交75周年。'];
    const en = [
      'Thank you all, dear friends.',
      'This year marks the 75th anniversary of diplomatic ties.',
    ];
    const passages = alignPassages([zh[1] ?? ''], en);
    assert.deepEqual(
      passages.map((passage) => [passage.zh, passage.en]),
      [
        [[], [0]],
        [[0], [1]],
      ],
    );
  });

  it('joins paragraphs that the languages divide differently', () => {
    const zh = ['中国愿同俄罗斯合作。今年是建交75周年。去年贸易额达到2400亿美元。'];
    const en = [
      'China is ready to cooperate with Russia.',
      'This year marks the 75th anniversary. Last year trade reached US$240 billion.',
    ];
    const [passage, ...others] = alignPassages(zh, en);
    assert.deepEqual([passage?.zh, passage?.en, others], [[0], [0, 1], []]);
    assert.equal(passage?.beads.length, 3);
  });

  it('reads Traditional characters', () => {
    const zh = ['貿易額達到2400億美元。中國願同俄羅斯加強戰略協作。'];
    const en = ['China is ready to strengthen strategic coordination with Russia.'];
    assert.deepEqual(beadsOf(zh, en), [
      '貿易額達到2400億美元。|',
      '中國願同俄羅斯加強戰略協作。|China is ready to strengthen strategic coordination with Russia.',
    ]);
  });

  it('takes time in proportion to the text', () => {
    const secondsFor = (sentences: number): number => {
      const started = process.cpuUsage();
      alignPassages(Array<string>(sentences).fill('好。'), [
        Array(sentences).fill('Good.').join(' '),
      ]);
      return process.cpuUsage(started).user;
    };
    secondsFor(1000);
    const ratio = secondsFor(10_000) / secondsFor(2500);
    assert.ok(ratio < 8, `four times the text took ${ratio.toFixed(1)} times as long`);
  });
});

describe('alignUnits', () => {
  const texts = journal
    .map((part) => taskOf(part))
    .map(({ zh, en }) => [zh.join(''), en.join(' ')]);
  const zh = texts.map(([text]) => text ?? '');
  const en = texts.map(([, text]) => text ?? '');

  it('pairs the parts of the journal', () => {
    assert.deepEqual(
      alignUnits(zh, en),
      zh.map((_, unit) => ({ zh: unit, en: unit })),
    );
  });

  for (const gone of zh.keys()) {
    it(`misses what one side lacks, unit ${gone}`, () => {
      const pairs = alignUnits(zh, en.toSpliced(gone, 1));
      assert.deepEqual(
        pairs,
        zh.map((_, unit) => ({
          zh: unit,
          en: unit === gone ? null : unit - Number(unit > gone),
        })),
      );
    });
  }

  it('finds a unit of which only the beginning is left', () => {
    const pairs = alignUnits(zh, [(en[1] ?? '').slice(0, 150)]);
    assert.deepEqual(pairs.find((pair) => pair.en === 0)?.zh, 1);
  });
});

describe('alignPassages and alignUnits on anything', () => {
  const zhText = fc.string({
    unit: fc.constantFrom(...'中国和平2亿。！？；“”‘’「」（）《》， aA.\n\ud800'),
  });
  const enText = fc.string({ unit: fc.constantFrom(...'Chin peace2.?!”"\n1,;U.S中\udc00') });
  const zhSide = fc.array(fc.oneof(zhText, fc.string({ unit: 'binary' })), { maxLength: 8 });
  const enSide = fc.array(fc.oneof(enText, fc.string({ unit: 'binary' })), { maxLength: 8 });

  it('gives back every sentence once and in order', () => {
    fc.assert(
      fc.property(zhSide, enSide, (zh, en) => {
        const passages = alignPassages(zh, en);
        for (const [side, texts] of [
          ['zh', zh],
          ['en', en],
        ] as const) {
          const pieces = passages.flatMap(({ beads }) => beads.flatMap((bead) => bead[side]));
          const sentences = sentencesOf(texts, side);
          assert.deepEqual(joined(pieces), joined(sentences));
          const ends = sentences.map(({ paragraph, end }) => `${paragraph}:${end}`);
          assert.ok(pieces.every(({ paragraph, end }) => ends.includes(`${paragraph}:${end}`)));
          const paragraphs = passages.flatMap((passage) => passage[side]);
          assert.deepEqual(paragraphs, [...new Set(pieces.map(({ paragraph }) => paragraph))]);
        }
      }),
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(zhSide, enSide, (zh, en) => {
        assert.deepEqual(alignPassages(zh, en), alignPassages(zh, en));
      }),
    );
  });

  it('gives back every unit once and in order', () => {
    fc.assert(
      fc.property(zhSide, enSide, (zh, en) => {
        const pairs = alignUnits(zh, en);
        assert.deepEqual(
          pairs.flatMap((pair) => pair.zh ?? []),
          [...zh.keys()],
        );
        assert.deepEqual(
          pairs.flatMap((pair) => pair.en ?? []),
          [...en.keys()],
        );
      }),
    );
  });

  function sentencesOf(texts: readonly string[], language: 'zh' | 'en'): Bead['zh'] {
    return texts.flatMap((text, paragraph) =>
      splitSentences(text, language).map(([start, end]) => ({ paragraph, start, end })),
    );
  }

  /** Pieces that follow each other in one paragraph as one piece; none may overlap or come too early. */
  function joined(pieces: Bead['zh']): Bead['zh'] {
    const whole: Bead['zh'] = [];
    for (const piece of pieces) {
      const last = whole.at(-1);
      if (last?.paragraph !== piece.paragraph) whole.push({ ...piece });
      else {
        assert.ok(last.end <= piece.start);
        last.end = piece.end;
      }
    }
    return whole;
  }
});
