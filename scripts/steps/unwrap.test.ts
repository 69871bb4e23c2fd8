import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Draft } from '../source.ts';
import { receive } from './receive.ts';
import { unwrap } from './unwrap.ts';

/** A text as a draft; every character of it that is not blank must stand in a line or aside. */
function unwrapped(text: string): Draft {
  const { sources } = receive([{ file: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  const draft = unwrap(sources[0]!);
  const told = new Set(draft.lines.flatMap(({ trace }) => trace.at));
  for (const { start, end } of draft.asides) for (let at = start; at < end; at += 1) told.add(at);
  const lost = Array.from(text, (_, at) => at).filter(
    (at) => at < text.length && /\S/.test(text[at]!) && !told.has(at),
  );
  assert.equal(lost.map((at) => text[at]).join(''), '', 'lost in unwrapping');
  return draft;
}

const textsOf = ({ lines }: Draft): string[] => lines.map(({ trace }) => trace.text);
const reasonsOf = ({ asides }: Draft): string[] => [...new Set(asides.map(({ reason }) => reason))];

describe('unwrap', () => {
  test('gives the lines of plain text with the blank lines before them', () => {
    const { lines } = unwrapped('问：好？\r\n\r\n　答：好。\nA: Good.\n');
    assert.deepEqual(
      lines.map(({ trace, language, blanksBefore, indented }) => [
        trace.text,
        language,
        blanksBefore,
        indented,
      ]),
      [
        ['问：好？', 'zh', 1, false],
        ['答：好。', 'zh', 1, true],
        ['A: Good.', 'en', 0, false],
      ],
    );
  });

  test('takes front matter for facts', () => {
    const draft = unwrapped('---\ntitle: "会"\ndate: 2024-03-07T02:31:46.000Z\n---\n问：好？\n');
    assert.deepEqual(textsOf(draft), ['问：好？']);
    assert.equal(draft.facts.title, '会');
    assert.equal(draft.facts.date, '2024-03-07');
    assert.deepEqual(reasonsOf(draft), ['front matter']);
  });

  test('leaves text between two rules that is no front matter', () => {
    for (const text of [
      '---\n问：好？\n答：好。\n---\n',
      '---\nQ: Why?\nA: Because.\n---\n',
      '---\n: [\n---\n问：好？\n',
    ])
      assert.ok(
        textsOf(unwrapped(text))
          .join('')
          .includes(text.includes('Q') ? 'Why?' : '好？'),
      );
  });

  test('reads the text of a database row, its escapes undone', () => {
    const body = "问：您怎么看？\\n答：很好。“\\'好\\'”，".padEnd(90, '我们将继续努力。');
    const draft = unwrapped(`INSERT INTO news VALUES (7,'答记者问','2024-03-07','${body}');`);
    assert.equal(textsOf(draft)[0], '问：您怎么看？');
    assert.match(textsOf(draft)[1]!, /^答：很好。“'好'”，/);
    assert.equal(draft.facts.date, '2024-03-07');
    assert.ok(reasonsOf(draft).includes('record syntax'));
  });

  test('reads the text of JSON, its escapes undone', () => {
    const long = '我们将继续努力。'.repeat(12);
    const draft = unwrapped(`{"title": "答记者问", "content": "\\u95ee：好？\\n答：${long}"}`);
    assert.deepEqual(textsOf(draft), ['问：好？', `答：${long}`]);
    assert.equal(draft.facts.title, '答记者问');
  });

  test('reads a record that breaks off in the middle of a literal', () => {
    const draft = unwrapped(`{"content": "问：好？\\n答：${'很好。'.repeat(40)}`);
    assert.equal(textsOf(draft)[0], '问：好？');
  });

  test('reads the paragraphs of a page and sets its furniture aside', () => {
    const draft = unwrapped(
      '<html><head><title>会 - 报</title><script>var a = "问：好？";</script></head><body>' +
        '<div class="nav"><a href="/">首页</a></div>' +
        '<div id="text"><p>问：您怎么看&nbsp;&amp; 为什么？</p><p><b>答：</b>很好。<br>真的。</p></div>' +
        '<figure><figcaption>会场。</figcaption></figure><footer>版权所有</footer></body></html>',
    );
    assert.deepEqual(textsOf(draft), ['问：您怎么看 & 为什么？', '答：很好。', '真的。']);
    assert.equal(draft.facts.title, '会');
    assert.deepEqual(reasonsOf(draft).sort(), [
      'caption',
      'markup',
      'page furniture',
      'script',
      'title',
    ]);
  });

  test('lets no markup of a hostile page into the text', () => {
    const draft = unwrapped(
      '<div><p>问：好吗<script>alert("答：好。")</script>？</p>' +
        '<p onclick="x()">答：<img src=x onerror="alert(1)">好<iframe src="//evil"></iframe>。</p>' +
        '<p>谢谢&lt;script&gt;alert(1)&lt;/script&gt;。</p><svg><p>图</svg>' +
        '<p>完了<!-- 问：这是注释？ --></p><style>p { content: "答：不好。" }</style></div>',
    );
    assert.deepEqual(textsOf(draft), [
      '问：好吗？',
      '答：好。',
      '谢谢<script>alert(1)</script>。',
      '完了',
    ]);
  });

  test('reads a page whose elements nest without end and are never closed', () => {
    const draft = unwrapped(
      `${'<div>'.repeat(20_000)}<p>问：好？</p><p>答：好。${'</i>'.repeat(9)}`,
    );
    assert.deepEqual(textsOf(draft), ['问：好？', '答：好。']);
  });

  test('knows where the text stands after a tag that is not closed', () => {
    const text = '<p>问：好？</p\n答：很\n<p>答：好&amp;很好。</p>';
    for (const { trace } of unwrapped(text).lines)
      assert.equal(trace.at.map((at) => text[at]).join(''), trace.text);
  });

  test('leaves a text that only speaks of tags', () => {
    const text = '问：<p>是什么？\n答：3 < 5，<b>是标签。';
    assert.deepEqual(textsOf(unwrapped(text)), text.split('\n'));
  });
});
