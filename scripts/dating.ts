import { MONTHS } from '../src/text/months.ts';
import type { Draft } from './source.ts';

const FIGURES: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  〇: 0,
  零: 0,
  '○': 0,
};
const ORDINALS = 'first second third fourth fifth'.split(' ');
/** What a lead says of the text under it, that of a newsletter too, which has a table of contents first. */
const LEAD = /以下|(?:全文|[实實][录錄]|摘要|[问問]答)如下|^following (?:is|are)\b/i;

/**
 * The day of the event a source tells of, ISO, or `null`: from its note, a whole date in its title or
 * lead, a day of the month with the year of the congress session (十四届全国人大二次会议 = 2024: the
 * 14th congress first met in 2023, each has five sessions), or the date of publication.
 */
export function dateOf(draft: Draft): string | null {
  const { note, name } = draft.source;
  const eventDay = /^\d{4}-\d{2}-\d{2}/.exec(note.event ?? '')?.[0];
  if (eventDay) return eventDay;
  const title = [note.title, draft.facts.title].filter(Boolean).join('\n');
  const texts = draft.lines.map((line) => line.trace.text);
  const head = [title, ...texts.slice(0, 8).map((text) => text.slice(0, 600))].join('\n');
  const received = draft.source.text.slice(0, 1500);
  const published = note.date ?? draft.facts.date;
  const heads = texts.slice(0, 12).map((text) => text.slice(0, 300));
  const opening = heads.slice(0, 4).join('\n');
  const lead = heads.filter((text) => LEAD.test(text)).join('\n');
  const year =
    sessionYear(head) ??
    Number(
      published?.slice(0, 4) ||
        yearIn(title) ||
        yearIn(name) ||
        wholeDate(closingOf(draft))?.slice(0, 4) ||
        yearIn(head) ||
        yearIn(received) ||
        Number.NaN,
    );
  return (
    wholeDate(title) ??
    eventDate(lead, year) ??
    eventDate(opening, year) ??
    published ??
    wholeDate(name) ??
    wholeDate(opening) ??
    wholeDate(timesIn(draft)) ??
    monthAndDay(head, year) ??
    wholeDate(draft.lines.some((line) => line.block) ? '' : received) ??
    wholeDate(texts.join('\n').slice(0, 20_000))
  );
}

/** The times a live page put under its turns, the date under the whole or in a byline. */
function timesIn({ source, asides }: Draft): string {
  return asides
    .filter(({ reason }) => reason === 'time' || reason === 'byline')
    .map(({ start, end }) => source.text.slice(start - source.base, end - source.base))
    .join('\n');
}

/** What the page says of itself under its text: `Ends/Friday, November 6, 2020`. */
function closingOf({ source, asides, lines }: Draft): string {
  const end = lines.at(-1)?.trace.at.at(-1) ?? Infinity;
  return asides
    .filter(({ start, reason }) => start > end && (reason === 'time' || reason === 'byline'))
    .map(({ start, end: to }) => source.text.slice(start - source.base, to - source.base))
    .join('\n');
}

/** A day that a lead or dateline gives for the conference itself. */
function eventDate(text: string, year: number): string | null {
  const meets =
    /(?:记者会|記者會|发布会|發布會|吹风会|见面会|[会會][见見][传傳]媒|[日号號）)]\s?[電电]|press (?:conference|briefing)|media (?:session|briefing|stand-?up)|met the press|meets the press)/i;
  for (const sentence of text.split(/(?<=[。！？\n])|(?<=[.!?])\s/)) {
    if (!meets.test(sentence)) continue;
    const date = wholeDate(sentence) ?? monthAndDay(sentence, year);
    if (date) return date;
  }
  return null;
}

/** `18/3/2019`, `3-18-2019`, `18.3.2019`: the year last. */
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?![\d/]|[.-]\d)/;

/**
 * The first day that a text gives with its year last, where day and month can be told apart
 * (`18/3/2019`, not `8/3/2019`).
 */
function dayWithYearLast(text: string): string | null {
  const days = daysOf(YEAR_LAST.exec(text));
  return days.length === 1 ? days[0]! : null;
}

