import { closedPairs, CLOSERS, PAIRS } from './paired-marks.ts';
import type { SentenceSpan } from './sentences.ts';

/** 。！？； and the half-width ideographic stop end a sentence wherever they stand outside a quotation. */
const FULL_ENDS = '。！？；｡';
/** These end one only beside Chinese: `好吗?`, but not `/?page=2`. */
const HALF_ENDS = '!?;';
/** Titles of works and asides are part of their sentence, whatever they end in: 《怎么办？》, （笑。）. */
const TITLES = '《〈';
const BRACKETS = '（(【〔';
/** After a quotation these show that its sentence goes on: “……。”的时候. */
const GOES_ON = new Set('，、：,:的地得等之与和');
/** A comma or a verb of saying. */
const BEFORE_SPEECH = new Set('，,说說道称稱问問答示调調言');
const CHINESE = /[\p{Script=Han}，。、：；！？“”‘’（）「」『』《》]/u;
const CONTENT = /[\p{L}\p{N}]/u;
/** `……为何；及` at the end of a paragraph, before the last point of a list. */
const BEFORE_LAST = /^(?:以?及|或|和)\s*$/;

/**
 * What stands in a quotation or bracket. `sentences`: some of their own, after a colon or at the
 * start (：“甲。乙。”). `speech`: said by someone, the last end is the end of all (他说“甲。乙。”).
 * `words`: part of the sentence around (对“怎么办？”一问). `aside`: a title or a remark in it.
 */
type Content = 'sentences' | 'speech' | 'words' | 'aside';

interface Opening {
  closer: string;
  content: Content;
}

/** Chinese sentences; see {@link splitSentences}. Rules: GB/T 15834-2011, 4.1–4.3 and 4.8. */
export function splitChinese(text: string): SentenceSpan[] {
  if (text.trim() === '') return [];
  const spans: SentenceSpan[] = [];
  const closed = closedPairs(text);
  const open: Opening[] = [];
  let start = 0;
  let hasContent = false;
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const ending = endingLength(text, at);
    if (ending === 0) {
      if (closed.has(at)) open.push(openingAt(text, at, hasContent));
      else if (character === open.at(-1)?.closer) open.pop();
      hasContent ||= CONTENT.test(character) || isSurrogate(character);
      at += 1;
      continue;
    }
    const inside = open.at(-1);
    const after = closeAfter(text, at + ending, open);
    if (hasContent && endsSentence(text, at, after, inside, open)) {
      const end = skipSpace(text, after);
      spans.push([start, end]);
      start = end;
      hasContent = false;
      at = end;
    } else at = after;
  }
  if (start < text.length) {
    const isText = hasContent && !BEFORE_LAST.test(text.slice(start, start + 4));
    pushRest(spans, start, text.length, isText);
  }
  return spans;
}

/** The length of the run of marks at `at` that may end a sentence, 0 for none: `？！`, `……`. */
function endingLength(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (FULL_ENDS.includes(character)) continue;
    if (HALF_ENDS.includes(character) && (end > at || besideChinese(text, end))) continue;
    if (character === '…' && (end > at || text.charAt(end + 1) === '…')) continue;
    break;
  }
  return end - at;
}

function besideChinese(text: string, at: number): boolean {
  return CHINESE.test(text.charAt(at - 1)) || CHINESE.test(text.charAt(at + 1));
}

/** The place after the closing marks that follow `at`; what they close is taken off `open`. */
function closeAfter(text: string, at: number, open: Opening[]): number {
  let end = at;
  while (CLOSERS.has(text.charAt(end))) {
    if (text.charAt(end) === open.at(-1)?.closer) open.pop();
    else if (open.length > 0) break;
    end += 1;
  }
  return end;
}

function endsSentence(
  text: string,
  at: number,
  after: number,
  inside: Opening | undefined,
  open: Opening[],
): boolean {
  if (inside?.content === 'aside') return false;
  if (open.some(({ content }) => content !== 'sentences')) return false;
  if (/[，、,]/.test(text.charAt(after))) return false;
  if (after === text.length || !CLOSERS.has(text.charAt(after - 1))) return true;
  if (GOES_ON.has(text.charAt(after))) return false;
  return inside?.content !== 'words' || text.charAt(at) === '。';
}

function openingAt(text: string, at: number, hasContent: boolean): Opening {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  return { closer: PAIRS[mark] ?? '', content: contentOf(mark, before, hasContent) };
}

function contentOf(mark: string, before: string, hasContent: boolean): Content {
  if (TITLES.includes(mark)) return 'aside';
  if (!hasContent || before === '：' || before === ':') return 'sentences';
  if (BRACKETS.includes(mark)) return 'aside';
  return BEFORE_SPEECH.has(before) ? 'speech' : 'words';
}

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

/** What follows the last end is a sentence of its own if it says anything; else it belongs to the one before. */
function pushRest(spans: SentenceSpan[], start: number, end: number, hasContent: boolean): void {
  const last = spans.at(-1);
  if (last === undefined || hasContent) spans.push([start, end]);
  else last[1] = end;
}
