import type { Language } from '../../src/edition/language.ts';
import { chineseLabel } from './chinese-labels.ts';
import { englishLabel } from './english-labels.ts';
import { isByline, OUTLET_ZH } from './names.ts';

/** What a label at the head of a paragraph says of it. */
export type Label = {
  /** Length in the text, colon and following blanks included. */
  readonly length: number;
  /** Who speaks, as written without 记者, quotes, numbers or 问/答; `null` for a plain 问 or Q. */
  readonly name: string | null;
  readonly kind: 'question' | 'follow-up' | 'answer' | 'moderator' | 'speaker';
};

/** What the words of a label say. */
export type Said = Omit<Label, 'length'>;

/** Names that open paragraphs of a text often enough, or stand in its title, to be its speakers. */
export type Speakers = ReadonlySet<string>;

const NUMBER = String.raw`(?:[▲△▶►●○◆◇■□★☆◎•·※]\s{0,4})?(?:[（(【[]?\d{1,3}(?![A-Za-z\d]|世[纪紀]|氪)[)）】\]]?(?:[.、．]|[:：](?!\d))?\s{0,4}|[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}、\s{0,4}|[（(][一二三四五六七八九十]{1,3}[)）]\s{0,4})?`;
const OPEN = String.raw`[【\[〔]?`;
const CLOSE = String.raw`[】\]〕]?`;
/** The words before a colon at the head of a text, at most 60 signs and no sentence. */
export const HEAD = new RegExp(
  String.raw`^${NUMBER}${OPEN}([^\s：:。！？?!；;（(）)][^：:。！？?!；;\n]{0,59}?)${CLOSE}\s{0,4}[：:]${CLOSE}\s*`,
);
/** 【记者】, [问], with a colon after it or none. */
export const BRACKETED = new RegExp(
  String.raw`^${NUMBER}[【\[〔]([^【】\[\]〔〕]{1,30})[】\]〕]\s*(?:[：:]\s*)?`,
);
/** `1.`, `（二）`: a number before a label and nothing else. */
const ONLY_NUMBER = new RegExp(String.raw`^\s{0,4}${NUMBER}\s{0,4}$`);
/**
 * `问 据报道…`, `问题四、何时…`, `Question 4. When…`, `Q According to…`: a label without a colon, Q and A
 * only where `speakers` has them.
 */
const BARE =
  /^(?:([问問答])[ \u3000]{1,4}|[问問][题題](?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．][ \u3000]{0,4}(?![一二三四五六七八九十\d])|Question \d{1,2}\. {1,4}(?=\p{Lu})|([QA])(?:\d{0,2} {1,4}|\d{1,2}\. {1,4}| ?[-–—] )(?=[\p{Lu}“"'(\d]))(?=\S)/u;
/** Labels that no byline has: `问：多少钱` asks, `记者：张三` does not. */
const ASKS_ALONE = /^(?:提?[问問]|Q)/i;
/** `问：（追问）是否…` */
const FOLLOWS_AFTER = /^[（(](?:追|又|再|补充|補充)(?:提)?[问問][)）]\s{0,4}/;

/** The label a paragraph begins with, or `null`. Named labels count only if they are plausible names. */
export function labelOf(text: string, language: Language, speakers: Speakers): Label | null {
  const bracketed = BRACKETED.exec(text);
  return (
    (bracketed &&
    (speakers.has(bracketed[1]!) || !isHeadline(bracketed[1]!, /[：:]\s*$/.test(bracketed[0])))
      ? labelFrom(bracketed, text, language, speakers)
      : null) ??
    labelFrom(HEAD.exec(text), text, language, speakers) ??
    bareLabel(text, speakers)
  );
}

/** `【外交电子报】第128期`, `【新华网报道 记者 某某】`: brackets of a page, not of a turn. */
function isHeadline(words: string, colon: boolean): boolean {
  if (colon) return false;
  return /[记記]者[\s\u3000]/.test(words) || (OUTLET_ZH.test(words) && !/[记記]者/.test(words));
}

/** Whether words are but the number of a label that follows: `1. ` before `问：`. */
export function isLabelNumber(words: string): boolean {
  return /\S/.test(words) && ONLY_NUMBER.test(words);
}

function bareLabel(text: string, speakers: Speakers): Label | null {
  const match = BARE.exec(text);
  if (!match || (match[2] && !speakers.has('Q'))) return null;
  const kind = /^[答A]/.test(match[0]) ? 'answer' : 'question';
  return { length: match[0].length, name: null, kind };
}

function labelFrom(
  match: RegExpExecArray | null,
  text: string,
  language: Language,
  speakers: Speakers,
): Label | null {
  if (!match) return null;
  const words = match[1]!.trim().replace(/[（(]以下[简簡][称稱].*?[)）]$/, '');
  const label =
    /\p{Script=Han}/u.test(words) || language === 'zh'
      ? chineseLabel(words, speakers)
      : englishLabel(words, speakers);
  if (!label) return null;
  const rest = text.slice(match[0].length);
  if (/^有.{0,6}[记記]者/.test(words) && !/[？?][”"」』]?\s*$/.test(rest)) return null;
  if (label.kind === 'question' && !ASKS_ALONE.test(words) && isByline(rest)) return null;
  const follows = label.kind === 'question' ? FOLLOWS_AFTER.exec(rest)?.[0] : undefined;
  if (follows) return { length: match[0].length + follows.length, name: null, kind: 'follow-up' };
  const outlet = label.kind === 'question' && label.name === null ? outletIn(rest) : null;
  return outlet
    ? { ...label, length: match[0].length + outlet.length, name: outlet.name }
    : { length: match[0].length, ...label };
}

/** `问：（某某报记者）请问…`, `问：[某某社] …`: who asks, in brackets after the label. */
function outletIn(rest: string): { name: string; length: number } | null {
  const match = /^[（(【[〔]([^（）()【】[\]〔〕\s]{2,16}?)([记記]者)?[)）】\]〕]\s{0,4}/.exec(
    rest,
  );
  if (!match || !(match[2] || OUTLET_ZH.test(match[1]!))) return null;
  return { name: match[1]!, length: match[0].length };
}
