import type { Line, Repair } from '../source.ts';
import { concat, slice, type Trace } from '../trace.ts';

/**
 * Blanks that Chinese does without: between Han and figures, and beside Chinese punctuation.
 * `2021 年 6 月 10 日` → `2021年6月10日` · `约 2400 亿美元` → `约2400亿美元` · `新起点 。` → `新起点。` ·
 * `“ 新 ”` → `“新”`; and between Han where a text is so broken throughout: `将 继续 努力 。` → `将继续努力。`
 * Unchanged: `COVID-19 疫情`, `1 国家主权`, `10:30 王毅`, `答中外记者问 3月15日，…`.
 */
export const closeBlanks: Repair = {
  name: 'close-blanks',
  run: (draft) => {
    const habits = { apart: setsApart(draft.lines), broken: isBroken(draft.lines) };
    return {
      ...draft,
      lines: draft.lines.map((line) =>
        line.language === 'zh' ? { ...line, trace: close(line.trace, habits) } : line,
      ),
    };
  },
};

/** Blanks of a line between two signs, not the ideographic one, which sets apart. */
const BLANKS = /(?<=\S)[ \u00a0\u2002-\u200a\u202f]{1,3}(?=\S)/g;
const HAN = /\p{Script=Han}/u;
const CLOSING = /[，。；：？！、）】》」』]/;
const OPENING = /[（【《「『]/;
/** What figures count: no phrase of its own begins with it. */
const UNITS = /[年月日号號时時点點分秒亿億万萬千百多余餘个個名位次元项項岁歲届屆周週天倍公吨噸%％]/;
/** What leads to a figure. */
const LEADS = /[年月第约約近达達逾超至到于於]/;
const SENTENCE = /[，。；！？]/;
/** What a title ends in, above a lead that begins with a date: 答记者问, 记者会, 实录. */
const TITLE = /[问問会會录錄告文部社报報台臺刊]/;
/** No title is longer, in letters. */
const HEAD = 80;

/** What a text does as a rule: sets figures apart; breaks its words anywhere, as a page that was laid out does. */
type Habits = { readonly apart: boolean; readonly broken: boolean };
/** A line with the habits of its text, and whether it says anything. */
type Spaced = Habits & { readonly text: string; readonly isSentence: boolean };

/** Whether the text sets figures apart as a rule: in half of the places where Han follows a figure. */
function setsApart(lines: readonly Line[]): boolean {
  let apart = 0;
  let close = 0;
  for (const { trace, language } of lines) {
    if (language !== 'zh') continue;
    for (const [match] of trace.text.matchAll(
      /(?<=[^A-Za-z\d-]\d{0,8}\d)[ \u00a0]?\p{Script=Han}/gu,
    )) {
      if (match.length > 1) apart += 1;
      else close += 1;
    }
  }
  return apart >= 2 && apart >= close;
}

/** Whether blanks stand before Chinese punctuation, three times at least: nobody writes so. */
function isBroken(lines: readonly Line[]): boolean {
  const before = /(?<=\p{Script=Han})[ \u00a0]{1,3}[，。；：？！、]/gu;
  const count = lines.reduce((sum, { trace }) => sum + (trace.text.match(before)?.length ?? 0), 0);
  return count >= 3;
}

function close(trace: Trace, habits: Habits): Trace {
  const { text } = trace;
  const parts: Trace[] = [];
  let from = 0;
  const line = { text, ...habits, isSentence: SENTENCE.test(text) };
  for (const { 0: blank, index } of text.matchAll(BLANKS)) {
    const end = index + blank.length;
    if (!isSurplus(line, index, end)) continue;
    parts.push(slice(trace, from, index));
    from = end;
  }
  return from === 0 ? trace : concat([...parts, slice(trace, from)]);
}

function isSurplus(line: Spaced, start: number, end: number): boolean {
  const { text } = line;
  const before = text[start - 1]!;
  const after = text[end]!;
  if (CLOSING.test(after)) return HAN.test(before) || /[\d”’）》%％]/.test(before);
  if (OPENING.test(before)) return true;
  if (/[“‘]/.test(before)) return HAN.test(after) || /\d/.test(after);
  if (/[”’]/.test(after)) return HAN.test(before) || CLOSING.test(before);
  if (CLOSING.test(before) && HAN.test(after)) return line.broken;
  // Not before the first mark: what stands there may be a name and what it says.
  if (HAN.test(before) && HAN.test(after))
    return line.broken && line.isSentence && /[，。；：？！:]/.test(text.slice(0, start));
  if (/[\d%％]/.test(before) && HAN.test(after)) return afterFigure(line, start, after);
  return HAN.test(before) && /\d/.test(after) && beforeFigure(line, start, end);
}

/** `2400 亿`, but not `COVID-19 疫情`, `10:30 王毅` or a number at the head of a line. */
function afterFigure({ text, apart }: Spaced, start: number, after: string): boolean {
  const figure = /[\w.,:/%％-]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))![0];
  if (/[A-Za-z_:/-]/.test(figure)) return false;
  if (figure.length === start) return UNITS.test(after) && !/[个個名位多公点點分]/.test(after);
  return apart || UNITS.test(after);
}

/** `约 2400 亿`, but not what may be a title before a date, nor a name before a time. */
function beforeFigure({ text, apart, isSentence }: Spaced, start: number, end: number): boolean {
  const [figure] = /^[\w.,:/%％-]{1,20}/.exec(text.slice(end, end + 20))!;
  if (/[A-Za-z_:/-]/.test(figure)) return false;
  const next = text.slice(end + figure.length, end + figure.length + 2);
  if (LEADS.test(text[start - 1]!)) return true;
  const isDate = start <= HEAD && /^ ?[年月]/.test(next);
  if (isDate && TITLE.test(text[start - 1]!) && !/[，。：；！？、“]/.test(text.slice(0, start)))
    return false;
  return isSentence && (apart || /^[ \u00a0]\p{Script=Han}/u.test(next));
}
