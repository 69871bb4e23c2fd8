import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receive } from '../steps/receive.ts';
import { garbledText } from './garbled-text.ts';

const found = (text: string): string[] =>
  garbledText(receive([{ file: 'page.txt', bytes: Buffer.from(text) }]).sources).map(
    ({ line, column, message }) => `${line}:${column} ${message.replace(/^.* looks like /, '')}`,
  );
const readAs = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

const CHINESE = '外交部发言人：中方的立场没有变化，也不会变化。我们希望有关国家尊重中国的主权。';

test('UTF-8 that was read as Latin-1, Windows-1252 or GBK', () => {
  const latin = 'UTF-8 that was read as Latin-1 or Windows-1252.';
  assert.deepEqual(found(Buffer.from(CHINESE).toString('latin1')), [`1:1 ${latin}`]);
  assert.deepEqual(found(readAs(CHINESE, 'windows-1252')), [`1:1 ${latin}`]);
  assert.deepEqual(found('Q: Why?\nA: It is Chinaâ€™s view.'), [`2:15 ${latin}`]);
  assert.match(found(readAs(CHINESE, 'gbk'))[0] ?? '', /UTF-8 that was read as GBK\.$/);
});

test('GBK that was read as Latin-1', () => {
  const text = 'ÖÐ¹úÍâ½»²¿·¢ÑÔÈË\n\nÎÊ£ºÖÐ·½ÓÐºÎÆÀÂÛ£¿';
  assert.deepEqual(found(text), ['1:1 GBK or Big5 that was read as Latin-1.']);
});

test('words of other languages, and rare characters, are none', () => {
  for (const text of [
    CHINESE,
    'À bientôt, señor! Übergrößenträger; “naïve” – façade… 5 °C ± 2 % · £3 » « ¿Qué?',
    'Đại sứ Nguyễn Âu Việt nói: “Tôi âu lo…”',
    '涓涓细流，汇成江海。锛子和刨子是木匠的工具。',
    'The café’s crème brûlée cost €5 in Zürich. Þórður Ægisson',
  ])
    assert.deepEqual(found(text), [], text);
});
