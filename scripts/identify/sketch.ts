import type { Segment } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';

/** Sentences of the conference of 7 March 2024 under letters, to sketch editions with in tests. */
export const SENTENCES: Record<string, [zh: string, en: string]> = {
  A: ['今年是俄中建交75周年。', 'This year marks the 75th anniversary of diplomatic ties.'],
  B: [
    '在当前国际关系全球转型下，如何最有效发掘俄中合作的潜力？',
    'What is the most effective way to tap the potential of Russia-China cooperation?',
  ],
  C: [
    '在习近平主席和普京总统的战略引领下，中俄新时代全面战略协作伙伴关系保持高水平运行。',
    'Under the strategic guidance of the two Presidents the partnership has been moving forward on a high level.',
  ],
  D: [
    '双方政治互信持续深化，互利合作优势互补，民间交往热情高涨。',
    'Political mutual trust is deepening, and the two peoples are enthusiastic about mutual exchanges.',
  ],
  E: [
    '去年，双方贸易额达到创纪录的2400亿美元，提前完成2000亿美元的目标。',
    'Last year, bilateral trade reached a record US$240 billion, hitting the target ahead of schedule.',
  ],
  F: [
    '俄罗斯天然气进入中国千家万户，中国汽车行驶在俄罗斯大街小巷。',
    'Russian natural gas is fueling numerous Chinese households, and Chinese automobiles are running on Russian roads.',
  ],
  G: [
    '您能否介绍中国外交将在哪些方面更有作为？',
    'In what areas will China seek to accomplish more?',
  ],
  H: [
    '始终把国家发展振兴放在自己力量的基点上，把中国人民的前途命运掌握在自己手中。',
    'Our national development and rejuvenation will always be based on our own efforts.',
  ],
  I: [
    '坚定奉行独立自主的和平外交政策，坚定维护国家主权和民族尊严。',
    'We will remain firm in pursuing the independent foreign policy of peace.',
  ],
  J: [
    '保持大国关系稳定，与周边国家携手共进，与全球南方国家共谋振兴。',
    'We will strive for stability in major-country relations and common progress with our neighbors.',
  ],
  K: ['各位记者朋友，大家上午好！', 'Friends from the media, good morning!'],
  L: ['很高兴在两会期间再次同大家见面。', 'It is a pleasure to meet you again.'],
  M: [
    '当今世界，霸权不得人心，分裂没有前途。',
    'Hegemonism finds no support, and division leads nowhere.',
  ],
  N: ['大国不应对抗，冷战不能重来。', 'Major countries should not seek confrontation.'],
  T: ['谢谢大家。', 'Thank you.'],
};

/**
 * An edition from a sketch of its units: `q00: | K L` is a statement, `A B | C D` a question of two
 * segments and its answer, under the next name. `C` is Chinese alone, `C/C` with its English, `/C`
 * English alone, `C/C~` with English of our own, `C+D` two sentences in one segment, `C'` with a
 * character misread, `C"` with its punctuation gone.
 */
export function sketchUnits(sketches: string[], event = '2024-03-07'): Unit[] {
  return sketches.map((sketch, place) => {
    const isStatement = sketch.startsWith('|');
    const name = `q${String(place + (sketches[0]?.startsWith('|') ? 0 : 1)).padStart(2, '0')}`;
    const [question = [], answer = []] = sketch
      .split('|')
      .map((part) => part.split(' ').filter(Boolean));
    return makeUnit(event, name, isStatement, {
      q: question.map((sign, number) => sketchSegment(`${name}-q${number + 1}`, sign)),
      a: answer.map((sign, number) => sketchSegment(`${name}-a${number + 1}`, sign)),
    });
  });
}

/** A unit of bare segments. */
export function makeUnit(
  event: string,
  unit: string,
  isStatement: boolean,
  segments: { q: Segment[]; a: Segment[] },
): Unit {
  const [first, last] = [...segments.q, ...segments.a].flatMap(({ id }) => id);
  return {
    id: `${event}/${unit}`,
    event,
    unit,
    order: 0,
    kind: isStatement ? 'statement' : 'question-answer',
    date: null,
    script: 'Hans',
    heading: { zh: null, en: null, enStatus: null, from: { zh: [], en: [] } },
    question: null,
    answer: { speaker: { zh: null, en: null }, complete: true },
    gaps: [first, last].flatMap((after) => (after ? { after, reason: 'Cut off.' } : [])),
    variants: [],
    emendations: [],
    notes: [],
    witnesses: [],
    passages: [
      { role: 'question' as const, segments: segments.q },
      { role: 'answer' as const, segments: segments.a },
    ].filter((passage) => passage.segments.length > 0),
  };
}

/** A segment without places. */
export function makeSegment(id: string, zh: string | null, en: string | null): Segment {
  const enStatus = en === null ? null : 'published';
  return { id, zh, zhHant: zh, en, enStatus, from: { zh: [], en: [] } };
}

function sketchSegment(id: string, sign: string): Segment {
  const [zh = '', en = ''] = sign.split('/');
  const segment = makeSegment(id, read(zh, 0), read(en.replace('~', ''), 1));
  return en.endsWith('~') ? { ...segment, enStatus: 'unofficial' } : segment;
}

function read(signs: string, side: 0 | 1): string | null {
  if (signs === '') return null;
  return signs
    .split('+')
    .map((sign) => readSign(sign, side))
    .join(side === 0 ? '' : ' ');
}

function readSign([letter = '', mark]: string, side: 0 | 1): string {
  const text = SENTENCES[letter]?.[side];
  if (text === undefined) throw new Error(`No sentence is called '${letter}'.`);
  if (mark === "'") return `${text.slice(0, 4)}囗${text.slice(5)}`;
  return mark === '"' ? text.replace(/[，。！？]/g, '') : text;
}
