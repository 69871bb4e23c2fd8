import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ask, corpusOf, sampleUnit, SAMPLE, shardsOf } from './sample-corpus.ts';

/** Sixty units, in which what is to be left out stands beside what is sought, elsewhere, or not at all. */
const units = Array.from({ length: 60 }, (_, at) =>
  sampleUnit(`2020-01-0${1 + (at % 5)}/q${String(at + 1).padStart(2, '0')}`, {
    heading: at % 7 === 0 ? '中东与霸权' : null,
    asker: at % 6 === 0 ? ['中国国际电视台', 'CGTN', 'cgtn'] : ['某报', 'A Paper', 'a-paper'],
    question:
      at % 5 === 1
        ? []
        : at % 4 === 0
          ? [['如何看待霸权？', 'What of hegemony?']]
          : [['如何？', 'How?']],
    answer: [
      ['反对霸权。', 'We oppose hegemony.'],
      [at % 3 === 0 ? '在中东也是。' : '处处如此。', 'So it is in the Middle East.'],
    ],
    further: [[[at % 2 === 0 ? '中东要和平。' : '霸权不得人心。', 'Peace.']]],
  }),
);
const searched = { ...SAMPLE, units };
const [whole, shards] = [corpusOf(searched), shardsOf(searched)];

for (const typed of [
  '霸权 -中东',
  '霸权 -CGTN',
  '霸权 -peace -中',
  '霸权 in:question',
  '霸权 -处处 in:answer',
  'year:2020 -中东',
  'in:question',
  'in:question -中东',
  'asker:报 霸权 -和平',
  'hegemony OR peace -中东',
]) {
  it(`counts ${typed} without what is left out, though not all units were read`, async () => {
    const [all, some] = [await ask(typed, whole), await ask(typed, shards)];
    assert.ok(!some.findings.isCounted && all.findings.isCounted);
    assert.equal(some.findings.units, all.findings.units);
    assert.deepEqual(some.findings.years, all.findings.years);
  });
}
