import {
  dayInWords,
  joinParts,
  partInWords,
  SITE,
  UNOFFICIAL_NOTE,
  type Citation,
} from './cited.ts';

/**
 * A full note after The Chicago Manual of Style, 17th edition, 14.207 (content of websites) and
 * 14.217 (presentations): speaker, title, kind of event, day, site, place, access, address.
 */
export const citeChicago: Citation = (cited) => {
  const { speaker, heading, date, segments, url, accessed, isUnofficial } = cited;
  const title = heading && `“${heading},”`;
  const rest = joinParts(
    [
      'press conference',
      dayInWords(date, 'en-US'),
      partInWords({ ...cited, language: 'en' }),
      segments,
      isUnofficial && UNOFFICIAL_NOTE.en,
      SITE.en,
      `accessed ${dayInWords(accessed, 'en-US')}`,
      url,
    ],
    ', ',
  );
  return `${joinParts([speaker && `${speaker},`, title, rest], ' ')}.`;
};
