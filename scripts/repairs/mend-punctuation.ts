import type { Repair } from '../source.ts';
import { concat, slice, withText, type Trace } from '../trace.ts';

const WIDE: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '︰': '：',
  '∶': '：',
  '﹕': '：',
  '﹖': '？',
  '﹐': '，',
  '﹔': '；',
};
const CJK = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”‘’…—]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Punctuation next to Han in full width, in Chinese lines:
 * `高水平运行,互利` → `高水平运行，互利` · `共识:今年` → `共识：今年` · `提问(上)` → `提问（上）` ·
 * `战略.双方` → `战略。双方` · `记者︰好吗` → `记者：好吗`. Unchanged: `1∶3`, `2,400亿`, `10:30`, `3.5%`, `(APEC Summit)` in English,
 * `U.S.`; no blank is ever put between Han and digits.
 */
export const mendPunctuation: Repair = {
  name: 'mend-punctuation',
  run: (draft) => ({
    ...draft,
    lines: draft.lines.map((line) =>
      line.language === 'zh' ? { ...line, trace: closeUp(mend(line.trace)) } : line,
    ),
  }),
};

function mend(trace: Trace): Trace {
  const signs = trace.text.split('');
  const brackets: number[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const sign = signs[index]!;
    if (!WIDE[sign] && sign !== '.') continue;
    const before = nextTo(signs, index, -1);
    const after = nextTo(signs, index, 1);
    if (sign === '(') brackets.push(index);
    else if (sign === ')') {
      const open = brackets.pop();
      if (open === undefined) continue;
      const inner = trace.text.slice(open + 1, index);
      if (HAN.test(inner) || CJK.test(nextTo(signs, open, -1)) || CJK.test(after)) {
        signs[open] = '（';
        signs[index] = '）';
      }
    } else if (WIDE[sign] && sign !== '(') {
      const figures = /\d/.test(before) && /\d/.test(after);
      const address = sign === ':' && /^\/\//.test(trace.text.slice(index + 1, index + 3));
      if (!figures && !address && (CJK.test(before) || HAN.test(after))) signs[index] = WIDE[sign];
    } else if (sign === '.' && /[\p{Script=Han}）」』”%％]/u.test(signs[index - 1] ?? '')) {
      if (
        (after === '' || HAN.test(after) || /[”’」』）]/.test(after)) &&
        trace.text[index + 1] !== '.'
      ) {
        signs[index] = '。';
      }
    }
  }
  return withText(trace, signs.join(''));
}

/** The nearest sign that is neither blank nor a straight quote; empty at an end. */
function nextTo(text: readonly string[], index: number, step: 1 | -1): string {
  let at = index + step;
  while (/[\s"']/.test(text[at] ?? '')) at += step;
  return text[at] ?? '';
}

/** The blank after a sign of full width goes: `关系， 是` → `关系，是`. */
function closeUp(trace: Trace): Trace {
  const parts: Trace[] = [];
  let from = 0;
  for (const match of trace.text.matchAll(
    /(?<=[，。；：？！、）】」』])[ \u00a0\u3000]+(?=[\p{Script=Han}“‘《（「『A-Za-z\d])/gu,
  )) {
    parts.push(slice(trace, from, match.index));
    from = match.index + match[0].length;
  }
  return from === 0 ? trace : concat([...parts, slice(trace, from)]);
}
