import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { EXCEPTIONS } from './traditional-exceptions.ts';
import { toTraditional } from './traditional.ts';

const SOURCES = new URL('../../content/sources/', import.meta.url);
const FIXTURE = new URL('./fixtures/traditional/', import.meta.url);

const sourceLines = readdirSync(SOURCES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, SOURCES), 'utf8').split('\n'));

const read = (name: string) => readFileSync(new URL(name, FIXTURE), 'utf8').split('\n');

test('words whose characters have several Traditional forms are written as reviewed', () => {
  const reviewed = read('output.txt');
  for (const [index, line] of read('input.txt').entries()) {
    assert.equal(toTraditional(line), reviewed[index]);
  }
});

test('the known mistakes of opencc-js are mended', () => {
  const sentences: Record<string, string> = {
    '发展好中俄关系，是双方的战略选择。': '發展好中俄關係，是雙方的戰略選擇。',
    坚持一个中国原则: '堅持一個中國原則',
    中央广播电视总台央视记者: '中央廣播電視總臺央視記者',
    伟大历程: '偉大歷程',
    中方牵头发起的倡议: '中方牽頭發起的倡議',
    马里共和国: '馬里共和國',
    范长龙与规范: '范長龍與規範',
    中国历来主张以和为贵: '中國歷來主張以和為貴',
    形成了新征程上的设计: '形成了新征程上的設計',
    为世界指明了正确方向: '為世界指明了正確方向',
    '中国古人云：兵者，凶器也': '中國古人云：兵者，凶器也',
    特朗普回归: '特朗普回歸',
  };
  for (const [zh, hant] of Object.entries(sentences)) assert.equal(toTraditional(zh), hant);
});

test('words keep their vocabulary', () => {
  for (const [zh, hant] of [
    ['发布信息平台', '發布信息平臺'],
    ['互联网络与软件支持', '互聯網絡與軟件支持'],
    ['特朗普与新西兰、老挝', '特朗普與新西蘭、老撾'],
  ] as const) {
    assert.equal(toTraditional(zh), hant);
  }
});

test('no line of the sources is put into a form that was found wrong', () => {
  const wrong =
    /關系|箇|總檯|曆[程史任來經]|頭髮|[馬索]裡|徵程|佈|迴歸|伙伴|雲：|幹[涉擾預]|聯係|發錶|隻[有會能要]/u;
  for (const line of sourceLines) assert.doesNotMatch(toTraditional(line), wrong);
});

test('every line of the sources keeps its length, its marks and its figures', () => {
  for (const line of sourceLines) {
    const converted = toTraditional(line);
    assert.equal(converted.length, line.length);
    const notHan = /\p{Script=Han}/gu;
    assert.equal(converted.replace(notHan, ''), line.replace(notHan, ''));
  }
});

test('any text keeps its length, character by character', () => {
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), han), (text) => {
      const lengths = (string: string) => [...string].map((character) => character.length);
      assert.deepEqual(lengths(toTraditional(text)), lengths(text));
    }),
  );
});

test('every exception is one to one and does what it says', () => {
  for (const [word, form] of Object.entries(EXCEPTIONS)) {
    assert.equal([...form].length, [...word].length, word);
    assert.equal(toTraditional(word), form);
  }
});
