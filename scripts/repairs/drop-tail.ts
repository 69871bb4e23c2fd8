import { labelOf } from '../speakers/labels.ts';
import { isFinished } from '../sentence-end.ts';
import { asidesFrom, type Draft, type Line, type Repair } from '../source.ts';
import { ADDRESS } from './drop-notes.ts';
import { TIME_LINE } from './drop-times.ts';
import { draftSpeakers } from './split-labels.ts';

/** What a text ends with: a date, `（完）`, `Ends/Friday, November 6, 2020`, who edited it, a row of signs, other articles. */
const END =
  /^(?:[（(]?(?:完|全文完|本文完)[)）]?|-\s?end\s?-|(?:完|ends?)\s?[/／].{4,40}|###|(?:[责責]任)?[编編][辑輯][:：／/].{1,30}|[责責][编編][:：].{1,30}|(?:[来來]源|稿源|source)[:：].{1,40}|[*＊※=＝_—─-]{4,}|(?:延伸|相[关關]|更多|推[荐薦])(?:[阅閱][读讀]|新[闻聞]|[报報][导導道]).{0,60}|【?打印(?:本[页頁])?】?|分享到?[:：].*)$/i;
const END_OF_LINE = /[（(](?:完|全文完)[)）]$/;
/** Over the headlines of other texts. */
const RELATED =
  /^[【[]?(?:延伸|相[关關]|更多|推[荐薦]|[热熱][门門])(?:[阅閱][读讀]|新[闻聞]|[报報][导導道]|[链鏈]接|文章)[】\]]?\s?[:：]?$/;
/** A headline is no longer, in letters. */
const HEADLINE = 60;
/** Nor is a line of the foot of a page longer than this. */
const LONGEST = 120;
/** What may stand under them. */
const FOOT = /^[^？?]{0,40}(?:版[权權]所有|[转轉][载載]|授[权權]).{0,80}$/;
/** More than this after the end is text that goes on, in letters. */
const MOST = 400;

/**
 * What a page says after the end of its text, where nobody speaks any more:
 * `2017年2月28日` · `即日新闻` · `网上广播` → out; and the headlines under `相关阅读：`, though they look
 * like turns: `王毅：中美应管控分歧` → out. Unchanged: a date with an answer after it, sentences.
 */
export const dropTail: Repair = {
  name: 'drop-tail',
  run: (whole) => {
    const draft = withoutHeadlines(whole);
    const speakers = draftSpeakers(draft);
    const labelled = ({ trace, language, role }: Line): boolean =>
      role !== null || labelOf(trace.text, language, speakers) !== null;
    const last = draft.lines.findLastIndex(labelled);
    if (last < 0) return draft;
    const end = draft.lines.findIndex(
      ({ trace: { text } }, index) =>
        (index > last && [TIME_LINE, END, ADDRESS].some((pattern) => pattern.test(text))) ||
        (index >= last && END_OF_LINE.test(text)),
    );
    const tail = end < 0 ? [] : draft.lines.slice(end + 1);
    const length = tail.reduce((sum, { trace }) => sum + trace.text.length, 0);
    const speaks = tail.some(({ trace: { text } }) => isFinished(text) && text.length > 60);
    if (tail.length === 0 || length > MOST || speaks) return draft;
    return {
      ...draft,
      lines: draft.lines.slice(0, end + 1),
      asides: [
        ...draft.asides,
        ...tail.flatMap(({ trace }) => asidesFrom(trace, 'page furniture')),
      ],
    };
  },
};

/**
 * Without the last `相关阅读：` and what stands under it, where that is headlines and the foot of a page:
 * nobody's turn that ends as a sentence, no paragraph of a text.
 */
function withoutHeadlines(draft: Draft): Draft {
  const start = draft.lines.findLastIndex(({ trace: { text } }) => RELATED.test(text));
  const tail = start < 1 ? [] : draft.lines.slice(start + 1);
  if (tail.length === 0) return draft;
  const speakers = draftSpeakers(draft);
  const isText = ({ trace: { text }, language, role }: Line): boolean => {
    if (/[。！!.；;，,：:][”’」』）)]?$/.test(text) && !FOOT.test(text))
      return text.length > HEADLINE || role !== null || labelOf(text, language, speakers) !== null;
    return text.length > LONGEST;
  };
  const length = tail.reduce((sum, { trace }) => sum + trace.text.length, 0);
  if (tail.some(isText) || length > MOST * 2) return draft;
  return {
    ...draft,
    lines: draft.lines.slice(0, start),
    asides: [
      ...draft.asides,
      ...draft.lines.slice(start).flatMap(({ trace }) => asidesFrom(trace, 'related news')),
    ],
  };
}
