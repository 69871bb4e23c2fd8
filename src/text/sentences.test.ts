import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from './sentences.ts';

/** A bar marks where a sentence ends; the rest is the text. */
function checkSplit(language: 'zh' | 'en', marked: string): void {
  const sentences = marked.split('|');
  const text = sentences.join(language === 'zh' ? '' : ' ');
  const found = splitSentences(text, language).map(([start, end]) => text.slice(start, end));
  assert.deepEqual(found, sentences);
}

describe('splitSentences in Chinese', () => {
  const rows: [string, string][] = [
    ['ends at 。！？；', '大家好！|中国有三点主张；|第一是和平。|您怎么看？|谢谢。'],
    ['keeps ，after what breaks off', '有评论认为……，请问如何看待？|请讲……|好。'],
    ['keeps what leads to the last point of a list', '（一）为何；|如否，原因；及'],
    ['keeps ： and ， inside', '我愿强调三点：第一，坚持对话；|第二，坚持合作。'],
    ['takes marks together', '真的吗？！|我不信……|好。'],
    ['takes half-width marks beside Chinese', '如何看待前景?|我有信心!|谢谢;|再见'],
    ['leaves half-width marks in Latin alone', '见example.org/?page=2;a!b网页。|好。'],
    ['ends after closing quotation marks', '他说：“要和平。”|这很重要。'],
    ['divides a quotation after a colon', '他说：“要和平。|不要战争。”|这很重要。'],
    ['divides a quotation that opens the sentence', '“要和平。|不要战争。”'],
    ['keeps a quotation inside a sentence whole', '他说“要和平。不要战争。”|这很重要。'],
    ['goes on after a quoted question', '对“世界怎么了？”这一问题，中国有答案。|好。'],
    ['goes on where a particle follows', '他在说“不行！”的时候笑了。'],
    ['goes on where a comma follows', '“不行！”，他说。'],
    ['ends after quoted speech', '主要货币都升值，「当然也会升值啊！」|这是好的。'],
    ['is not ended by the title of a work', '《你好，李焕英！》是一部电影。|好。'],
    ['is not ended in brackets', '王毅（笑。）说没有问题。|好。'],
    ['lets a remark stand alone', '谢谢大家。|（掌声。）|再见。'],
    ['nests quotation marks', '他说：“对‘怎么办？’这一问我有答案。”|好。'],
    ['is not swallowed by a mark left open', '他说：“要和平。|不要战争。|好。'],
    ['ends without a mark', '大家好。|构建人类命运共同体已成为引领'],
    ['joins stray marks to the sentence before', '好。|谢谢！ ”'],
    ['gives a space to the sentence before', '好。 |谢谢。'],
    ['knows Traditional marks', '他說：「要和平。|不要戰爭。」|『好。』'],
  ];
  for (const [name, marked] of rows) it(name, () => checkSplit('zh', marked));
});

describe('splitSentences in English', () => {
  const rows: [string, string][] = [
    ['ends at . ? !', 'We agree.|Do you?|Yes!|Good.'],
    ['is not ended by a semicolon', 'We agree; you do not.|Good.'],
    ['knows U.N. and U.S.', 'The U.N. Security Council and the U.S. President met.|Good.'],
    [
      'ends after an abbreviation when a sentence begins',
      'He went to the U.S.|The visit was short.',
    ],
    ['knows titles', 'Mr. Wang, Mrs. Li, Dr. Sun and St. John spoke.|Good.'],
    ['knows No. before a number only', 'It is No. 2 of ten.|No.|We disagree.'],
    ['knows initials', 'Donald J. Trump and J. F. Kennedy.|Good.'],
    ['knows e.g. and i.e.', 'Some, e.g. China, agree, i.e. Asia does.|Good.'],
    ['knows decimals and times', 'It grew 3.5 percent at 9:00 a.m. on Monday.|Good.'],
    ['takes closing quotation marks', 'He said, "We agree."|"Do you?"|(We do.)|Good.'],
    ['takes curly quotation marks', 'He said, “We agree.”|“Do you?”|Good.'],
    ['goes on in small letters', '"Why?" he asked.|Nobody knew.'],
    ['keeps a number with its item', '1. We agree.|2. You do not.'],
    ['ends in dots', 'We waited...|Nobody came.'],
    [
      'ends without a mark',
      'We agree.|This tenet demonstrates a deep passion for the world as the',
    ],
    ['knows companies', 'Huawei Technologies Co., Ltd. of Shenzhen won.|Good.'],
  ];
  for (const [name, marked] of rows) it(name, () => checkSplit('en', marked));
});

describe('splitSentences on anything', () => {
  const zhText = fc.string({
    unit: fc.constantFrom(...'中国和平。！？；…“”‘’「」（）《》：， aA.?1\n'),
  });
  const enText = fc.string({ unit: fc.constantFrom(...'aB.?!…"”’) \n1,;U.S.Mr') });

  it('covers Chinese wholly', () => {
    fc.assert(
      fc.property(fc.oneof(zhText, fc.string({ unit: 'binary' })), (text) => {
        const spans = splitSentences(text, 'zh');
        if (text.trim() === '') return assert.deepEqual(spans, []);
        const joined = spans.map(([start, end]) => text.slice(start, end)).join('');
        assert.equal(joined, text);
        assert.ok(spans.every(([start, end]) => start < end));
      }),
    );
  });

  it('leaves only white space out of English', () => {
    fc.assert(
      fc.property(fc.oneof(enText, fc.string({ unit: 'binary' })), (text) => {
        const spans = splitSentences(text, 'en');
        const ends = [0, ...spans.map(([, end]) => end)];
        const gaps = [...spans.map(([start]) => start), text.length].map((start, at) =>
          text.slice(ends[at], start),
        );
        assert.ok(gaps.every((gap) => gap.trim() === ''));
        assert.ok(
          spans.every(([start, end]) => text.slice(start, end).trim().length === end - start),
        );
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['“', '“。”', '.', '."', '‘“', '。', 'a. ', '1.']) {
      const started = performance.now();
      splitSentences(unit.repeat(200_000), 'zh');
      splitSentences(unit.repeat(200_000), 'en');
      assert.ok(performance.now() - started < 5000, `${unit} took too long`);
    }
  });
});
