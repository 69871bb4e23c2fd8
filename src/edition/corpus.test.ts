import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CorpusEntry, corpusEntry } from './corpus.ts';
import type { Unit } from './unit.ts';

const segment = (id: string, zh: string) => ({
  id,
  zh,
  zhHant: zh,
  en: null,
  enStatus: null,
  from: {
    zh: [
      {
        witness: 'journal',
        lines: [1, 2] as [number, number],
        columns: [3, 4] as [number, number],
      },
    ],
    en: [],
  },
});

const unit: Unit = {
  id: '2024-03-07/q02',
  event: '2024-03-07',
  unit: 'q02',
  order: 2,
  kind: 'question-answer',
  date: '2024-03-07',
  script: 'Hans',
  heading: { zh: '甲', en: null, enStatus: null, from: { zh: [], en: [] } },
  question: {
    asker: { zh: '新华社', en: null, outlet: 'xinhua' },
    text: { zh: '问？', en: null },
    from: [],
  },
  answer: { speaker: { zh: '王毅', en: null }, complete: true },
  gaps: [{ after: 'q02-a1', reason: 'Cut off.', language: 'zh' }],
  variants: [],
  emendations: [],
  notes: [],
  witnesses: ['journal'],
  passages: [
    { role: 'question', segments: [segment('q02-q1', '问？')] },
    { role: 'answer', segments: [segment('q02-a1', '答。')] },
    { role: 'question', followUp: true, segments: [segment('q02-a2', '追问？')] },
    { role: 'answer', segments: [segment('q02-a3', '再答。')] },
  ],
};

test('an entry has the shape that other programs rely on', () => {
  assert.deepEqual(CorpusEntry.parse(corpusEntry(unit)), corpusEntry(unit));
});

test('places are told by lines, without columns', () => {
  const [first] = corpusEntry(unit).question?.segments ?? [];
  assert.deepEqual(first?.from.zh, [{ witness: 'journal', lines: [1, 2] }]);
});

test('a follow-up stands among the paragraphs of the answer', () => {
  const { question, answer } = corpusEntry(unit);
  assert.deepEqual(
    question?.segments.map(({ id }) => id),
    ['q02-q1'],
  );
  assert.deepEqual(
    answer.paragraphs.map(({ segments }) => segments.map(({ id }) => id)),
    [['q02-a1'], ['q02-a2'], ['q02-a3']],
  );
});
