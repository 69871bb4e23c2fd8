import type { Finding } from '../../src/edition/finding.ts';
import { outletKey, type Outlet } from '../../src/edition/outlet.ts';
import type { Unit } from '../../src/edition/unit.ts';
import type { Report } from '../yaml-file.ts';
import { checkSlugs } from './slugs.ts';

/**
 * The list of outlets: `duplicate-slug`, `slug-not-ascii`, `duplicate-alias` (one name for two, or
 * twice for one), `empty-name`; and against the units, `outlet-unknown` (a slug that is not listed)
 * and `outlet-unlisted` (an asker whom no entry names).
 */
export function checkOutlets(
  outlets: readonly Outlet[],
  units: readonly Unit[],
  report: Report,
): Finding[] {
  return [
    ...checkSlugs(outlets, report),
    ...checkNames(outlets, report),
    ...checkAskers(outlets, units, report),
  ];
}

function checkNames(outlets: readonly Outlet[], report: Report): Finding[] {
  const owners = new Map<string, string>();
  return outlets.flatMap((outlet, index) =>
    namesOf(outlet).flatMap(({ name, at }) => {
      const { slug } = outlet;
      const key = outletKey(name);
      const owner = owners.get(key);
      owners.set(key, owner ?? slug);
      if (key === '') {
        const message = `\`${slug}\` has an empty name.`;
        return report([index, ...at], { rule: 'empty-name', message, hint: 'Remove it.' });
      }
      if (owner === undefined) return [];
      const message =
        owner === slug
          ? `\`${slug}\` has the name ${name} twice.`
          : `${name} names both \`${owner}\` and \`${slug}\`.`;
      const hint = 'Leave it in one place only.';
      return report([index, ...at], { rule: 'duplicate-alias', message, hint });
    }),
  );
}

/** The names of an outlet and where they stand in its entry; one that serves both languages once. */
function namesOf({ zh, en, aliases }: Outlet): { name: string; at: (string | number)[] }[] {
  return [
    { name: zh, at: ['zh'] },
    ...(en === null || en === zh ? [] : [{ name: en, at: ['en'] }]),
    ...aliases.map((name, index) => ({ name, at: ['aliases', index] })),
  ];
}

function checkAskers(
  outlets: readonly Outlet[],
  units: readonly Unit[],
  report: Report,
): Finding[] {
  const slugs = new Set(outlets.map(({ slug }) => slug));
  return units.flatMap(({ id, question }) => {
    const asker = question?.asker;
    if (!asker) return [];
    if (asker.outlet === null && asker.zh !== null) {
      return report([], {
        rule: 'outlet-unlisted',
        severity: 'notice',
        message: `${asker.zh}, who asks in ${id}, is in no entry.`,
        hint: 'Add an entry, or the name to the aliases of one.',
      });
    }
    if (asker.outlet === null || slugs.has(asker.outlet)) return [];
    return report([], {
      rule: 'outlet-unknown',
      message: `${id} names the outlet \`${asker.outlet}\`, which is in no entry.`,
      hint: 'Add the entry, or rebuild the edition.',
    });
  });
}
