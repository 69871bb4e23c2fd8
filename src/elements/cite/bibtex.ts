import { joinParts, partInWords, SITE, UNOFFICIAL_NOTE, type Citation } from './cited.ts';

/** An entry of type `@misc`; names in double braces, so that no program takes them apart. */
export const citeBibtex: Citation = (cited) => {
  const { language, speaker, asker, heading, event, date, unit, segments, url } = cited;
  const part = partInWords(cited);
  const isChinese = language === 'zh';
  const conference = isChinese ? '记者会' : 'press conference';
  const kind = isChinese ? joinParts([conference, part], '') : joinParts([conference, part], ', ');
  const question = asker && (isChinese ? `${asker}提问` : `asked by ${asker}`);
  const note = joinParts(
    [question, segments, cited.isUnofficial && UNOFFICIAL_NOTE[language]],
    '; ',
  );
  const fields: Record<string, string | null> = {
    author: speaker && `{${escapeTex(speaker)}}`,
    title: escapeTex(heading ?? kind),
    howpublished: escapeTex(joinParts([heading && kind, SITE[language]], ', ')),
    date,
    year: date && date.slice(0, 4),
    url,
    urldate: cited.accessed,
    note: escapeTex(note),
    language: isChinese ? 'chinese' : 'english',
  };
  const key = joinParts(['duidu', event, unit], '-');
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${key},`, ...lines, '}'].join('\n');
};

function escapeTex(text: string): string {
  return text.replace(/[\\{}%&$#_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
