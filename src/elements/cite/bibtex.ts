import { fill } from '../nodes.ts';
import { joinParts, partInWords, type Citation } from './cited.ts';

/** An entry of type `@misc`; names and title in double braces, so that no program alters them. */
export const citeBibtex: Citation = (cited, { [cited.language]: words }) => {
  const { speaker, asker, heading, event, date, unit, segments, url, accessed } = cited;
  const isChinese = cited.language === 'zh';
  const kind = joinParts([words.conference, partInWords(cited, words)], isChinese ? '' : ', ');
  const note = [
    asker && fill(words.asked, { asker }),
    segments,
    cited.isUnofficial && words.unofficial,
  ];
  const fields: Record<string, string | null> = {
    author: speaker && `{${escapeTex(speaker)}}`,
    title: `{${escapeTex(heading ?? kind)}}`,
    howpublished: escapeTex(joinParts([heading && kind, words.site], ', ')),
    date,
    year: date && date.slice(0, 4),
    url,
    urldate: accessed,
    note: escapeTex(joinParts(note, '; ')),
    language: isChinese ? 'chinese' : 'english',
  };
  const key = joinParts(['duidu', event, segments ?? unit], '-');
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
