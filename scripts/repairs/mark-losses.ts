import { lossAt } from '../checks/lost-characters.ts';
import type { Break, Draft, Line, Repair } from '../source.ts';
import { withText } from '../trace.ts';

/**
 * What stands for characters that a wrong encoding lost. A `?` that ends no question, and 锟斤拷,
 * become U+FFFD, the sign for a loss: `始终?持对话` → `始终�持对话` · `China?s` → `China�s`. □ and 〓 in
 * the middle of a word stay, with a gap. Unchanged: `您怎么看?谢谢。`, `有何评论?`, `□ 要点`,
 * `a.jsp?id=1`. What was there is never guessed.
 */
export const markLosses: Repair = {
  name: 'mark-losses',
  run: (draft) => {
    const marks = draft.lines.flatMap((line, index) =>
      line.language === 'zh' ? marksIn(line.trace.text, index) : [],
    );
    const isLost = judge(draft, marks);
    const lost = new Map<number, [number, number][]>();
    for (const mark of marks) {
      if (isLost(mark)) spansOf(lost, mark.line).push([mark.at, mark.at + mark.length]);
    }
    const findings = [...draft.findings];
    const breaks: Break[] = [...draft.breaks];
    const lines = draft.lines.map((line, index): Line => {
      const { text, at } = line.trace;
      const spans = [
        ...(lost.get(index) ?? []),
        ...[...text.matchAll(FOR_CERTAIN)].map((match): [number, number] => [
          match.index,
          match.index + match[0].length,
        ]),
      ];
      let told = -1;
      for (const { 0: signs, index: start } of text.matchAll(BOXES)) {
        findings.push(lossAt(draft.source, at[start]!, signs));
        // One gap for all losses of a sentence.
        if (told < 0 || /[。！？；]/.test(text.slice(told, start)))
          breaks.push({ after: at[start + signs.length - 1]!, kind: 'lost', reason: boxed(signs) });
        told = start;
      }
      if (spans.length === 0) return line;
      const signs = text.split('');
      for (const [start, end] of spans) {
        findings.push(lossAt(draft.source, at[start]!, text.slice(start, end)));
        signs.fill('\uFFFD', start, end);
      }
      return { ...line, trace: withText(line.trace, signs.join('')) };
    });
    return findings.length === draft.findings.length
      ? draft
      : { ...draft, lines, findings, breaks };
  },
};

/** No question mark stands in a word or opens one; 锟斤拷 is U+FFFD itself, read as GBK. */
const FOR_CERTAIN =
  /(?<=[A-Za-z])\?(?=(?:s|t|re|ve|ll|d|m)(?:[\s.,;:!)]|$))|(?<=[A-Za-z,;] )\?(?=[A-Za-z])|(?:锟斤拷)+/g;
/** Boxes in the middle of a word, no ornaments or boxes to tick. */
const BOXES =
  /(?<=[\p{Script=Han}，、：“‘《（【])[□〓]+(?=[\p{Script=Han}，。、；：！？”’》）】])/gu;

function boxed(signs: string): string {
  return `Characters are lost here; the source has ${signs[0]!} for them.`;
}

/**
 * What a `?` right before Chinese may be: `certain` a loss where no question can end (`，?们`, `成?，`);
 * `asks`, the end of a question by its words or by what follows it; `may ask`, of a request; `plain`,
 * in a sentence that asks nothing.
 */
type Mark = {
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly kind: 'certain' | 'asks' | 'may ask' | 'plain';
};

const HAN = /\p{Script=Han}/u;
const BEFORE = /[\p{Script=Han}”’》）】」』]/u;
const NO_END_BEFORE = /[，。、；：！“‘《（【「『,;:]/;
const NO_END_AFTER = /[，。、；：》】]/;
/** Ends of sentences, words that ask, words that request, and question marks, in their order. */
const TOKENS =
  /(?<end>[。！？；!;])|(?<mark>\?+)|(?<asks>[吗嗎呢]|(?<!任)何|[谁誰哪怎]|什[么麼]|多[少大久长長高远遠]|[几幾][个個年时時天位]|[是能可会會有应應需]否|[是会會能要好对對可]不[是会會能要好对對可]|有[没沒]有|[吧么麼](?=\?))|(?<requests>[请請]|想[问問]|想了解|[评評][论論]|回[应應]|看法|[证證][实實]|[确確][认認])/gu;
/** What comes after a question: thanks, the next question, who answers. */
const AFTER_QUESTION =
  /^(?:[谢謝]{2}|另外|[还還]有|同[时時]|第[一二三]|[您你]|[对對]此|[请請]|[为為]什|如果|[^。！？?，；：:]{1,20}[：:])/;
/** A label is not longer, in letters. */
const LABEL = 16;

function marksIn(text: string, line: number): Mark[] {
  const marks: Mark[] = [];
  let asks = false;
  let requests = false;
  for (const { index, 0: word, groups } of text.matchAll(TOKENS)) {
    if (groups?.asks) asks = true;
    else if (groups?.requests) requests = true;
    else if (groups?.end) asks = requests = false;
    else {
      const before = text[index - 1] ?? '';
      const after = text.slice(index + word.length, index + word.length + 24);
      const kind = kindOf(before, after, asks, requests, text.slice(0, Math.min(index, LABEL + 1)));
      if (kind) marks.push({ line, at: index, length: word.length, kind });
      if (kind === null || kind === 'asks') asks = requests = false;
    }
  }
  return marks;
}

/** `null` where a question may end in any case: at the end of a line, before a blank or a quote. */
function kindOf(
  before: string,
  after: string,
  asks: boolean,
  requests: boolean,
  head: string,
): Mark['kind'] | null {
  if ((before === '' || NO_END_BEFORE.test(before)) && HAN.test(after[0] ?? '')) return 'certain';
  if (!BEFORE.test(before)) return null;
  if (NO_END_AFTER.test(after[0] ?? '')) return 'certain';
  if (!HAN.test(after[0] ?? '')) return null;
  const inLabel = head.length <= LABEL && !/[：:]/.test(head) && !asks;
  if (asks || (AFTER_QUESTION.test(after) && !inLabel)) return 'asks';
  return requests ? 'may ask' : 'plain';
}

/**
 * Which marks are losses. A text that writes ？ loses characters where `?` stands in a sentence that
 * asks nothing; one that writes `?` itself does only where that happens again and again.
 */
function judge({ lines, source }: Draft, marks: readonly Mark[]): (mark: Mark) => boolean {
  const wide = lines.reduce((sum, { trace }) => sum + count(trace.text, /？/g), 0);
  const half = lines.reduce((sum, { trace, language }) => {
    return sum + (language === 'zh' ? count(trace.text, /\?(?=\s|["”’」』）)]|$)/g) : 0);
  }, 0);
  const plain = marks.filter(({ kind }) => kind === 'plain').length;
  const inside = marks.filter(({ kind }) => kind !== 'certain').length;
  const others =
    /[\uFFFD〓]|锟斤拷|\p{Script=Han}□+\p{Script=Han}/u.test(source.text) ||
    marks.some(({ kind, length }) => kind === 'certain' || (kind === 'plain' && length > 1));
  const damaged = others || (wide > half ? plain >= 1 : plain >= 2 && plain * 2 >= inside);
  return ({ kind }) => {
    if (kind === 'certain') return true;
    if (!damaged) return false;
    return kind !== 'asks' || (wide > 0 && half === 0);
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function spansOf(lost: Map<number, [number, number][]>, line: number): [number, number][] {
  const spans = lost.get(line) ?? [];
  lost.set(line, spans);
  return spans;
}
