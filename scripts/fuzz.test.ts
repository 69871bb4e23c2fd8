import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { LedgerEntry } from '../src/edition/ledger.ts';
import type { Unit } from '../src/edition/unit.ts';
import { readUnit } from '../src/markdown/read-unit.ts';
import { simplifyCharacters } from '../src/text/simplified-characters.ts';
import { editionOf, type Edition } from './edition-of.ts';
import type { ReceivedFile } from './steps/receive.ts';
import { writeUnit } from './steps/write.ts';

/*
 * The sources of the edition, mistreated: lines shuffled, doubled, cut and run together, bytes of other
 * encodings, markup and scripts put in, notes that are hostile, names that lead elsewhere. Whatever
 * comes, the edition keeps its promises. FUZZ_SEED and FUZZ_SECONDS look elsewhere and longer.
 */

const SEED = Number(process.env.FUZZ_SEED ?? 20260308);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 15);

const SOURCES = join(import.meta.dirname, '..', 'content', 'sources');
const TEXTS = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'));

/** What is put in anywhere in a text. */
const HOSTILE = [
  '<script>alert("王毅：好。")</script>',
  '<img src=x onerror=alert(1)>',
  '<div><p>问：这是什么？</p><p>答：很好。',
  '<div>'.repeat(700),
  '</p></div></td>',
  '<!-- 问：注释？',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#0;&#xD800;&bogus;',
  '\n---\ntitle: x\n---\n',
  '\n{"q": "问：好？", "a": "\\ud800\\u0000好"}\n',
  "\nINSERT INTO t VALUES (1, 'it''s 好。');\n",
  '\uFFFD\uFFFD',
  '\u200b\u00ad\u2028\u0085\v',
  '\r好\r\n\r\n',
  '问：好吗？ 答：好。 追问：真的？ 答：真的。',
  '\n新华社记者：请问？\n\n王毅：\n\n主持人：下一位。\n',
  '\nQ: Why? A: Because we, the U.S., said so at 3.5 p.m.\n',
  '：：：：：：：：',
  '【【【（（（《《《“““‘‘‘',
  ':::answer{#q01-a1}\n::zh[好]{#q99-a9 from="x:1"}\n:::\n',
  '新华社发\n（下转03版）\n- 3 -\n责任编辑：某某\n',
  '\n本报北滩9月3日电 大桥昨日合龙。\n',
  '今天的世界，百年变局加速演进，变革动力相互交织。'.repeat(4),
  'This is an English sentence that stands in the middle of the Chinese text. ',
  '𠮷𠮷👩‍🏫',
  '__proto__：constructor：好？',
  ' '.repeat(3000),
  '"'.repeat(999),
];

const NOTES = [
  '',
  'event: 2024-03-07\nrank: 1',
  'event: 2024-03-07\nsound: false',
  'event: undated',
  'languages: [en]\nscript: Hant',
  'a: &a [1, 1]\nb: &b [*a, *a]\ntitle: *b',
  'title: "<script>alert(1)</script>"\npublisher: "</script>"',
  'corrections: [{ find: 中国, certainty: doubtful, why: x }]',
  'corrections: [{ find: 世界格局, replace: "<b>世界</b>：\\n格局", certainty: certain, why: x }]',
  'corrections: [{ find: 王毅：, replace: 王义：, certainty: certain, why: x }]',
  '[[[[[[[[',
  '? : - !!js/function "x"',
  '"__proto__": { a: 1 }\nconstructor: 1',
  'date: 0000-00-00',
];

const NAMES = [
  'page',
  'a b',
  '王毅：问',
  'a:1-2@3-4',
  '<script>',
  '..',
  '"quoted" & more',
  '2024-03-07',
  '__proto__',
  'x'.repeat(200),
];

type Change = (text: string) => string;

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string | readonly unknown[], place: number): number =>
  Math.floor(place * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, fc.constantFrom(...HOSTILE)).map(
    ([place, words]): Change =>
      (text) =>
        text.slice(0, at(text, place)) + words + text.slice(at(text, place)),
  ),
  fc
    .tuple(share, share)
    .map(([a, b]): Change =>
      onLines((lines) => lines.toSpliced(at(lines, a), 1 + at(lines, b * 0.1))),
    ),
  fc
    .tuple(share, share)
    .map(([a, b]): Change =>
      onLines((lines) =>
        lines.toSpliced(at(lines, b), 0, ...lines.slice(at(lines, a), at(lines, a) + 5)),
      ),
    ),
  fc.array(share, { minLength: 9, maxLength: 9 }).map((keys): Change =>
    onLines((lines) =>
      lines
        .map((line, number) => ({ line, key: keys[number % 9]! + (number % 7) / 9 }))
        .sort((a, b) => a.key - b.key)
        .map(({ line }) => line),
    ),
  ),
  fc.tuple(share, share).map(
    ([a, b]): Change =>
      (text) =>
        text.slice(Math.min(at(text, a), at(text, b)), Math.max(at(text, a), at(text, b))),
  ),
  fc.constantFrom<Change>(
    (text) => text.replace(/\n+/g, ''),
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replaceAll('\n', '\r'),
    (text) => text.replace(/(.{17})/g, '$1\n'),
    (text) => text.replaceAll('：', ':').replaceAll('，', ','),
    (text) => text.replaceAll('。', ''),
    (text) => text.replace(/[王李]/g, '\uFFFD'),
    (text) => `<html><body>${text.replace(/(.+)\n/g, '<p>$1</p>\n')}</body></html>`,
    (text) => JSON.stringify({ title: '会', content: text }),
    (text) => text.repeat(2),
    (text) => [...text].reverse().join(''),
  ),
);

