import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Witness } from '../witness.ts';

/** Witnesses of one press conference, under its id. */
export type Gathering = {
  readonly event: string;
  readonly date: string | null;
  readonly witnesses: readonly Witness[];
};

export type Dated = { readonly witnesses: readonly Witness[]; readonly date: string | null };

/**
 * Sources gathered into events: by the event their note names, else by their day and by what they
 * share. Two texts of one day and one language that share no passage are two events
 * (`2019-03-18`, `2019-03-18-2`); texts of different days are never one, however alike their leads.
 */
export function gather(sources: readonly Dated[]): Gathering[] {
  const groups: { key: string; date: string | null; named: boolean; sources: Dated[] }[] = [];
  for (const source of sources) {
    const named = source.witnesses[0]?.source.note.event;
    if (named) {
      const group = groups.find((known) => known.named && known.key === named);
      if (group) group.sources.push(source);
      else groups.push({ key: named, date: source.date, named: true, sources: [source] });
    }
  }
  for (const source of sources.filter(
    ({ witnesses }) => !witnesses[0]?.source.note.event && hasUnits(witnesses),
  )) {
    const date = source.date;
    const group = groups.find(
      (known) =>
        known.date === date &&
        date !== null &&
        known.sources.every((other) => together(other, source)),
    );
    if (group) group.sources.push(source);
    else groups.push({ key: date ?? undatedKey(source), date, named: false, sources: [source] });
  }
  for (const source of sources.filter(
    ({ witnesses }) => !witnesses[0]?.source.note.event && !hasUnits(witnesses),
  )) {
    const ranked = groups
      .filter(({ date }) => date === source.date || source.date === null)
      .map((group) => ({
        group,
        shared: Math.max(...group.sources.map((other) => sharedShingles(other, source))),
      }))
      .sort((a, b) => b.shared - a.shared);
    if (ranked[0] && ranked[0].shared > 0.02) ranked[0].group.sources.push(source);
    else
      groups.push({
        key: source.date ?? undatedKey(source),
        date: source.date,
        named: false,
        sources: [source],
      });
  }
  return withIds(
    groups.map(({ key, date, sources: members }) => ({
      event: key,
      date,
      witnesses: members.flatMap(({ witnesses }) => witnesses),
    })),
  );
}

function hasUnits(witnesses: readonly Witness[]): boolean {
  return witnesses.some(({ units }) => units.length > 0);
}

/** Two sources of one day are of one event unless they speak one language and share nothing. */
function together(left: Dated, right: Dated): boolean {
  const same = left.witnesses.some((a) => right.witnesses.some((b) => a.language === b.language));
  if (same) return sharedShingles(left, right) > 0.05;
  const sizes = [left, right].map(({ witnesses }) =>
    witnesses.reduce((sum, { units }) => sum + units.length, 0),
  );
  return Math.min(...(sizes as [number, number])) * 3 >= Math.max(...(sizes as [number, number]));
}

function undatedKey({ witnesses }: Dated): string {
  const slug = (witnesses[0]?.source.name ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug ? `undated-${slug}` : 'undated';
}

/** Share of the smaller source's twelve-sign shingles that stand in the other, in either script. */
function sharedShingles(left: Dated, right: Dated): number {
  const [a, b] = [shingles(left), shingles(right)];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

const known = new WeakMap<Dated, Set<string>>();

function shingles(source: Dated): Set<string> {
  const cached = known.get(source);
  if (cached) return cached;
  const set = new Set<string>();
  for (const { units, report } of source.witnesses) {
    const texts = [
      ...units.flatMap((unit) => unit.paragraphs.map(({ trace }) => trace.text)),
      ...report.map(({ text }) => text),
    ];
    const signs = simplifyCharacters(texts.join('')).replace(/[^\p{L}\p{N}]/gu, '');
    for (let at = 0; at + 12 <= signs.length; at += 1) set.add(signs.slice(at, at + 12));
  }
  known.set(source, set);
  return set;
}

function withIds(groups: Gathering[]): Gathering[] {
  const used = new Set<string>();
  return groups
    .sort((a, b) => (a.event < b.event ? -1 : a.event > b.event ? 1 : 0))
    .map((group) => {
      let event = group.event;
      for (let number = 2; used.has(event); number += 1) event = `${group.event}-${number}`;
      used.add(event);
      return { ...group, event };
    });
}
