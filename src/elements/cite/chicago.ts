import { dayInWords, joinParts, partInWords, type Citation } from './cited.ts';

/**
 * A full note after The Chicago Manual of Style, 17th edition, 14.207 (content of websites) and
 * 14.217 (presentations): speaker, title, kind of event, day, site, place, access, address.
 */
export const citeChicago: Citation = (cited, { en: words }) => {
  const { speaker, heading, date, segments, url, accessed, isUnofficial } = cited;
  const title = heading && `“${heading},”`;
  const rest = joinParts(
    [
      words.conference,
      dayInWords(date, words, 'en-US'),
      partInWords(cited, words),
      segments,
      isUnofficial && words.unofficial,
      words.site,
      `accessed ${dayInWords(accessed, words, 'en-US')}`,
      url,
    ],
    ', ',
  );
  return `${joinParts([speaker && `${speaker},`, title, rest], ' ')}.`;
};
