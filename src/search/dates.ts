import { MONTHS } from '../text/months.ts';

/** The usual ways of writing an ISO day, parted by semicolons: `2026年3月8日; …`. */
export function datesInWords(day: string): { zh: string; en: string } {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (!year || !month || !date) return { zh: '', en: '' };
  const name = MONTHS[Number(month) - 1] ?? month;
  const [m, d] = [Number(month), Number(date)];
  return {
    zh: [`${m}月${d}日`, `${month}月${date}日`, `${m}月${d}号`]
      .map((inYear) => `${year}年${inYear}`)
      .join('; '),
    en: [
      `${name} ${d}, ${year}`,
      `${d} ${name} ${year}`,
      `${name} ${year}`,
      `${year}-${month}-${date}`,
      `${year}/${m}/${d}`,
      `${year}.${m}.${d}`,
      `${year}.${month}.${date}`,
      `${year}${month}${date}`,
      `${name.slice(0, 3)} ${d}, ${year}`,
      `${d} ${name.slice(0, 3)} ${year}`,
    ].join('; '),
  };
}
