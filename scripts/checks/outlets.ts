import type { Finding } from '../../src/edition/finding.ts';
import { outletKey, type Outlet } from '../../src/edition/outlet.ts';
import type { Unit } from '../../src/edition/unit.ts';
import { checkSlugs } from './slugs.ts';

const FILE = 'content/outlets.yml';

/**
 * The list of outlets: `duplicate-slug`, `slug-not-ascii`, `duplicate-alias` (one name for two, or
 * twice for one), `empty-name`; and against the units, `outlet-unknown` (a slug that is not listed)
 * and `outlet-unlisted` (an asker whom no entry names).
 */
export function checkOutlets(outlets: readonly Outlet[], units: readonly Unit[]): Finding[] {
  return [...checkSlugs(outlets, FILE), ...checkNames(outlets), ...checkAskers(outlets, units)];
}

function checkNames(outlets: readonly Outlet[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { slug, zh, en, aliases } of outlets) {
    const names = new Set([zh, ...(en === null || en === zh ? [] : [en])]);
    for (const name of [...names, ...aliases]) {
      const key = outletKey(name);
      const owner = owners.get(key);
      owners.set(key, owner ?? slug);
      if (key === '') {
        findings.push(
          finding('empty-name', 'error', `\`${slug}\` has an empty name.`, 'Remove it.'),
        );
      } else if (owner !== undefined) {
        findings.push(
          finding(
            'duplicate-alias',
            'error',
            owner === slug
              ? `\`${slug}\` has the name ${name} twice.`
              : `${name} names both \`${owner}\` and \`${slug}\`.`,
            'Leave it in one place only.',
          ),
        );
      }
    }
  }
  return findings;
}

function checkAskers(outlets: readonly Outlet[], units: readonly Unit[]): Finding[] {
  const slugs = new Set(outlets.map(({ slug }) => slug));
  return units.flatMap(({ id, question }) => {
    const asker = question?.asker;
    if (!asker) return [];
    if (asker.outlet === null && asker.zh !== null) {
      return finding(
        'outlet-unlisted',
        'notice',
        `${asker.zh}, who asks in ${id}, is in no entry.`,
        'Add an entry, or the name to the aliases of one.',
      );
    }
    if (asker.outlet === null || slugs.has(asker.outlet)) return [];
    return finding(
      'outlet-unknown',
      'error',
      `${id} names the outlet \`${asker.outlet}\`, which is in no entry.`,
      'Add the entry, or rebuild the edition.',
    );
  });
}

function finding(
  rule: string,
  severity: Finding['severity'],
  message: string,
  hint: string,
): Finding {
  return { rule, severity, file: FILE, line: null, column: null, message, hint };
}
