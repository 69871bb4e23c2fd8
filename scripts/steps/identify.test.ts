import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Register, whereNow } from '../../src/edition/register.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { sketchUnits } from '../identify/sketch.ts';
import { writeRegister } from '../identify/write-register.ts';
import { identify } from './identify.ts';

/** What an editor does to an edition, and what its ids must then be. */
interface Edit {
  edit: string;
  /** The editions one after the other, sketched as scripts/identify/sketch.ts reads them. */
  history: string[][];
  /** The ids of the last edition, in reading order. */
  ids: string[];
  /** What the register says of the ids that are no longer as first published. */
  register?: string[];
}

const EDITS: Edit[] = [
  {
    edit: 'nothing: provisional ids stand',
    history: [['| K L', 'A B | C D']],
    ids: ['q00: a1 a2', 'q01: q1 q2 | a1 a2'],
  },
  {
    edit: 'a typo is corrected',
    history: [["A B | C' D"], ['A B | C D']],
    ids: ['q01: q1 q2 | a1 a2'],
    register: ['q01-a1 live, changed'],
  },
  {
    edit: 'typos are corrected in every sentence',
    history: [["A' B' | C' D' E'"], ['A B | C D E']],
    ids: ['q01: q1 q2 | a1 a2 a3'],
    register: [
      'q01-q1 live, changed',
      'q01-q2 live, changed',
      'q01-a1 live, changed',
      'q01-a2 live, changed',
      'q01-a3 live, changed',
    ],
  },
  {
    edit: 'punctuation is mended',
    history: [['A | C" D'], ['A | C D']],
    ids: ['q01: q1 | a1 a2'],
    register: ['q01-a1 live, changed'],
  },
  {
    edit: 'an English witness is added',
    history: [['A | C D'], ['A/A | C/C D/D']],
    ids: ['q01: q1 | a1 a2'],
    register: ['q01-q1 live, changed', 'q01-a1 live, changed', 'q01-a2 live, changed'],
  },
  {
    edit: 'a Chinese witness is added to an English one',
    history: [['/A | /C /D'], ['A/A | C/C D/D']],
    ids: ['q01: q1 | a1 a2'],
    register: ['q01-q1 live, changed', 'q01-a1 live, changed', 'q01-a2 live, changed'],
  },
  {
    edit: 'an unofficial translation is added, and changed',
    history: [['A | C D'], ['A | C/C~ D'], ['A | C/E~ D']],
    ids: ['q01: q1 | a1 a2'],
  },
  {
    edit: 'the English is moved to the sentence it belongs to',
    history: [['A | C/D D/C E/E'], ['A | C/C D/D E/E']],
    ids: ['q01: q1 | a1 a2 a3'],
    register: ['q01-a1 live, changed', 'q01-a2 live, changed'],
  },
  {
    edit: 'an English witness binds two sentences together',
    history: [['A | C D E'], ['A/A | C+D/C+D E/E']],
    ids: ['q01: q1 | a1 a3'],
    register: [
      'q01-q1 live, changed',
      'q01-a1 live, merged',
      'q01-a2 moved, merged → q01-a1',
      'q01-a3 live, changed',
    ],
  },
  {
    edit: 'and the bead is split again: the second id comes back',
    history: [['A | C D E'], ['A | C+D/C+D E'], ['A | C/C D/D E']],
    ids: ['q01: q1 | a1 a2 a3'],
    register: ['q01-a1 live, split → q01-a2', 'q01-a2 live, changed'],
  },
  {
    edit: 'a paragraph is split into sentences',
    history: [['A | C+D+E F'], ['A | C D E F']],
    ids: ['q01: q1 | a1 a3 a4 a2'],
    register: ['q01-a1 live, split → q01-a3 q01-a4'],
  },
  {
    edit: 'sentences are divided at another place',
    history: [['A | C+D E'], ['A | C D+E']],
    ids: ['q01: q1 | a1 a2'],
    register: ['q01-a1 live, changed', 'q01-a2 live, changed'],
  },
  {
    edit: 'a sentence is inserted',
    history: [['A | C D'], ['A | C M D']],
    ids: ['q01: q1 | a1 a3 a2'],
  },
  {
    edit: 'a sentence is inserted where another was removed',
    history: [['A | C M D'], ['A | C D'], ['A | C N D']],
    ids: ['q01: q1 | a1 a4 a3'],
    register: ['q01-a2 removed, removed'],
  },
  {
    edit: 'a sentence is removed',
    history: [['A | C D E'], ['A | C E']],
    ids: ['q01: q1 | a1 a3'],
    register: ['q01-a2 removed, removed'],
  },
  {
    edit: 'a sentence is removed and restored',
    history: [['A | C D E'], ['A | C E'], ["A | C D' E"]],
    ids: ['q01: q1 | a1 a2 a3'],
    register: ['q01-a2 live, changed'],
  },
  {
    edit: 'a repeated sentence is taken out',
    history: [['A | C D C E'], ['A | C D E']],
    ids: ['q01: q1 | a1 a2 a4'],
    register: ['q01-a3 moved, covered → q01-a1'],
  },
  {
    edit: 'two sentences change places',
    history: [['A | C D E'], ['A | D C E']],
    ids: ['q01: q1 | a2 a1 a3'],
  },
  {
    edit: 'the question turns out to be longer',
    history: [['A | B C D'], ['A B | C D']],
    ids: ['q01: q1 q2 | a2 a3'],
    register: ['q01-a1 moved, same → q01-q2'],
  },
  {
    edit: 'a question is inserted, with the thanks that every question begins with',
    history: [
      ['T A | C D', 'T G | H I'],
      ['T B | E F', 'T A | C D', 'T G | H I'],
    ],
    ids: ['q03: q1 q2 | a1 a2', 'q01: q1 q2 | a1 a2', 'q02: q1 q2 | a1 a2'],
  },
  {
    edit: 'a question is inserted in the middle, and another at the end',
    history: [
      ['| K', 'A | C D', 'G | H I'],
      ['| K', 'A | C D', 'B | E F', 'G | H I', 'M | J'],
    ],
    ids: ['q00: a1', 'q01: q1 | a1 a2', 'q03: q1 | a1 a2', 'q02: q1 | a1 a2', 'q04: q1 | a1'],
  },
  {
    edit: 'the opening statement is found',
    history: [
      ['A | C D', 'G | H I'],
      ['| K L', 'A | C D', 'G | H I'],
    ],
    ids: ['q00: a1 a2', 'q01: q1 | a1 a2', 'q02: q1 | a1 a2'],
  },
  {
    edit: 'two questions change places',
    history: [
      ['A | C D', 'G | H I'],
      ['G | H I', 'A | C D'],
    ],
    ids: ['q02: q1 | a1 a2', 'q01: q1 | a1 a2'],
  },
  {
    edit: 'a question is removed and comes back',
    history: [
      ['A | C D', 'G | H I', 'B | E F'],
      ['A | C D', 'B | E F'],
      ['A | C D', 'G | H I', 'B | E F'],
    ],
    ids: ['q01: q1 | a1 a2', 'q02: q1 | a1 a2', 'q03: q1 | a1 a2'],
  },
  {
    edit: 'a question is removed and a new one is found',
    history: [['A | C D', 'G | H I'], ['A | C D'], ['A | C D', 'B | E F']],
    ids: ['q01: q1 | a1 a2', 'q03: q1 | a1 a2'],
    register: [
      'q02 removed, removed',
      'q02-q1 removed, removed',
      'q02-a1 removed, removed',
      'q02-a2 removed, removed',
    ],
  },
  {
    edit: 'a follow-up becomes a question of its own',
    history: [['A | C D E T G H T'], ['A | C D E T', 'G | H T']],
    ids: ['q01: q1 | a1 a2 a3 a4', 'q02: q1 | a1 a2'],
    register: [
      'q01 live, split → q02',
      'q01-a5 moved, same → q02-q1',
      'q01-a6 moved, same → q02-a1',
      'q01-a7 moved, same → q02-a2',
    ],
  },
  {
    edit: 'two questions turn out to be one',
    history: [['A | C D E', 'G | H T'], ['A | C D E G H T']],
    ids: ['q01: q1 | a1 a2 a3 a4 a5 a6'],
    register: [
      'q02 moved, merged → q01',
      'q02-q1 moved, same → q01-a4',
      'q02-a1 moved, same → q01-a5',
      'q02-a2 moved, same → q01-a6',
    ],
  },
  {
    edit: 'and then two after all: the old ids come back',
    history: [['A | C D E', 'G | H T'], ['A | C D E G H T'], ['A | C D E', 'G | H T']],
    ids: ['q01: q1 | a1 a2 a3', 'q02: q1 | a1 a2'],
    register: [
      'q01 live, split → q02',
      'q01-a4 moved, same → q02-q1',
      'q01-a5 moved, same → q02-a1',
      'q01-a6 moved, same → q02-a2',
    ],
  },
  {
    edit: 'a removed sentence turns up in another answer',
    history: [
      ['A | C D E', 'G | H I'],
      ['A | C E', 'G | H I'],
      ['A | C E', 'G | H D I'],
    ],
    ids: ['q01: q1 | a1 a3', 'q02: q1 | a1 a3 a2'],
    register: ['q01-a2 moved, same → q02-a3'],
  },
];