function onLines(edit: (lines: string[]) => string[]): Change {
  return (text) => edit(text.split('\n')).join('\n');
}

/** Bytes as another encoding would leave them, or as they are. */
const spoiled = fc.oneof(
  { weight: 9, arbitrary: fc.constant<[number, number][]>([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 3 }) },
);

const source = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    changes: fc.array(change, { maxLength: 4 }),
    spoiled: fc.oneof(spoiled),
    name: fc.constantFrom(...NAMES),
    ending: fc.constantFrom('txt', 'md', 'html'),
    note: fc.option(fc.constantFrom(...NOTES)),
  })
  .map(({ text, changes, spoiled: places, name, ending, note }): ReceivedFile[] => {
    const bytes = new TextEncoder().encode(changes.reduce((changed, one) => one(changed), text));
    for (const [place, byte] of places) bytes[at([...bytes], place)] = byte;
    const own = { file: `${name}.${ending}`, bytes };
    return note === null
      ? [own]
      : [own, { file: `${name}.yml`, bytes: new TextEncoder().encode(note) }];
  });

const folder = fc
  .array(source, { minLength: 1, maxLength: 2 })
  .map((files) => [...new Map(files.flat().map((one) => [one.file, one])).values()]);

test('whatever the sources, the edition keeps its promises', () => {
  fc.assert(
    fc.property(folder, (files) => {
      const edition = make(files);
      assertAccounted(files, edition);
      assertReadBack(edition);
      assert.deepEqual(make([...files].reverse()), edition, 'another order, another edition');
    }),
    {
      seed: SEED,
      numRuns: 100_000,
      interruptAfterTimeLimit: SECONDS * 1000,
      reporter: ({ failed, seed, counterexamplePath, counterexample, errorInstance }) => {
        if (!failed) return;
        const texts = counterexample?.[0].map(
          ({ file, bytes }) => `${file}: ${new TextDecoder().decode(bytes).slice(0, 600)}`,
        );
        const found = `seed ${seed}, path ${counterexamplePath}\n${texts?.join('\n')}`;
        throw new Error(found, { cause: errorInstance });
      },
    },
  );
});

function make(files: readonly ReceivedFile[]): Edition {
  return editionOf({ files, translations: [], outlets: [], register: {} });
}

/** Nothing lost, nothing invented; every Han of a source that was read is where the ledger says it is. */
function assertAccounted(
  files: readonly ReceivedFile[],
  { units, ledger, findings }: Edition,
): void {
  const faults = findings.filter(({ rule }) => rule === 'lost-text' || rule === 'invented-text');
  assert.deepEqual(faults, []);
  const told = new Map(units.map((unit) => [unit, signsOf(unit)]));
  for (const { file, bytes } of files) {
    const entries = ledger[file];
    if (!entries) continue;
    const byLine = Map.groupBy(entries.flatMap(eachLine), ({ line }) => line);
    new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(bytes)
      .split('\n')
      .forEach((text, index) => {
        const here = byLine.get(index + 1) ?? [];
        for (const { 0: sign, index: column } of text.matchAll(/\p{Script=Han}/gu)) {
          const entry = here.find(({ covers }) => covers(column + 1))?.entry;
          assert.ok(entry, `${file}:${index + 1}:${column + 1} ${sign} has no fate`);
          if (entry.reason !== 'text' && entry.reason !== 'variant') continue;
          const known = [...told].some(
            ([unit, signs]) =>
              signs.get(entry.to ?? '')?.has(simplifyCharacters(sign)) || entry.to === unit.unit,
          );
          assert.ok(known, `${file}:${index + 1}:${column + 1} ${sign} is not in ${entry.to}`);
        }
      });
  }
}

function eachLine(entry: LedgerEntry) {
  const { lines, columns } = entry;
  const covers = (column: number): boolean =>
    !columns || (columns[0] <= column && column <= columns[1]);
  return Array.from({ length: lines[1] - lines[0] + 1 }, (_, index) => ({
    line: lines[0] + index,
    entry,
    covers,
  }));
}

/** The characters of each segment, in the text and in the readings beside it. */
function signsOf({ passages, variants, emendations }: Unit): Map<string, Set<string>> {
  const signs = new Map<string, Set<string>>();
  const add = (segment: string, text: string): void => {
    const own = signs.get(segment) ?? new Set();
    for (const sign of simplifyCharacters(text)) own.add(sign);
    signs.set(segment, own);
  };
  for (const { segments } of passages)
    for (const { id, zh, en } of segments) add(id, `${zh ?? ''}${en ?? ''}`);
  for (const { segment, readings } of variants) for (const { text } of readings) add(segment, text);
  for (const { segment, reading } of emendations) add(segment, reading);
  return signs;
}

/** The files of the edition hold what the edition holds, and no tag that is markup. */
function assertReadBack({ units }: Edition): void {
  for (const unit of units) {
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(writeUnit(unit)) ?? [];
    assert.doesNotMatch(body, /(?<!\\)<[a-z!/]/i);
    const traditional = new Map(
      unit.passages.flatMap(({ segments }) => segments.map(({ zh, zhHant }) => [zh, zhHant])),
    );
    assert.deepEqual(
      readUnit(parse(front), body, (zh) => traditional.get(zh) ?? zh),
      unit,
    );
  }
}
