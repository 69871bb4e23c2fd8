import type { Finding } from '../../src/edition/finding.ts';
import { describeUnaccounted, type Unaccounted } from '../steps/account.ts';

/** `lost-text`: characters of a source that stand nowhere and were set aside for no reason. */
export function lostText(unaccounted: readonly Unaccounted[]): Finding[] {
  return unaccounted.map((run) => {
    const { line, column, text } = describeUnaccounted(run);
    return {
      rule: 'lost-text',
      severity: 'error',
      file: run.source.file,
      line,
      column,
      message: `“${text.slice(0, 40)}” is in the source but has no fate.`,
      hint: 'This is a fault of the edition command: report it with the source.',
    };
  });
}
