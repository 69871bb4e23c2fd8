import {
  dayInWords,
  joinParts,
  partInWords,
  SITE,
  UNOFFICIAL_NOTE,
  type Citation,
} from './cited.ts';

/** `Wang Yi, press conference, 7 March 2024, question 2 (q02-a5). Duidu, https://…` */
export const citePlain: Citation = (cited) => {
  const { language, speaker, date, segments, url, isUnofficial } = cited;
  const part = partInWords(cited);
  if (language === 'zh') {
    const place = joinParts([part, segments && `（${segments}）`], '');
    const what = `${dayInWords(date, 'zh-CN')}记者会${place}`;
    const note = isUnofficial ? `（${UNOFFICIAL_NOTE.zh}）` : '';
    return `${speaker ? `${speaker}：` : ''}${what}${note}，${SITE.zh}，${url}`;
  }
  const place = joinParts([part, segments && `(${segments})`], ' ');
  const what = joinParts([speaker, 'press conference', dayInWords(date, 'en-GB'), place], ', ');
  const note = isUnofficial ? ` (${UNOFFICIAL_NOTE.en})` : '';
  return `${what}${note}. ${SITE.en}, ${url}`;
};
