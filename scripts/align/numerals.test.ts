import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberKey, readChineseNumber, readEnglishNumber } from './numerals.ts';

describe('readChineseNumber', () => {
  const rows: [string, number | null][] = [
    ['2400亿', 240e9],
    ['1.4万亿', 1.4e12],
    ['3.5万', 35_000],
    ['百余', 100],
    ['30多', 30],
    ['二十', 20],
    ['十四', 14],
    ['三百二十', 320],
    ['二〇二四', 2024],
    ['十万', 100_000],
    ['1,200', 1200],
    ['两', 2],
    ['二十大', null],
    ['多', null],
    ['中国', null],
    ['', null],
  ];
  for (const [text, value] of rows) {
    it(`${text} is ${value ?? 'no number'}`, () => assert.equal(readChineseNumber(text), value));
  }
});

describe('readEnglishNumber', () => {
  const rows: [string, number | null][] = [
    ['20th', 20],
    ['2,400', 2400],
    ['1.5', 1.5],
    ['both', 2],
    ['fourteen', 14],
    ['third', 3],
    ['billion', null],
    ['peace', null],
  ];
  for (const [word, value] of rows) {
    it(`${word} is ${value ?? 'no number'}`, () => assert.equal(readEnglishNumber(word), value));
  }
});

describe('numberKey', () => {
  it('writes one number in one way', () => assert.equal(numberKey(2.3 * 1e12), numberKey(23e11)));
});