/** The first day in a text that may be one of two: `8/3/2019`. */
export function unclearDay(text: string): { index: number; words: string; days: string[] } | null {
  const match = YEAR_LAST.exec(text);
  const days = daysOf(match);
  return match && days.length > 1 ? { index: match.index, words: match[0], days } : null;
}

/** The days that figures with the year last may mean: day before month first. */
function daysOf(match: RegExpExecArray | null): string[] {
  if (!match) return [];
  const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const days = [day(year, other, one), day(year, one, other)];
  return [...new Set(days.flatMap((date) => date ?? []))];
}

/**
 * The first day with its year in a text: 2019年3月18日, 2019/3/18, 20190318, 18/3/2019, March 18, 2019,
 * 民國108年3月18日.
 */
export function wholeDate(text: string): string | null {
  const chinese =
    /(\d{4}|[一二三四五六七八九〇零○]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號]/.exec(
      text,
    );
  if (chinese) return day(number(chinese[1]!), number(chinese[2]!), number(chinese[3]!));
  const figures =
    /(?<!\d)((?:19|20)\d{2})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/.exec(text) ??
    /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (figures) {
    const date = day(Number(figures[1]), Number(figures[2]), Number(figures[3]));
    if (date) return date;
  }
  const turned = dayWithYearLast(text);
  if (turned) return turned;
  const english = /\b([A-Z][A-Za-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text);
  if (english) return day(Number(english[3]), month(english[1]!), Number(english[2]));
  const british = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][A-Za-z]{2,8}),? (\d{4})\b/.exec(text);
  if (british) return day(Number(british[3]), month(british[2]!), Number(british[1]));
  const republic =
    /民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/.exec(text) ??
    /(?<!\d)(1[0-3]\d)年(\d{1,2})月(\d{1,2})日/.exec(text);
  return republic
    ? day(Number(republic[1]) + 1911, Number(republic[2]), Number(republic[3]))
    : null;
}

function monthAndDay(text: string, year: number): string | null {
  if (!Number.isFinite(year)) return null;
  const chinese =
    /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/.exec(text) ??
    /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]/.exec(
      text,
    );
  if (chinese) return day(year, number(chinese[1]!), number(chinese[2]!));
  const english = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b`).exec(text);
  return english ? day(year, month(english[1]!), Number(english[2])) : null;
}

/** 十四届全国人大二次会议, 14th National People's Congress, Second Session → 2024. */
function sessionYear(text: string): number | null {
  const chinese =
    /(?:第?([一二三四五六七八九十]{1,3}|\d{1,2})[届屆])(?:全国|全國)(?:人大|政[协協]|人民代表大会|人民代表大會)第?([一二三四五六七八九十]|\d)次/.exec(
      text,
    ) ?? /(?:全国|全國)政[协協]([一二三四五六七八九十]{1,3})[届屆]([一二三四五])次/.exec(text);
  if (chinese) return firstYear(number(chinese[1]!)) + number(chinese[2]!) - 1;
  const english =
    /(first|second|third|fourth|fifth) (?:annual )?session of the (\d{1,2})th (?:National People['’]s Congress|NPC|CPPCC)/i.exec(
      text,
    );
  return english
    ? firstYear(Number(english[2])) + ORDINALS.indexOf(english[1]!.toLowerCase())
    : null;
}

function firstYear(congress: number): number {
  return 1998 + (congress - 9) * 5;
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
}

/** 十四 → 14, 二〇二四 → 2024, 28 → 28. */
function number(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  if (!words.includes('十')) return Number([...words].map((sign) => FIGURES[sign] ?? 0).join(''));
  const [tens, units] = words.split('十') as [string, string];
  return (tens ? FIGURES[tens]! : 1) * 10 + (units ? FIGURES[units]! : 0);
}

function month(name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

function day(year: number, monthNumber: number, dayNumber: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  const real =
    year >= 1900 &&
    year < 2200 &&
    date.getUTCMonth() === monthNumber - 1 &&
    date.getUTCDate() === dayNumber;
  return real ? date.toISOString().slice(0, 10) : null;
}
