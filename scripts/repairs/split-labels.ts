import { answerersByPlace } from '../speakers/answerers.ts';
import { isLabelNumber, labelOf, type Speakers } from '../speakers/labels.ts';
import { plainName } from '../speakers/names.ts';
import { speakersOf } from '../speakers/speakers-of.ts';
import {
  formsOfNames,
  namesByPlace,
  namesOutOfPlace,
  type Place,
} from '../speakers/names-by-place.ts';
import type { Draft, Line, Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

/** A line longer than this, or with two sure labels, holds several turns: weaker labels count in it. */
const LONG = 1500;
/** So much of a paragraph may be the lead that names the speakers. */
const LEAD = 600;
/** `Q According to…`, `Q2. What…`, `Q - What…`. */
const BARE_Q = /^Q(?:\d{0,2} +|\d{1,2}\. +| ?[-–—] +)\p{Lu}/u;

/**
 * Labels in the middle of a line begin a line of their own:
 * `…的潜力？王毅：在习近平主席…` → two lines · `问：…？ 答：…。` → two lines. Unchanged: `他说：`,
 * `我想强调三点：一是…`, `有记者问：` in the middle of an answer.
 */
export const splitLabels: Repair = {
  name: 'split-labels',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    return { ...draft, lines: draft.lines.flatMap((line) => split(line, speakers)) };
  },
};

/**
 * The speakers of a draft: by the heads of its lines and of the sentences in them; `Q` where it puts
 * no colon after it (`Q According to reports…`).
 */
export function draftSpeakers(draft: Draft): Speakers {
  const texts = draft.lines.map((line) => line.trace.text);
  const heads = draft.lines.flatMap(({ trace: { text } }) => [
    ...bracketsOf(text).map(({ start, end }) => text.slice(start, end)),
    ...headsOf(text).map(({ start, colon }) => text.slice(start, colon + 2)),
  ]);
  const known = [draft.facts.title, draft.source.note.title, ...texts.slice(0, 4)];
  const lead = known.map((text) => text?.slice(0, LEAD)).join('\n');
  const repeated = speakersOf(heads, lead);
  const places = draft.lines.flatMap(placesOf);
  const misplaced = namesOutOfPlace(places, repeated, lead);
  const named = new Set([...repeated].filter((name) => !misplaced.has(name)));
  const answerers = answerersByPlace(places, named);
  const forms = formsOfNames(places, named);
  const sure = new Set([...named, ...answerers, ...forms]);
  const plain = texts.some((text) => BARE_Q.test(text)) ? ['Q'] : [];
  return new Set([...sure, ...namesByPlace(places, sure, lead), ...plain]);
}

/** A line, cut where a label may stand. */
function placesOf({ trace: { text }, language }: Line): Place[] {
  const heads = [
    ...bracketsOf(text).map(({ start, end }) => ({ start, head: text.slice(start + 1, end - 1) })),
    ...headsOf(text).map(({ start, colon }) => ({ start, head: text.slice(start, colon).trim() })),
  ].sort((a, b) => a.start - b.start);
  const places = heads[0]?.start === 0 ? heads : [{ start: 0, head: null }, ...heads];
  return places.map(({ start, head }, index) => {
    const end = places[index + 1]?.start;
    const name = head === null ? null : plainName(head);
    return { head: name, text: text.slice(start, end), language, inLine: start > 0 };
  });
}

