import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Place } from '../../src/edition/place.ts';
import type { Passage, Segment } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { readUnit } from '../../src/markdown/read-unit.ts';
import { writeUnit } from './write.ts';

/** Signs and words that mean something to Markdown, directives, YAML or HTML. */
const HOSTILE = [
  ...':[]{}()<>#*_`~\\|!@&"\'-+=.,;$%^/?，。：；！？“”‘’《》（）—…·',
  ...[':::', ':::answer', '::zh[', '::en[x]{#q9-a9}', '{#q01-a1}', '---', '```', '~~~', '> ', '# '],
  ...[
    '1. ',
    '- ',
    '+ ',
    '<script>',
    '<!--',
    '-->',
    '&amp;',
    '&#65;',
    '\\n',
    'https://a.b/c_d',
    '**',
  ],
  ...[
    '[a](b)',
    '![a](b)',
    '[^1]',
    '[a]: b',
    '$x$',
    '| a |',
    '\t',
    '\u00a0',
    '\u3000',
    '𠮷',
    '👩‍🏫',
    '�',
  ],
  ...[
    '中国',
    '外交',
    '王毅：',
    'peace',
    'U.S.',
    ' ',
    '  ',
    'true',
    'null',
    '2024-03-07',
    '~',
    '"',
    '”',
  ],
];

/** Text as a segment may hold it: one line, not blank at its ends. */
const words = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'binary' })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  // No source that is read holds a zero byte or half a character.
  .map((parts) =>
    parts
      .join('')
      .replace(/[\0\r\n]|\p{Surrogate}/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

const range = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }))
  .map(([first, more]): [number, number] => [first, first + more]);
const place: fc.Arbitrary<Place> = fc.record(
  { witness: fc.stringMatching(/^[\w.—中《》"'&-]{1,9}$/), lines: range, columns: range },
  { requiredKeys: ['witness', 'lines'] },
);
const places = fc.array(place, { maxLength: 3 });

const segment: fc.Arbitrary<Omit<Segment, 'id'>> = fc
  .tuple(fc.option(words), fc.option(words), fc.boolean(), places, places)
  .filter(([zh, en]) => zh !== null || en !== null)
  .map(([zh, en, unofficial, zhFrom, enFrom]) => ({
    zh,
    zhHant: zh,
    en,
    enStatus: en === null ? null : unofficial ? 'unofficial' : 'published',
    from: { zh: zh === null ? [] : zhFrom, en: en === null ? [] : enFrom },
  }));

const passage = fc.record({
  role: fc.constantFrom('question' as const, 'answer' as const),
  followUp: fc.boolean(),
  speaker: fc.record({ zh: fc.option(words), en: fc.option(words) }),
  segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
});

const unit: fc.Arbitrary<Unit> = fc
  .record({
    passages: fc.array(passage, { minLength: 1, maxLength: 4 }),
    heading: fc.option(words),
    asker: fc.option(words),
    note: fc.array(words, { maxLength: 2 }),
    why: words,
  })
  .map(({ passages, heading, asker, note, why }): Unit => {
    let number = 0;
    const withIds = passages.map(({ role, followUp, speaker, segments }): Passage => ({
      role,
      ...(followUp ? { followUp: true } : {}),
      ...(speaker.zh !== null || speaker.en !== null ? { speaker } : {}),
      segments: segments.map((one) => {
        number += 1;
        return { id: `q01-${role === 'question' ? 'q' : 'a'}${number}`, ...one };
      }),
    }));
    const [first] = withIds[0]!.segments as [Segment];
    return {
      id: '2024-03-07/q01',
      event: '2024-03-07',
      unit: 'q01',
      order: 1,
      kind: 'question-answer',
      date: '2024-03-07',
      script: 'Hant',
      heading: { zh: heading, en: null, enStatus: null, from: { zh: [], en: [] } },
      question: {
        asker: { zh: asker, en: null, outlet: null },
        text: { zh: first.zh, en: first.en },
        from: [],
      },
      answer: { speaker: { zh: asker, en: heading }, complete: true },
      gaps: [{ after: first.id, reason: why }],
      variants: [
        {
          segment: first.id,
          language: 'zh',
          at: [0, 1],
          class: 'substantive',
          chosen: why,
          readings: [
            { text: why, witnesses: ['a'] },
            { text: '', witnesses: ['b'] },
          ],
          why,
        },
      ],
      emendations: [],
      notes: note,
      witnesses: ['a'],
      passages: withIds,
    };
  });

/** The unit that an edition file gives back. */
function read(file: string): Unit {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return readUnit(parse(front), body, (zh) => zh);
}

describe('writeUnit', () => {
  test('writes what is read back as the same unit, whatever its words', () => {
    fc.assert(
      // A clone has the prototype of plain objects again.
      fc.property(unit, (one) => assert.deepEqual(read(writeUnit(one)), structuredClone(one))),
      { seed: 20240307, numRuns: 300 },
    );
  });

  test('writes each side of a segment on a line of its own', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const [, , body = ''] = writeUnit(one).split(/^---$/m);
        const sides = one.passages.flatMap(({ segments }) => segments);
        const lines = body.split('\n').filter((line) => /^::(?:zh|en)\[/.test(line));
        const count = sides.reduce(
          (sum, { zh, en }) => sum + Number(zh !== null) + Number(en !== null),
          0,
        );
        assert.equal(lines.length, count);
      }),
      { seed: 20240307, numRuns: 100 },
    );
  });

  test('lets no tag of the text through as markup', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const [, , body = ''] = writeUnit(one).split(/^---$/m);
        assert.doesNotMatch(body, /(?<!\\)<[a-z!/]/i);
      }),
      { seed: 20240307, numRuns: 100 },
    );
  });
});
