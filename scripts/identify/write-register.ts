import type { Register } from '../../src/edition/register.ts';

/** The register as the bytes of content/ids.json: one id a line, so that a diff reads as a list. */
export function writeRegister(register: Register): string {
  const events = Object.entries(register).map(
    ([event, entries]) =>
      `${JSON.stringify(event)}: ${block(Object.entries(entries).map(writeEntry))}`,
  );
  return `${block(events)}\n`;
}

const writeEntry = ([id, entry]: [string, unknown]): string =>
  `${JSON.stringify(id)}: ${JSON.stringify(entry)}`;

function block(lines: string[]): string {
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}
