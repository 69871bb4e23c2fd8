import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { append, asidesFrom, type Aside, type Repair } from '../source.ts';
import { isConferenceTitle } from '../steps/part.ts';
import { draftSpeakers } from './split-labels.ts';

/** Heads of pages stand at least so many lines apart. */
const APART = 8;
const PAGE = /[页頁版]|page/i;

/**
 * Short lines that come again on every page (three times, or twice with other figures in them, or
 * the title of the text again): `外交部例行记者会 第2页` … → out. Unchanged: the title itself, labels alone on their line, refrains that are sentences.
 */
export const dropRunningHeads: Repair = {
  name: 'drop-running-heads',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    const key = (text: string): string =>
      isConferenceTitle(text) ? text : text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
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
    /** The first line in each language, which is its title if it is a head at all. */
    const titles = new Set(
      (['zh', 'en'] as const).map((own) =>
        draft.lines.findIndex(({ language }) => language === own),
      ),
    );
    const isTitleAgain = (name: string): boolean =>
      [...titles].some((at) => candidates[at] === name);
    const lines = draft.lines.filter((line, index) => {
      const name = candidates[index];
      if (!name || (titles.has(index) && !PAGE.test(name))) return true;
      const count = counts.get(name)!;
      const numbered = name.includes('#') && seen.get(name)!.size >= 2 && PAGE.test(name);
      const comesAgain = count >= 3 && closest.get(name)! >= APART;
      if (!comesAgain && !(count === 2 && numbered) && !isTitleAgain(name)) return true;
      append(asides, asidesFrom(line.trace, 'running head'));
      return false;
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};
