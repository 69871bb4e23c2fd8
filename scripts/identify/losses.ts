import type { Finding } from '../../src/edition/finding.ts';
import type { Register } from '../../src/edition/register.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { isLive } from './heirs.ts';

const FILE = 'content/ids.json';

/** So many ids are named in one finding. */
const NAMED = 5;

/**
 * The registered events that are in no source of this run. Their ids are left as they are: a folder
 * of other texts must not bury what is published.
 */
export function findMissing(
  register: Register,
  events: Map<string, Unit[]>,
  heirs: Map<string, string>,
): Finding[] {
  return Object.keys(register)
    .filter((event) => !events.has(event) && !heirs.has(event) && isLive(register, event))
    .map((event) =>
      notice(
        'event-missing',
        `No source has the event ${event} any more; its ids stay as they were published.`,
        'Put its sources back. If it shall be gone for good, take its entries for removed by hand.',
      ),
    );
}

/** The events that stand under another name now. */
export function findMoved(heirs: Map<string, string>): Finding[] {
  return [...heirs].map(([event, heir]) =>
    notice(
      'event-moved',
      `The text of ${event} stands under ${heir} now; its ids lead there.`,
      'If that is wrong, give the event in the notes of the sources.',
    ),
  );
}

/** The ids that were live and lead nowhere now, by event. */
export function findRemoved(before: Register, after: Register): Finding[] {
  return Object.entries(before).flatMap(([event, entries]) => {
    const removed = Object.keys(entries).filter(
      (id) => entries[id]?.state === 'live' && after[event]?.[id]?.state === 'removed',
    );
    if (removed.length === 0) return [];
    const more = removed.length > NAMED ? ` and ${removed.length - NAMED} more` : '';
    return notice(
      'id-removed',
      `The text of ${removed.slice(0, NAMED).join(', ')}${more} of ${event} is gone.`,
      'If it should still be there, see in the ledger what became of its source lines.',
    );
  });
}

function notice(rule: string, message: string, hint: string): Finding {
  return { rule, severity: 'notice', file: FILE, line: null, column: null, message, hint };
}
