import type { Unit } from '../../src/edition/unit.ts';

/**
 * Units in which a speaker known in one language bears the name of the other too, where any unit of
 * the edition has both side by side (王毅 is Wang Yi in 2024, so also in 2026). A name that is paired
 * with two others is left alone.
 */
export function nameSpeakers(units: readonly Unit[]): Unit[] {
  const pairs = new Map<string, Set<string>>();
  for (const { answer } of units) {
    const { zh, en } = answer.speaker;
    if (zh === null || en === null) continue;
    pairs.set(zh, (pairs.get(zh) ?? new Set()).add(en));
    pairs.set(en, (pairs.get(en) ?? new Set()).add(zh));
  }
  const other = (name: string | null): string | null => {
    const names = name === null ? undefined : pairs.get(name);
    return names?.size === 1 ? [...names][0]! : null;
  };
  return units.map((unit) => {
    const { zh, en } = unit.answer.speaker;
    const speaker = { zh: zh ?? other(en), en: en ?? other(zh) };
    return { ...unit, answer: { ...unit.answer, speaker } };
  });
}
