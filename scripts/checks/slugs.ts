import type { Finding } from '../../src/edition/finding.ts';

/** Whether two entries bear one slug (`duplicate-slug`), and whether each can stand in an address (`slug-not-ascii`). */
export function checkSlugs(entries: readonly { slug: string }[], file: string): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const report = (rule: string, message: string, hint: string) =>
    findings.push({ rule, severity: 'error', file, line: null, column: null, message, hint });
  for (const { slug } of entries) {
    if (seen.has(slug)) {
      report(
        'duplicate-slug',
        `Two entries have the slug \`${slug}\`.`,
        'Give the later one another.',
      );
    }
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      report(
        'slug-not-ascii',
        `\`${slug}\` cannot stand in an address.`,
        'Write it in lower-case letters a–z, digits and single hyphens.',
      );
    }
    seen.add(slug);
  }
  return findings;
}
