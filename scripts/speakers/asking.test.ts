import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asks, isQuestion, isRequest } from './asking.ts';

describe('what asks', () => {
  for (const turn of [
    '桥什么时候修好？',
    '桥什么时候修好？谢谢。',
    '桥什么时候修好？非常感谢林局长！',
    '桥什么时候修好？很多人都在等。',
    '我想跟进一下。请谈谈渡船。谢谢部长。',
    '请问有关情况。',
    'How deep is it? Thank you, Minister.',
    'One more thing. Please tell us about the cost. Thanks.',
    'Tell us your view.',
  ])
    test(`${turn} asks`, () => assert.equal(asks(turn), true));

  for (const turn of [
    '谢谢。',
    '这难道公平吗？不公平。我们不会答应。我再说一遍。',
    '请你向主管部门了解。',
    '请大家放心。',
    '多谢大家，我向各位问候。',
    'I ask the wardens to tell us what the water did.',
    'Thank you for having me.',
    '',
  ])
    test(`${turn} does not`, () => assert.equal(asks(turn), false));

  test('a request is no question mark', () => {
    assert.equal(isRequest('最后，请您展望一下明年。'), true);
    assert.equal(isQuestion('最后，请您展望一下明年。'), false);
    assert.equal(isQuestion('他问：“去不去？”'), true);
  });

  test('takes no longer for a long text', () => {
    const started = performance.now();
    asks('谢谢请结合请结合'.repeat(200_000));
    asks('a. '.repeat(500_000));
    assert.ok(performance.now() - started < 1000);
  });
});