describe('the history of an edition', () => {
  for (const { edit, history, ids, register = [] } of EDITS) {
    test(edit, () => {
      const runs = runHistory(history.map((sketches) => sketchUnits(sketches)));
      const last = runs.at(-1);
      assert.deepEqual(last?.units.map(listIds), ids);
      assert.deepEqual(listUnusual(last?.register ?? {}), register);
      assert.deepEqual(Register.parse(last?.register), last?.register);
    });
  }
});

describe('what a run gives', () => {
  test('every provisional id is renamed, also those that stay', () => {
    const [, last] = runHistory([sketchUnits(['A | C']), sketchUnits(['B | E', 'A | C'])]);
    assert.deepEqual(Object.fromEntries(last?.renamed ?? []), {
      '2024-03-07/q01': 'q02',
      '2024-03-07#q01-q1': 'q02-q1',
      '2024-03-07#q01-a1': 'q02-a1',
      '2024-03-07/q02': 'q01',
      '2024-03-07#q02-q1': 'q01-q1',
      '2024-03-07#q02-a1': 'q01-a1',
    });
  });

  test('a unit has its final ids wherever it mentions one, and its place', () => {
    const [first = [], second = []] = [sketchUnits(['A | C']), sketchUnits(['B | E', 'A | C'])];
    const mentions = { segment: 'q02-a1', language: 'zh' as const, at: [0, 1] as [number, number] };
    second[1]?.variants.push({
      ...mentions,
      class: 'substantive',
      chosen: '在',
      readings: [],
      why: '',
    });
    second[1]?.emendations.push({
      ...mentions,
      witnesses: [],
      reading: '在',
      text: '在',
      certainty: 'doubtful',
      why: '',
    });
    const unit = runHistory([first, second]).at(-1)?.units[1];
    assert.equal(unit?.id, '2024-03-07/q01');
    assert.equal(unit.unit, 'q01');
    assert.equal(unit.order, 1);
    assert.deepEqual(
      unit.gaps.map(({ after }) => after),
      ['q01-q1', 'q01-a1'],
    );
    assert.equal(unit.variants[0]?.segment, 'q01-a1');
    assert.equal(unit.emendations[0]?.segment, 'q01-a1');
  });

  test('a unit without text keeps its name too', () => {
    const [first = [], second = []] = [
      sketchUnits(['A | C', '', 'G | H']),
      sketchUnits(['B | E', 'A | C', '', 'G | H']),
    ];
    for (const unit of [first[1], second[2]]) if (unit) unit.heading.zh = '一个没有答案的问题';
    const units = runHistory([first, second]).at(-1)?.units ?? [];
    assert.deepEqual(
      units.map(({ unit }) => unit),
      ['q04', 'q01', 'q02', 'q03'],
    );
  });

  test('a witness in the other script is recognised where one folds the scripts', () => {
    const fold = (zh: string): string => zh.replaceAll('關係', '关系').replaceAll('發展', '发展');
    const [hant = [], hans = []] = [sketchUnits(['A | J H']), sketchUnits(['A | J H'])];
    for (const { segments } of hant[0]?.passages ?? []) {
      for (const one of segments)
        one.zh = (one.zh ?? '').replace('关系', '關係').replace('发展', '發展');
    }
    const first = identify(hant, {}, fold);
    assert.deepEqual(identify(hans, first.register, fold).units.map(listIds), ['q01: q1 | a1 a2']);
  });

  test('a sentence that is gone is told', () => {
    const [, last] = runHistory([sketchUnits(['A | C D E']), sketchUnits(['A | C E'])]);
    assert.deepEqual(
      last?.findings.map(({ rule, message }) => `${rule}: ${message}`),
      ['id-removed: The text of q01-a2 of 2024-03-07 is gone.'],
    );
  });

  test('two units of one name are refused', () => {
    const twins = [...sketchUnits(['A | C']), ...sketchUnits(['G | H'])];
    assert.throws(() => identify(twins, {}), /Two texts of one event are called 'q01'/);
  });
});

