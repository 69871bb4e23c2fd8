import {
  dayInWords,
  joinParts,
  partInWords,
  SITE,
  UNOFFICIAL_NOTE,
  type Citation,
} from './cited.ts';

/**
 * GB/T 7714—2015, 4.6 (electronic resources): 主要责任者. 题名: 其他题名信息[EB/OL]. 出版者: 引文页码
 * (发布日期)[引用日期]. 获取和访问路径.
 */
export const citeGbt7714: Citation = (cited) => {
  const { language, speaker, heading, date, segments, url, accessed, isUnofficial } = cited;
  const isChinese = language === 'zh';
  const part = partInWords(cited);
  const conference = isChinese
    ? `${dayInWords(date, 'zh-CN')}记者会${part ?? ''}`
    : joinParts(['press conference', dayInWords(date, 'en-GB'), part], ', ');
  const title = joinParts([heading, conference], ': ');
  const note = isUnofficial ? ` (${UNOFFICIAL_NOTE[language]})` : '';
  const published = date === null ? '' : `(${date})`;
  const place = joinParts([SITE[language], segments], ': ');
  return `${speaker ? `${speaker}. ` : ''}${title}${note}[EB/OL]. ${place}${published}[${accessed}]. ${url}.`;
};
