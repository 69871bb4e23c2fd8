import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { editionOf, type Edition } from '../edition-of.ts';
import type { Unit } from '../../src/edition/unit.ts';

const CHINESE = `外交部长林远答记者问
2031年4月9日

海角社记者：请问两国贸易如何？

林远：去年贸易额达到300亿美元。我们对此感到满意。

山门报记者：请问何时通航？

林远：今年六月通航。
`;
const ENGLISH = `Foreign Minister Lin Yuan Meets the Press
April 9, 2031

Haijiao News: How is trade between the two countries?

Lin Yuan: Trade reached US$30 billion last year. We are satisfied with that.
`;
const FIRST = `---
status: unofficial
---

q01-q1
请问两国贸易如何？
How does trade stand between the two countries?

q01-a1
去年贸易额达到300亿美元。
Last year trade came to 30 billion US dollars.

q01-a2
我们对此感到满意。
We are content with this.
`;
const SECOND = `q02-q1
请问何时通航？
When will the line open?

q02-a1
今年六月通航。
It will open this June.
`;

function edition(
  sources: Record<string, string>,
  translations: Record<string, string>,
  register: Edition['register'] = {},
): Edition {
  return editionOf({
    files: Object.entries(sources).map(([file, text]) => ({
      file,
      bytes: new TextEncoder().encode(text),
    })),
    translations: Object.entries(translations).map(([unit, text]) => ({
      file: `2031-04-09/${unit}.md`,
      text,
    })),
    outlets: [],
    register,
  });
}

const segments = (unit: Unit | undefined) => unit!.passages.flatMap((passage) => passage.segments);
const english = ({ units }: Edition) =>
  units.flatMap((unit) => segments(unit).map(({ id, en, enStatus }) => [id, en, enStatus]));
const rules = ({ findings }: Edition) =>
  findings
    .filter(({ rule }) => rule.startsWith('translation-'))
    .map(({ rule, severity, line }) => `${severity} ${rule} ${line}`);

describe('translate', () => {
  test('gives each segment its unofficial English', () => {
    const made = edition({ 'web.txt': CHINESE }, { q01: FIRST, q02: SECOND });
    assert.deepEqual(rules(made), []);
    assert.deepEqual(english(made), [
      ['q01-q1', 'How does trade stand between the two countries?', 'unofficial'],
      ['q01-a1', 'Last year trade came to 30 billion US dollars.', 'unofficial'],
      ['q01-a2', 'We are content with this.', 'unofficial'],
      ['q02-q1', 'When will the line open?', 'unofficial'],
      ['q02-a1', 'It will open this June.', 'unofficial'],
    ]);
    assert.equal(
      made.units[0]!.question?.text.en,
      'How does trade stand between the two countries?',
    );
  });

  test('lets a published English that appears later take the place, and no id changes', () => {
    const before = edition({ 'web.txt': CHINESE }, { q01: FIRST, q02: SECOND });
    const after = edition(
      { 'web.txt': CHINESE, 'web-en.txt': ENGLISH },
      { q01: FIRST, q02: SECOND },
      before.register,
    );
    assert.deepEqual(english(after), [
      ['q01-q1', 'How is trade between the two countries?', 'published'],
      ['q01-a1', 'Trade reached US$30 billion last year.', 'published'],
      ['q01-a2', 'We are satisfied with that.', 'published'],
      ['q02-q1', 'When will the line open?', 'unofficial'],
      ['q02-a1', 'It will open this June.', 'unofficial'],
    ]);
    assert.deepEqual(rules(after), [
      'notice translation-superseded 5',
      'notice translation-superseded 9',
      'notice translation-superseded 13',
    ]);
  });

  test('does not give the English of another Chinese, and says that it is stale', () => {
    const made = edition(
      { 'web.txt': CHINESE.replace('300亿', '400亿') },
      { q01: FIRST, q02: SECOND },
    );
    assert.deepEqual(rules(made), ['error translation-stale 9']);
    assert.deepEqual(english(made)[1], ['q01-a1', null, null]);
  });

  const FAULTS: [string, Record<string, string>, string[]][] = [
    [
      'a segment without a line',
      { q01: FIRST, q02: SECOND.slice(0, SECOND.indexOf('q02-a1')) },
      ['error translation-missing 1'],
    ],
    ['a unit without a file', { q01: FIRST }, ['error translation-missing 1']],
    [
      'a line for no segment',
      { q01: `${FIRST}\nq01-a7\n多出一句。\nOne too many.\n`, q02: SECOND },
      ['error translation-surplus 17'],
    ],
    [
      'a segment translated twice',
      { q01: FIRST, q02: `${SECOND}\nq02-a1\n今年六月通航。\nIt opens in June.\n` },
      ['error translation-surplus 9'],
    ],
    [
      'a file for no unit',
      { q01: FIRST, q02: SECOND, q03: SECOND },
      ['error translation-surplus 1'],
    ],
    [
      'an entry that lacks its English',
      { q01: FIRST, q02: SECOND.replace('It will open this June.\n', '') },
      ['error translation-shape 5', 'error translation-missing 1'],
    ],
  ];
  for (const [what, translations, told] of FAULTS) {
    test(`reports ${what}`, () => {
      assert.deepEqual(rules(edition({ 'web.txt': CHINESE }, translations)), told);
    });
  }
});
