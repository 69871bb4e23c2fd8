import { dayInWords, joinParts, partInWords, type Citation } from './cited.ts';

/** The surname at the head of a name in pinyin. */
const SURNAME = /^[A-Z][a-z]+(?= [A-Z][a-z]+$)/;

/**
 * GB/T 7714—2015, 4.6 (electronic resources): 主要责任者. 题名: 其他题名信息[EB/OL]. 出版者: 引文页码
 * (发布日期)[引用日期]. 获取和访问路径. A surname in pinyin is in capitals (8.1.1).
 */
export const citeGbt7714: Citation = (cited, { [cited.language]: words }) => {
  const { speaker, heading, date, segments, url, accessed, isUnofficial } = cited;
  const { conference, site, unofficial } = words;
  const part = partInWords(cited, words);
  const what =
    cited.language === 'zh'
      ? joinParts([dayInWords(date, words, 'zh-CN'), conference, part], '')
      : joinParts([conference, dayInWords(date, words, 'en-GB'), part], ', ');
  const author = speaker?.replace(SURNAME, (name) => name.toUpperCase());
  const title = joinParts([heading, what], ': ') + (isUnofficial ? ` (${unofficial})` : '');
  const published = date === null ? '' : `(${date})`;
  const place = joinParts([site, segments], ': ');
  return `${author ? `${author}. ` : ''}${title}[EB/OL]. ${place}${published}[${accessed}]. ${url}.`;
};
