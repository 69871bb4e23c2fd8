import type { Language } from '../../src/edition/language.ts';
import { fullNames } from './full-names.ts';
import type { Kinds } from './kinds-of-speakers.ts';
import type { Labelled } from './labelled.ts';
import { fullName, officeHolder } from './office-holders.ts';

/** `WY` and `Minister Wang` speak as `Wang Yi`, the one such name that title or lead give with an office. */
export function withNamesOf(
  holders: readonly string[],
  entries: readonly Labelled[],
): readonly Labelled[] {
  return entries.map((entry) => {
    const { label } = entry;
    if (label?.kind !== 'speaker' || !label.name) return entry;
    const [holder, ...others] = holders.filter((full) => isShortFor(label.name!, full));
    if (holder === undefined || others.length > 0 || holders.includes(label.name)) return entry;
    return { ...entry, label: { ...label, name: holder }, written: label.name };
  });
}

function isShortFor(name: string, full: string): boolean {
  if (/^[A-Z]{2,3}$/.test(name) && full.replace(/[^A-Z]/g, '') === name) return true;
  return name !== full && fullNames([name, full]).get(name) === full;
}

/** `Wang Yi’s interview with the Mirror`, `接受《渡口周报》专访`: who is named there asks. */
const BEFORE_ASKER = /(?:['’]s? (?:\w+ )?interview with (?:the )?|接受[^，。\n]{0,8})$/i;
/** `海角社专访王毅` */
const AFTER_ASKER = /^(?:[》”]?(?:[记記]者)?(?:[专專][访訪]|[采採][访訪]|[书書]面))/;
const OUTLET = /^[A-Z]{2,6}$|[社报報台臺网網刊]$|新[闻聞]$|[杂雜][志誌]$|[视視]$/u;

/** The one labelled speaker whom the titles name, other than as who asks. */
export function speakerIn(titles: string, labelled: readonly Labelled[]): string | null {
  const names = labelled.flatMap(({ label }) => (label?.kind === 'speaker' ? label.name : []));
  const isNamed = (name: string): boolean => {
    const at = titles.indexOf(name);
    return (
      at >= 0 &&
      !BEFORE_ASKER.test(titles.slice(Math.max(0, at - 30), at)) &&
      !AFTER_ASKER.test(titles.slice(at + name.length, at + name.length + 6))
    );
  };
  const [one, ...others] = [...new Set(names)].filter(
    (name) => name !== null && name.length > 1 && !OUTLET.test(name) && isNamed(name),
  );
  return others.length === 0 ? (one ?? null) : null;
}

/** Who answers: the label that answers most, or the office-holder that title and lead name. */
export function mainSpeaker(
  head: string,
  language: Language,
  labelled: Labelled[],
  kinds: Kinds,
): string | null {
  const counts = new Map<string, number>();
  for (const { label } of labelled) {
    const name = label?.name;
    if (
      name &&
      (label.kind === 'answer' || (label.kind === 'speaker' && kinds.get(name) === 'answer'))
    ) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const office = officeHolder(head, language);
  // Of two who speak as often, the one who came later: the first may only have handed over.
  const [most] = [...counts].reverse().sort(([, x], [, y]) => y - x);
  if (!most) return office;
  return fullName(most[0], head);
}
