import { asks, isRequest } from './asking.ts';
import type { Label } from './labels.ts';
import type { Labelled } from './labelled.ts';

/** `（一）`, `2.`, `三、` before a question. */
const NUMBER =
  /^(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）][.、．]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．](?!\d))\s*/;
/** `谢谢主持人，我是海角电视台的记者。`, `I’m with the Cape Times.` */
const OWN_NAME_ZH = /(?:^|[，。！,\s])我(?:是|[来來]自)([^，。！？,\s我]{2,20}?)的?[记記]者/u;
const OWN_NAME_EN =
  /\bI(?:['’]m| am) (?:(?:a )?(?:reporter|journalist|correspondent) )?(?:\p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?)?(?:from|with) (?:the )?(\p{Lu}[^.,;:!?]{1,40})(?=[.,])/u;
/** `难道这公平吗？`: what a speaker asks of nobody. */
const RHETORICAL =
  /[难難]道|[岂豈]|不是[吗嗎]？|何[尝嘗]|怎[么麼]?能|[谁誰][会會]相信|\b(?:is|are|do|does)n['’]t (?:it|they|he|she|we)\b|\bwho would\b/iu;
/** `您怎么看？`, `中方对此有何评论？`: words to who is asked. */
const ADDRESSES =
  /您|[请請][问問]|(?:你|中方|部[长長]|[发發]言人).{0,6}(?:[对對]|有何|是否|[会會]否|能否|可否|如何|怎[么麼])|[评評][论論]|第[一二三四五][个個]?[问問]?[题題]|\byour?\b|\bcomments?\b/iu;
/** Who asks names himself within so many signs. */
const FIRST_WORDS = 40;
/** So many paragraphs of a question are looked through for its asker. */
const LONGEST_QUESTION = 6;

/**
 * Questions that bear no label, in a text that labels its answers. One in which the asker names
 * himself (`我是海角社记者。…？`) is a question wherever somebody answers next. Any other is known by
 * its place: who answers is labelled again though nobody else spoke since, and what stands right
 * before asks. That must be so in most such places; where other questions have labels, it must be
 * put to somebody (`您怎么看？`) or stand above a plain `答：`: a speaker who is named at every
 * paragraph may well end one in a question (`难道这公平吗？`) and go on.
 */
export function labelQuestions(labelled: readonly Labelled[]): Labelled[] {
  const answerers = answerersOf(labelled);
  const answers = ({ label }: Labelled): boolean =>
    label !== null &&
    (label.kind === 'answer' || (label.kind === 'speaker' && answerers.has(label.name)));
  const found = new Map<number, string | null>();
  const places: number[] = [];
  let last: Labelled | null = null;
  const hasAskers = labelled.some(({ label }) => isAsking(label, answerers));
  labelled.forEach((entry, index) => {
    if (!entry.label) return;
    const before = last;
    last = entry;
    if (!answers(entry) || isAsking(before?.label ?? null, answerers)) return;
    const named = selfNamed(labelled, index);
    if (named) found.set(named.at, named.name);
    else if (!hasAskers || isAgain(before?.label ?? null, entry.label)) places.push(index);
  });
  const asked = places.filter((index) => isAsked(labelled[index - 1]));
  const enough = asked.length + found.size > 1 || asked.some(isAddressed);
  const most = !hasAskers && enough && asked.length * 2 > places.length;
  const sure = asked.filter((index) => isAddressed(index) || isPlain(labelled[index]!));
  for (const index of hasAskers ? sure : most ? asked : []) found.set(index - 1, null);
  if (found.size === 0) return [...labelled];
  return labelled.map((entry, index): Labelled => {
    if (!found.has(index)) return entry;
    const length = NUMBER.exec(entry.line.trace.text)?.[0].length ?? 0;
    return { ...entry, label: { length, name: found.get(index)!, kind: 'question' } };
  });

  function isAddressed(index: number): boolean {
    const { text } = labelled[index - 1]!.line.trace;
    return index > 1 && (isRequest(text) || ADDRESSES.test(text));
  }
}

/** Named speakers whose labelled paragraphs mostly do not ask. */
function answerersOf(labelled: readonly Labelled[]): ReadonlySet<string | null> {
  const counts = new Map<string | null, { asking: number; all: number }>();
  for (const { label, line } of labelled) {
    if (label?.kind !== 'speaker') continue;
    const count = counts.get(label.name) ?? { asking: 0, all: 0 };
    const asking = asks(line.trace.text.slice(label.length)) ? 1 : 0;
    counts.set(label.name, { asking: count.asking + asking, all: count.all + 1 });
  }
  return new Set(
    [...counts].flatMap(([name, { asking, all }]) => (asking * 2 < all ? [name] : [])),
  );
}

function isAsking(label: Label | null, answerers: ReadonlySet<string | null>): boolean {
  return (
    label?.kind === 'question' ||
    label?.kind === 'follow-up' ||
    (label?.kind === 'speaker' && !answerers.has(label.name))
  );
}

/** Whoever answers had spoken last, or somebody gave the floor. */
function isAgain(before: Label | null, label: Label): boolean {
  return (
    before?.kind === 'moderator' || (before?.kind === label.kind && before.name === label.name)
  );
}

/** `答：`: nobody writes that over every paragraph. */
function isPlain({ label }: Labelled): boolean {
  return label?.kind === 'answer' && label.name === null;
}

/** A paragraph of nobody's that asks. */
function isAsked(entry: Labelled | undefined): boolean {
  if (!entry || entry.label || entry.line.heading !== null) return false;
  const { text } = entry.line.trace;
  return asks(text, 1) && !RHETORICAL.test(text);
}

/** The unlabelled paragraph above an answer in which who asks says who he is. */
function selfNamed(
  labelled: readonly Labelled[],
  answer: number,
): { at: number; name: string } | null {
  for (let at = answer - 1; at >= 0 && answer - at <= LONGEST_QUESTION; at -= 1) {
    const { label, line } = labelled[at]!;
    if (label || line.heading !== null) return null;
    const words = line.trace.text.slice(0, 2 * FIRST_WORDS);
    const name = OWN_NAME_ZH.exec(words.slice(0, FIRST_WORDS))?.[1] ?? OWN_NAME_EN.exec(words)?.[1];
    if (name && !/^(?:一|[个個老前名位])/u.test(name)) return asking(at) ? { at, name } : null;
  }
  return null;

  function asking(at: number): boolean {
    return [at, answer - 1].some((index) => asks(labelled[index]!.line.trace.text));
  }
}
