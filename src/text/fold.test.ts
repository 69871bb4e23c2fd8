import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldTable } from './fold-table.ts';
import { fold } from './fold.ts';
import { toTraditional } from './traditional.ts';

const SOURCES = new URL('../../content/sources/', import.meta.url);
const sources = readdirSync(SOURCES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, SOURCES), 'utf8'));
const table = foldTable([...sources, '台湾 公里 反复 头发']);

test('Traditional forms and variants fold into the Simplified form', () => {
  for (const [typed, folded] of [
    ['台灣 臺灣 台湾', '台湾 台湾 台湾'],
    ['後 后', '后 后'],
    ['裏 裡 里', '里 里 里'],
    ['反覆 反復 反复', '反复 反复 反复'],
    ['頭髮 发', '头发 发'],
    ['爲 為 为', '为 为 为'],
    ['衆 眾 羣 群', '众 众 群 群'],
    ['向著 向着', '向着 向着'],
    ['說 説 说', '说 说 说'],
    ['線 綫 线', '线 线 线'],
  ] as const) {
    assert.equal(fold(typed, table), folded);
  }
});

test('case, width, accents, quotes, dashes and spaces fold', () => {
  assert.equal(fold('ＡＰＥＣ（2400亿）', {}), 'apec(2400亿)');
  assert.equal(fold('People’s “Daily” 「甲」『乙』', {}), `people's "daily" "甲"'乙'`);
  assert.equal(fold('中国—拉共体 2024–2026', {}), '中国-拉共体 2024-2026');
  assert.equal(fold('José García, dìngpánxīng', {}), 'jose garcia, dingpanxing');
  assert.equal(fold('甲\u3000乙\u00a0丙', {}), '甲 乙 丙');
});

test('a text folds as its Traditional form does', () => {
  for (const text of sources) assert.equal(fold(toTraditional(text), table), fold(text, table));
});

test('any text keeps its length, whatever table is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      assert.equal(fold(one, table).length, one.length);
      assert.equal(fold(other, foldTable([other])).length, other.length);
    }),
    { numRuns: 50 },
  );
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text, table);
      assert.equal(fold(folded, table), folded);
    }),
  );
});

test('the table maps one character to one of equal length, and never twice', () => {
  for (const [from, to] of Object.entries(table)) {
    assert.equal(from.length, to.length);
    assert.equal([...from].length, 1);
    assert.equal(table[to], undefined);
  }
});

test('the table holds what the texts have and nothing else', () => {
  assert.deepEqual(foldTable([]), {});
  assert.deepEqual(Object.keys(foldTable(['国'])), ['國']);
});
