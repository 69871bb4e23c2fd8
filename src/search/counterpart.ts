import { foldText, type FoldTable } from './letters.ts';
import type { Mark } from './occurrences.ts';
import type { Query } from './query.ts';
import type { Row } from './unit-text.ts';
import type { WireTerm } from './wire.ts';

/**
 * Where the other language says what was sought: renderings of the set phrases (content/terms.yml)
 * that a Chinese term stands in or contains, and the Chinese forms of an English one, in either script.
 */
export function counterparts(
  query: Query,
  row: Row,
  at: number,
  terms: WireTerm[],
  table: FoldTable,
): Mark[] {
  const asked = query.all.flat().map(({ letters, text }) => (letters ?? text).toLowerCase());
  const zh = foldText(row.zh, table);
  return terms.flatMap(([written, renderings]) => {
    const forms = written.map((form) => foldText(form, table));
    const isChinese = forms.some((form) => asked.some((text) => overlaps(form, text)));
    const isEnglish = renderings.some((en) => asked.includes(en.toLowerCase()));
    return [
      ...(isChinese && forms.some((form) => zh.includes(form))
        ? renderings.flatMap((en) => marksIn(row.en, en, 'en', at))
        : []),
      ...(isEnglish ? forms.flatMap((form) => marksIn(zh, form, 'zh', at)) : []),
    ];
  });
}

function overlaps(form: string, text: string): boolean {
  return text.length > 1 && (form.includes(text) || text.includes(form));
}

function marksIn(text: string, sought: string, side: 'zh' | 'en', row: number): Mark[] {
  const marks: Mark[] = [];
  const inside = text.toLowerCase();
  const wanted = sought.toLowerCase();
  if (wanted === '') return marks;
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + wanted.length)) {
    marks.push({ row, side, start: at, end: at + wanted.length });
  }
  return marks;
}
