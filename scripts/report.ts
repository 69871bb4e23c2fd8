import type { Finding } from '../src/edition/finding.ts';

const ORDER = { error: 0, warning: 1, notice: 2 };

/** Findings for a terminal: `file:line:column  severity  message  (rule)` and the way out below. */
export function describeFindings(findings: readonly Finding[]): string {
  return [...findings]
    .sort(
      (a, b) =>
        ORDER[a.severity] - ORDER[b.severity] ||
        compare(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    )
    .map(({ rule, severity, file, line, column, message, hint }) => {
      const place = [file, line, line === null ? null : column]
        .filter((part) => part !== null)
        .join(':');
      return `${place}  ${severity}  ${message}  (${rule})\n    ${hint}`;
    })
    .join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
