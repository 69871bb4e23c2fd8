import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withFilter, withoutMinus, withoutWord } from './query-text.ts';

it('takes a word out with its language, quotes and star, and no part of another', () => {
  for (const [text, word, rest] of [
    ['zh:霸权 en:hegemon*', 'hegemon', 'zh:霸权'],
    ['zh:霸权 en:hegemony', '霸权', 'en:hegemony'],
    ['中国 国', '国', '中国'],
    ['"Cold War" peace', 'Cold War', 'peace'],
    ['定盘星 OR 丛林 主权', '定盘星 OR 丛林', '主权'],
    ['a.b? 主权', 'a.b?', '主权'],
    ['U.S. U.N.', 'U.N.', 'U.S.'],
    ['定盘星，天然气', '天然气', '定盘星，'],
  ] as const) {
    assert.equal(withoutWord(text, word), rest, text);
  }
});

it('takes out all that is left out', () => {
  for (const [text, rest] of [
    ['俄罗斯 -"Cold War" 和平', '俄罗斯 和平'],
    ['霸权 -中东 OR 人心 in:answer', '霸权 in:answer'],
    ['霸权 －zh:中东　-year:2024', '霸权'],
    ['one-China principle', 'one-China principle'],
  ] as const) {
    assert.equal(withoutMinus(text), rest, text);
  }
});

it('puts a filter in the place of others of its kind', () => {
  assert.equal(withFilter('霸权 asker:"China Daily"', 'asker', 'cgtn'), '霸权 asker:cgtn');
  assert.equal(withFilter('year:2024 霸权', 'year', null), '霸权');
});
