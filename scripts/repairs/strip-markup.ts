import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { concat, slice, trim, type Trace } from '../trace.ts';

/**
 * Signs of Markdown and of careless conversion, out of the text:
 * `## 标题` → `标题` (a heading) · `**王毅:** 各位` → `王毅: 各位` · `US\$240` → `US$240` ·
 * `[题](https://…)` → `题` · `------` → nothing · `&quot;` → `"`. Unchanged: `5 * 3`, `a_b`, `C#`.
 */
export const stripMarkup: Repair = {
  name: 'strip-markup',
  run: (draft) => {
    const asides: Aside[] = [];
    const lines = draft.lines.flatMap((line): Line[] => {
      const { kept, removed, heading, bold } = strip(line.trace);
      for (const piece of removed) append(asides, asidesFrom(piece, 'markup'));
      if (kept.text === '') return [];
      return [{ ...line, trace: kept, heading: line.heading ?? heading, bold: line.bold || bold }];
    });
    return { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};

/** What is markup in a line, longest first; group 1, where there is one, is the text that stays. */
const MARKS =
  /^\s{0,3}(?:[-*_=─━—–～~·＊※═] ?){3,}$|^#{1,6}\s+|\s#{1,6}$|^>\s?|^[-*+]\s+(?=\S)|!\[[^\][\n]{0,400}\]\([^()\n]{0,2000}\)|\[([^\][\n]{0,400})\]\([^()\s]{0,2000}\)|<!--(?:(?!<!--|-->).){0,2000}-->|\*\*\*|\*\*|__(?=\S)|(?<=\S)__|\\(?=[\\`*_{}[\]()#+.!$&%~-])|[\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** `*emphasis*` in pairs; a lone asterisk stays. */
const EMPHASIS =
  /(?<![\w*\\])([*_])(?=[^\s*_、，。；：])[^*_\n]{1,120}?(?<=[^\s*_、，])\1(?![\w*])/g;

function emphasised(text: string): Set<number> {
  const marks = new Set<number>();
  for (const match of text.matchAll(EMPHASIS))
    marks.add(match.index).add(match.index + match[0].length - 1);
  return marks;
}

function strip(trace: Trace): {
  kept: Trace;
  removed: Trace[];
  heading: number | null;
  bold: boolean;
} {
  const kept: Trace[] = [];
  const removed: Trace[] = [];
  const heading = /^(#{1,6})\s/.exec(trace.text)?.[1]?.length ?? null;
  let from = 0;
  for (const match of trace.text.matchAll(MARKS)) {
    const end = match.index + match[0].length;
    kept.push(slice(trace, from, match.index));
    if (match[1] === undefined) removed.push(slice(trace, match.index, end));
    else {
      const text = match.index + 1;
      removed.push(slice(trace, match.index, text), slice(trace, text + match[1].length, end));
      kept.push(slice(trace, text, text + match[1].length));
    }
    from = end;
  }
  kept.push(slice(trace, from));
  const unmarked = concat(kept);
  const marks = emphasised(unmarked.text);
  if (marks.size > 0) {
    kept.length = 0;
    let done = 0;
    for (const at of [...marks].sort((a, b) => a - b)) {
      kept.push(slice(unmarked, done, at));
      removed.push(slice(unmarked, at, at + 1));
      done = at + 1;
    }
    kept.push(slice(unmarked, done));
  }
  const bold = /^\s*(\*\*|__).+\1\s*$/.test(trace.text) && trace.text.split(/\*\*|__/).length === 3;
  const text = concat(kept);
  const decoded = entities(text);
  const stays = new Set(decoded.at);
  removed.push({ text: '', at: text.at.filter((address) => !stays.has(address)) });
  return { kept: trim(decoded), removed, heading, bold };
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** Entities left over in a text that is no HTML. */
function entities(trace: Trace): Trace {
  const parts: Trace[] = [];
  let from = 0;
  for (const match of trace.text.matchAll(
    /&(amp|quot|nbsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot);/g,
  )) {
    parts.push(slice(trace, from, match.index), {
      text: ENTITIES[match[1]!]!,
      at: [trace.at[match.index]!],
    });
    from = match.index + match[0].length;
  }
  return from === 0 ? trace : concat([...parts, slice(trace, from)]);
}
