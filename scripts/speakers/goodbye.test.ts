import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goodbyeFrom } from './goodbye.ts';

/** From which paragraph on somebody closes the meeting. */
const CLOSING: [paragraphs: string[], from: number][] = [
  [['没有。', '如果没有其他问题，今天的发布会就到这里，谢谢大家！'], 1],
  [['没有。', '谢谢大家。', '今天的記者會到此結束，再見。', '谢谢！'], 2],
  [['好的，感谢您接受我们的采访，今天的采访就到这里，再见。'], 0],
  [['No.', 'If there are no more questions, that concludes today’s press conference.'], 1],
  [['No.', "That's all for today's briefing. Thank you, Minister. Goodbye."], 1],
];

/** What is said in an answer. */
const SPOKEN: string[] = [
  '没有。谢谢大家。',
  '我先介绍到这里，谢谢。',
  '记者会到此结束的时间还没有定。',
  '采访就到这里，渡口的事我们下次再谈，因为新船还没有到。',
  '会谈已经结束，双方都很满意。',
  'Ask me next year. Thanks, everyone.',
  'That concludes the first phase of the work.',
];

for (const [paragraphs, from] of CLOSING)
  test(`closes: ${paragraphs.at(-1)}`, () => {
    assert.equal(goodbyeFrom(paragraphs), from);
  });
for (const text of SPOKEN)
  test(`spoken: ${text}`, () => {
    assert.equal(goodbyeFrom([text]), 1);
  });
