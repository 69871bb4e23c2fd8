import type { Registered } from '../../src/edition/register.ts';
import type { Entries, Wording } from './former.ts';

/** Where the text of an id that was live stands in this run, as final ids in reading order. */
export interface Fate {
  to: string[];
  match: Registered['match'];
}

/**
 * The entries of an event after this run: `live` gives what now stands under each id, in reading
 * order, `fates` what became of each id that was live before. An entry to which nothing happened
 * stays as it is; a dead one too, unless its text has come back or turned up elsewhere.
 */
export function renewEntries(
  former: Entries,
  live: Map<string, Wording>,
  fates: Map<string, Fate>,
): Entries {
  const ids = keepOrder(Object.keys(former), [...live.keys()]);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const wording = live.get(id);
      const was = former[id];
      const fate = fates.get(id);
      if (wording) return [[id, renewLive(wording, was, fate)]];
      return was ? [[id, fate ? { ...was, state: stateOf(fate), ...fate } : was]] : [];
    }),
  );
}

function renewLive(
  { zh, en }: Wording,
  was: Registered | undefined,
  fate: Fate = { to: [], match: 'changed' },
): Registered {
  const isSame = !was || (was.zh === zh && was.en === en);
  if (was?.state === 'live' && isSame && fate.to.length === 0) return was;
  const match = isSame && fate.to.length === 0 ? 'same' : fate.match;
  return { zh, en, state: 'live', match, to: fate.to };
}

const stateOf = ({ to }: Fate): Registered['state'] => (to.length > 0 ? 'moved' : 'removed');

/** The live ids in their order, and each other id after the one it used to follow. */
function keepOrder(former: string[], live: string[]): string[] {
  const alive = new Set(live);
  const first: string[] = [];
  const groups = new Map(live.map((id) => [id, [id]]));
  let group = first;
  for (const id of former) {
    if (alive.has(id)) group = groups.get(id) ?? first;
    else group.push(id);
  }
  return [first, ...groups.values()].flat();
}
