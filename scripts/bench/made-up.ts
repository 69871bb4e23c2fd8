import { blankUnit } from '../../src/edition/blank-unit.ts';
import type { Outlet } from '../../src/edition/outlet.ts';
import type { Segment } from '../../src/edition/segment.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { Random } from './random.ts';

const UNITS_OF_AN_EVENT = 20;
const SEGMENTS_OF_AN_ANSWER = 18;
/** One segment in so many says something that no other unit says. */
const OWN_EVERY = 4;
const SYLLABLES =
  'ba den kor li mun ra sel tov ue vin zar qua fen go hib jat nop ry sta tel wen yol'.split(' ');

/**
 * Units made of the clauses of real ones, shuffled, with names and numbers of their own strewn in;
 * as many as wanted, the same every time. English is given to all, so that both languages weigh.
 */
export function madeUpUnits(real: Unit[], outlets: Outlet[], count: number): Unit[] {
  const random = new Random(count);
  const segments = real.flatMap(({ passages }) => passages.flatMap((passage) => passage.segments));
  const zhClauses = segments.flatMap(
    ({ zh }) => zh?.match(/[^，。；？！：]+[，。；？！：]”?/g) ?? [],
  );
  const enClauses = segments.flatMap(({ en }) => en?.match(/[^,.;?!]+[,.;?!]+”?/g) ?? []);
  const characters = [...new Set(zhClauses.join('').match(/\p{Script=Han}/gu))];
  const ownWord = (): string => {
    const word = Array.from({ length: 3 + random.below(2) }, () => random.pick(SYLLABLES)).join('');
    return word.slice(0, 1).toUpperCase() + word.slice(1);
  };
  const ownName = (): string =>
    Array.from({ length: 3 + random.below(2) }, () => random.pick(characters)).join('');
  const clausesOf = (pool: string[], own: string | null): string => {
    const clauses = Array.from({ length: 1 + random.below(3) }, () => random.pick(pool).trim());
    if (own !== null) clauses[0] = `${own}${clauses[0]}`;
    return clauses.join(pool === enClauses ? ' ' : '');
  };
  const segment = (unit: string, part: 'q' | 'a', number: number): Segment => {
    const hasOwn = random.below(OWN_EVERY) === 0;
    const figure = 1000 + random.below(900_000);
    const zh = clausesOf(zhClauses, hasOwn ? `${ownName()}${figure}亿` : null);
    return {
      id: `${unit}-${part}${number + 1}`,
      zh,
      zhHant: null,
      en: clausesOf(enClauses, hasOwn ? `${ownWord()} ${figure} billion ` : null),
      enStatus: 'published',
      from: { zh: [], en: [] },
    };
  };
  return Array.from({ length: count }, (_, at): Unit => {
    const number = at % UNITS_OF_AN_EVENT;
    const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(at / UNITS_OF_AN_EVENT) * 9));
    const event = day.toISOString().slice(0, 10);
    const unit = `q${String(number).padStart(2, '0')}`;
    const { slug, zh, en } = random.pick(outlets);
    const some = (part: 'q' | 'a', length: number): Segment[] =>
      Array.from({ length }, (_, place) => segment(unit, part, place));
    return blankUnit(`${event}/${unit}`, {
      heading: {
        zh: `${ownName()}${random.pick(zhClauses).replace(/[^\p{L}\p{N}]/gu, '')}`,
        en: null,
        enStatus: null,
        from: { zh: [], en: [] },
      },
      question: { asker: { zh, en, outlet: slug }, text: { zh: null, en: null }, from: [] },
      answer: { speaker: { zh: '王毅', en: 'Wang Yi' }, complete: true },
      passages: [
        { role: 'question', segments: some('q', 2) },
        { role: 'answer', segments: some('a', SEGMENTS_OF_AN_ANSWER) },
      ],
    });
  });
}
