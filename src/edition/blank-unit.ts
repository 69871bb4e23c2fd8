import type { Unit } from './unit.ts';

/** A question of which only the place is known, and what is told: for tests and made-up corpora. */
export function blankUnit(id: string, known: Partial<Unit> = {}): Unit {
  const [event = '', unit = ''] = id.split('/');
  return {
    id,
    event,
    unit,
    order: Number(unit.slice(1)),
    kind: 'question-answer',
    date: event.slice(0, 10),
    script: 'Hans',
    heading: { zh: null, en: null, enStatus: null, from: { zh: [], en: [] } },
    question: null,
    answer: { speaker: { zh: null, en: null }, complete: true },
    gaps: [],
    variants: [],
    emendations: [],
    notes: [],
    witnesses: [],
    passages: [],
    ...known,
  };
}
