import type { Finding } from '../../src/edition/finding.ts';
import type { Report } from '../yaml-file.ts';

/** Whether two entries bear one slug (`duplicate-slug`), and whether each can stand in an address (`slug-not-ascii`). */
export function checkSlugs(entries: readonly { slug: string }[], report: Report): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, { slug }] of entries.entries()) {
    const at = [index, 'slug'];
    if (seen.has(slug)) {
      findings.push(
        report(at, {
          rule: 'duplicate-slug',
          message: `Two entries have the slug \`${slug}\`.`,
          hint: 'Give the later one another.',
        }),
      );
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      findings.push(
        report(at, {
          rule: 'slug-not-ascii',
          message: `\`${slug}\` cannot stand in an address.`,
          hint: 'Write it in lower-case letters a–z, digits and single hyphens.',
        }),
      );
    }
    seen.add(slug);
  }
  return findings;
}
