import type { Status } from '../edition/language.ts';
import type { Unit } from '../edition/unit.ts';
import { datesInWords } from './dates.ts';
import { hasHan } from './letters.ts';
import { packPrinted, printedRows } from './printed.ts';
import type { Row, SearchUnit } from './unit-text.ts';
import {
  FACTS,
  type WireOutlet,
  type WirePassage,
  type WireSegment,
  type WireUnit,
} from './wire.ts';

/** A unit of the edition as it travels, with its Chinese in the script of the page. */
export function packUnit(
  unit: Unit,
  chinese: 'zh' | 'zhHant',
  write: (zh: string) => string,
): WireUnit {
  const { heading, question, answer } = unit;
  const asker = question?.asker;
  const named = (zh: string | null | undefined): string => {
    if (!zh) return '';
    return unit.script === 'Hant' ? zh : write(zh);
  };
  const packed: WireUnit = [
    unit.event,
    unit.unit,
    unit.date ?? '',
    marked<WireUnit[3]>([named(heading.zh), heading.en ?? ''], heading.enStatus),
    [named(asker?.zh), asker?.en ?? '', asker?.outlet ?? ''],
    [named(answer.speaker.zh), answer.speaker.en ?? ''],
    unit.passages.map(({ role, segments }): WirePassage => [
      role === 'question' ? 0 : 1,
      ...segments.map(({ id, en, enStatus, ...texts }) =>
        marked<WireSegment>(
          [id.slice(unit.unit.length + 1), texts[chinese] ?? '', en ?? ''],
          enStatus,
        ),
      ),
    ]),
  ];
  const printed = packPrinted(unit, chinese, write);
  if (printed.length > 0) packed.push(unit.script === 'Hant' ? 1 : 0, printed);
  else if (unit.script === 'Hant') packed.push(1);
  return packed;
}

/** With a 1 at the end where the English is this edition's own. */
function marked<Wire extends unknown[]>(wire: Wire, status: Status): Wire {
  if (status === 'unofficial') wire.push(1);
  return wire;
}

/** The unit that travelled, with its facts as rows before those of its text, and what was printed after. */
export function unpackUnit(packed: WireUnit, number: number, outlets: WireOutlet[]): SearchUnit {
  const [event, unit, date, heading, asker, speaker, passages, traditional, printed] = packed;
  const rows = passages.flatMap(([role, ...segments], passage) =>
    segments.map(([id, zh, en, unofficial]): Row => ({
      kind: role === 0 ? 'question' : 'answer',
      segment: `${unit}-${id}`,
      passage,
      zh,
      en,
      unofficial: unofficial === 1,
    })),
  );
  const names = outlets.find(([slug]) => slug === asker[2]);
  const dates = datesInWords(date);
  const facts: Record<string, [zh: string, en: string]> = {
    heading: [heading[0], heading[1]],
    asker: namesOf(asker, names),
    speaker,
    date: [dates.zh, dates.en],
  };
  const first = rows[0]?.segment ?? unit;
  const factRows = FACTS.map((kind, at): Row => {
    const [zh, en] = facts[kind] as [string, string];
    return { kind, segment: first, passage: at - FACTS.length, zh, en, unofficial: false };
  });
  const unpacked: SearchUnit = {
    number,
    event,
    unit,
    date: date || null,
    heading: { zh: heading[0], en: heading[1], unofficial: heading[2] === 1 },
    asker: { zh: asker[0], en: asker[1], outlet: asker[2] || null },
    traditional: traditional === 1,
    rows: [...factRows, ...rows],
  };
  unpacked.rows.push(...printedRows(unpacked, printed ?? []));
  return unpacked;
}

/** The name as written, then every other name of the outlet, Chinese and not, parted by semicolons. */
function namesOf([zh, en]: WireUnit[4], names: WireOutlet | undefined): [string, string] {
  const all = new Set([zh, en, ...(names?.slice(1) ?? [])].filter((name) => name !== ''));
  const isChinese = (name: string): boolean => name === zh || hasHan(name);
  const listed = [...all];
  return [
    listed.filter(isChinese).join('; '),
    listed.filter((name) => !isChinese(name)).join('; '),
  ];
}