/** `（掌声）` after a sentence: what the audience does ends the turn before; `（二）` is no such thing. */
const STAGE = String.raw`(?:[（(](?![一二三四五六七八九十\d]{1,3}[)）]|[^（）()]{0,10}(?:[记記]者|[问問答]))[^（）()]{1,16}[)）]\s*)?`;
/** After a sentence; between two blanks; before 问 and Q; after the day or the words that end a title. */
const OPENINGS = [
  String.raw`[。！？!?…]+[”’"'」』）)]*\s*${STAGE}`,
  String.raw`[”"」』]\s+`,
  String.raw`(?<=[a-z)”"])(?<!\b(?:Amb|Sec|Gen|Sen|Gov|Rep|Prof|Dr|Mrs?|Ms|St))\.\s+${STAGE}`,
  String.raw`[ \u3000]{2,}`,
  String.raw`[ \u3000](?=(?:[一二三四五六七八九十\d]{1,2}[、.．]\s?)?(?:[QA]\d{0,2}|Question|Answer|[问問答])\s?[：:])`,
  String.raw`(?<=[：:])(?=[一二三四五六七八九十\d]{1,2}[、.．]\s?[问問][：:])`,
  String.raw`(?<=\d[日號号]?[）)])[ \u3000]?`,
  String.raw`(?<=[记記]者[会會问問]|(?:[发發]布|吹[风風]|[见見]面)[会會]|[实實][录錄]|全文)[ \u3000]`,
  String.raw`(?<=\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[a-z] \d{1,2}, \d{4}|\d [0-2]?\d:[0-5]\d) (?=[A-Z\d《\u4e00-\u9fff])`,
  String.raw`(?<=\b(?:Conference|Briefing|Press|Media|Reporters|Journalists|Transcript|Questions)) (?=[《\u4e00-\u9fff])(?![记記]者|提?[问問])`,
];
const SIGNS = new RegExp(`${OPENINGS.join('|')}|[：:]`, 'g');
/** `美聯社記者 Annie Huang` before ` 問：`: one label; `答记者问`, `会见中外记者` end a title. */
const REPORTER_AND_NAME =
  /^[^，。见見答]{2,24}[记記]者(?: ?(?:[A-Z][\p{L}.'’-]* ?){1,4}|\p{Script=Han}{2,4})?$/u;

/** Where a sentence opens with at most sixty signs and a colon: the places where a label may stand. */
function headsOf(text: string): { start: number; colon: number }[] {
  const heads: { start: number; colon: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(SIGNS)) {
    const end = match.index + match[0].length;
    if (match[0] === '：' || match[0] === ':') {
      if (start < 0 || match.index - start > 60) continue;
      heads.push({ start, colon: match.index });
      start = -Infinity;
    } else if (!isHalfLabel(text, start, match.index, end)) start = end;
  }
  return heads;
}

/** `1. ` before `问：`, `美聯社記者 Annie Huang ` before `問：`: what stands there belongs to the label. */
function isHalfLabel(text: string, start: number, from: number, end: number): boolean {
  if (start < 0 || end - start > 60) return false;
  if (isLabelNumber(text.slice(start, end))) return true;
  return /^\s$/.test(text.slice(from, end)) && REPORTER_AND_NAME.test(text.slice(start, from));
}

/** Words in brackets where a sentence opens, or after a time: `…谢谢。[10:15] 【总理】这个问题…` */
function bracketsOf(text: string): { start: number; end: number }[] {
  const brackets =
    /(?<=^|(?:[。！？!?…”）)]|:\d\d\s?[\]】])\s{0,4})[【[〔][^【】[\]〔〕]{1,30}[】\]〕](?!\s?[：:])/g;
  return [...text.matchAll(brackets)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function split(line: Line, speakers: Speakers): Line[] {
  const { text } = line.trace;
  const places = [
    ...headsOf(text).map(({ start, colon }) => ({ start, words: `${text.slice(start, colon)}：` })),
    ...bracketsOf(text).map(({ start, end }) => ({ start, words: text.slice(start, end) })),
  ].sort((a, b) => a.start - b.start);
  const found = places.flatMap(({ start, words }) => {
    const label = start === 0 ? null : labelOf(words, line.language, speakers);
    return label ? [{ start, strong: isStrong(words, label.name, speakers) }] : [];
  });
  const several = text.length > LONG || found.filter(({ strong }) => strong).length >= 2;
  const cuts = found.filter(({ strong }) => strong || several).map(({ start }) => start);
  if (cuts.length === 0) return [line];
  const borders = [0, ...new Set(cuts), text.length];
  return borders.slice(0, -1).map((start, index): Line => ({
    ...line,
    trace: trim(slice(line.trace, start, borders[index + 1])),
    blanksBefore: index === 0 ? line.blanksBefore : 1,
    role: index === 0 ? line.role : null,
  }));
}

function isStrong(words: string, name: string | null, speakers: Speakers): boolean {
  if (name !== null && speakers.has(name)) return true;
  if (/^[有某]|一[位名]|有[记記]者/.test(words)) return false;
  return name === null || /[记記]者/.test(words) || /^(?:Q|A)\b/.test(words);
}
