import type { Unit } from '../edition/unit.ts';

const COLUMNS = ['id', 'unit', 'role', 'zh', 'zh-Hant', 'en', 'en-status'];

/** A table of segments, one a line, with tabs between its columns and a first line that names them. */
export function tableFile(units: Unit[]): string {
  const rows = units.flatMap((unit) =>
    unit.passages.flatMap(({ role, segments }) =>
      segments.map(({ id, zh, zhHant, en, enStatus }) => [
        id,
        unit.id,
        role,
        zh,
        zhHant,
        en,
        enStatus,
      ]),
    ),
  );
  const write = (row: (string | null)[]): string =>
    `${row.map((cell) => (cell ?? '').replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
  return [COLUMNS, ...rows].map(write).join('');
}
