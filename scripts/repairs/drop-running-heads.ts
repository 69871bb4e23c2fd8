import { labelOf } from '../labels.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Aside, type Repair } from '../source.ts';
import { draftSpeakers } from './split-labels.ts';

/** Heads of pages stand at least so many lines apart. */
const APART = 8;

/**
 * Short lines that come again on every page (three times, or twice with other figures in them):
 * `外交部例行记者会 第2页` … → out. Unchanged: labels alone on their line, refrains that are sentences.
 */
export const dropRunningHeads: Repair = {
  name: 'drop-running-heads',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    const key = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
    const seen = new Map<string, Set<string>>();
    const counts = new Map<string, number>();
    const lastAt = new Map<string, number>();
    const closest = new Map<string, number>();
    const candidates = draft.lines.map((line, index) => {
      const { text } = line.trace;
      if (text.length > 60 || text.length < 6 || isFinished(text) || line.role) return null;
      if (labelOf(text, line.language, speakers)) return null;
      const name = key(text);
      closest.set(
        name,
        Math.min(closest.get(name) ?? Infinity, index - (lastAt.get(name) ?? -Infinity)),
      );
      lastAt.set(name, index);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      seen.set(name, (seen.get(name) ?? new Set()).add(text));
      return name;
    });
    const asides: Aside[] = [];
    const lines = draft.lines.filter((line, index) => {
      const name = candidates[index];
      if (!name) return true;
      const count = counts.get(name)!;
      const numbered =
        name.includes('#') && seen.get(name)!.size >= 2 && /[页頁版]|page/i.test(name);
      if ((count < 3 || closest.get(name)! < APART) && !(count === 2 && numbered)) return true;
      asides.push(...asidesFrom(line.trace, 'running head'));
      return false;
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};