describe('events', () => {
  const EDITION = ['| K L', 'A B | C D E', 'G | H I J'];

  test('a corrected date takes the ids along, and the old addresses lead there', () => {
    const [, last] = runHistory([
      sketchUnits(EDITION, '2024-03-07'),
      sketchUnits(['| K L', "A B | C' D E", 'M | N', 'G | H J'], '2024-03-08'),
    ]);
    assert.deepEqual(last?.units.map(listIds), [
      'q00: a1 a2',
      'q01: q1 q2 | a1 a2 a3',
      'q03: q1 | a1',
      'q02: q1 | a1 a3',
    ]);
    const register = last?.register ?? {};
    assert.deepEqual(whereNow(register, '2024-03-07', 'q01'), ['2024-03-08#q01']);
    assert.deepEqual(whereNow(register, '2024-03-07', 'q01-a1'), ['2024-03-08#q01-a1']);
    assert.deepEqual(whereNow(register, '2024-03-07', 'q02-a2'), []);
    assert.equal(register['2024-03-08']?.['q02-a2'], undefined);
    assert.deepEqual(
      last?.findings.map(({ rule }) => rule),
      ['event-moved', 'id-removed'],
    );
  });

  test('a date corrected and corrected back brings the old ids back', () => {
    const [first, , last] = runHistory([
      sketchUnits(EDITION, '2024-03-07'),
      sketchUnits(EDITION, '2024-03-08'),
      sketchUnits(EDITION, '2024-03-07'),
    ]);
    assert.deepEqual(last?.register['2024-03-07'], first?.register['2024-03-07']);
    assert.deepEqual(whereNow(last?.register ?? {}, '2024-03-08', 'q01-a1'), ['2024-03-07#q01-a1']);
  });

  test('an event without a date gets one', () => {
    const [, last] = runHistory([
      sketchUnits(EDITION, 'undated'),
      [...sketchUnits(['| K L', 'M | N'], '2023-03-07'), ...sketchUnits(EDITION, '2024-03-07')],
    ]);
    assert.deepEqual(whereNow(last?.register ?? {}, 'undated', 'q02-a3'), ['2024-03-07#q02-a3']);
  });

  test('two events with the same opening are not one', () => {
    const [, last] = runHistory([
      sketchUnits(['| K L', 'A B | C D E'], '2023-03-07'),
      sketchUnits(['| K L', 'G | H I J'], '2024-03-07'),
    ]);
    assert.deepEqual(whereNow(last?.register ?? {}, '2023-03-07', 'q00-a1'), ['q00-a1']);
    assert.deepEqual(
      last?.findings.map(({ rule }) => rule),
      ['event-missing'],
    );
  });

  test('an event that is in no source keeps its ids as they are', () => {
    const [first, last] = runHistory([sketchUnits(EDITION, '2024-03-07'), []]);
    assert.equal(writeRegister(last?.register ?? {}), writeRegister(first?.register ?? {}));
    assert.deepEqual(
      last?.findings.map(({ rule, severity }) => `${rule} ${severity}`),
      ['event-missing notice'],
    );
  });

  test('events stand in the register by their names, whatever order they come in', () => {
    const [early, late] = [
      sketchUnits(['A | C'], '2023-03-07'),
      sketchUnits(['G | H'], '2024-03-07'),
    ];
    const one = identify([...early, ...late], {}).register;
    const other = identify([...late, ...early], {}).register;
    assert.equal(writeRegister(one), writeRegister(other));
  });
});

/** Each edition identified on top of the one before. */
function runHistory(editions: Unit[][]): ReturnType<typeof identify>[] {
  let register: Register = {};
  return editions.map((units) => {
    const run = identify(units, register);
    register = run.register;
    return run;
  });
}

/** `q01: q1 q2 | a1`: the ids of a unit in reading order. */
function listIds(unit: Unit): string {
  const passages = unit.passages.map(({ segments }) =>
    segments
      .map(({ id }) => (id.startsWith(`${unit.unit}-`) ? id.slice(unit.unit.length + 1) : id))
      .join(' '),
  );
  return `${unit.unit}: ${passages.join(' | ')}`;
}

/** The ids that are not live as first published: `q01-a2 moved, merged → q01-a1`. */
function listUnusual(register: Register): string[] {
  return Object.values(register).flatMap((entries) =>
    Object.entries(entries)
      .filter(([, { state, match }]) => state !== 'live' || match !== 'same')
      .map(([id, { state, match, to }]) =>
        [`${id} ${state}, ${match}`, ...(to.length > 0 ? [to.join(' ')] : [])].join(' → '),
      ),
  );
}
