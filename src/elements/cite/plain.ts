import { dayInWords, joinParts, partInWords, type Citation } from './cited.ts';

/** `Wang Yi, press conference, 7 March 2024, question 2 (q02-a5). Duidu, https://…` */
export const citePlain: Citation = (cited, { [cited.language]: words }) => {
  const { speaker, date, segments, url, isUnofficial } = cited;
  const { conference, site, unofficial } = words;
  const part = partInWords(cited, words);
  if (cited.language === 'zh') {
    const place = joinParts([part, segments && `（${segments}）`], '');
    const what = dayInWords(date, words, 'zh-CN') + conference + place;
    const note = isUnofficial ? `（${unofficial}）` : '';
    return `${speaker ? `${speaker}：` : ''}${what}${note}，${site}，${url}`;
  }
  const place = joinParts([part, segments && `(${segments})`], ' ');
  const what = joinParts([speaker, conference, dayInWords(date, words, 'en-GB'), place], ', ');
  const note = isUnofficial ? ` (${unofficial})` : '';
  return `${what}${note}. ${site}, ${url}`;
};
