import { frontMatterOf } from '../containers/front-matter.ts';
import { linesFromHtml, looksLikeHtml } from '../containers/html.ts';
import { linesFromPlain } from '../containers/plain.ts';
import { looksLikeRecord, textsFromRecord, unescapeAll } from '../containers/record.ts';
import {
  append,
  asidesFrom,
  type Aside,
  type Draft,
  type Facts,
  type Line,
  type Source,
} from '../source.ts';
import { slice, traceAt, type Trace } from '../trace.ts';

type Unwrapped = { lines: Line[]; asides: Aside[]; facts: Partial<Facts> };

/**
 * The lines of a source without their container: front matter, database record or JSON, HTML; what
 * belongs to the container is set aside, and what it says of the text becomes facts.
 */
export function unwrap(source: Source): Draft {
  const whole = traceAt(source.text, source.base);
  const front = frontMatterOf(source.text);
  const body = front ? slice(whole, front.end) : whole;
  const isRecord = looksLikeRecord(body.text);
  const { lines, asides, facts } = isRecord ? fromRecord(body) : fromText(body);
  if (isRecord || looksLikeHtml(body.text)) {
    append(asides, leftovers(source, body, lines, asides, isRecord ? 'record syntax' : 'markup'));
  }
  if (front) {
    asides.unshift({
      start: source.base,
      end: source.base + front.end,
      fate: 'metadata',
      reason: 'front matter',
    });
  }
  return {
    source,
    lines,
    asides,
    breaks: [],
    emendations: [],
    facts: {
      title: null,
      date: null,
      publisher: null,
      url: null,
      ...facts,
      ...known(front?.facts),
    },
    findings: [],
  };
}

/**
 * What is neither text nor set aside already: the tags, quotes and commas of the container, and the
 * escapes of blanks, which a later repair may drop.
 */
function leftovers(
  source: Source,
  body: Trace,
  lines: Line[],
  asides: Aside[],
  reason: string,
): Aside[] {
  const taken = new Uint8Array(source.text.length);
  for (const { trace } of lines) {
    trace.at.forEach((address, index) => {
      if (/\S/.test(trace.text[index]!)) taken[address - source.base] = 1;
    });
  }
  for (const { start, end } of asides) taken.fill(1, start - source.base, end - source.base);
  const at = body.at.filter((address) => taken[address - source.base] === 0);
  return asidesFrom({ text: '', at }, reason);
}

function fromText(body: Trace): Unwrapped {
  if (looksLikeHtml(body.text)) return linesFromHtml(body);
  return { lines: linesFromPlain(body), asides: [], facts: {} };
}

function fromRecord(body: Trace): Unwrapped {
  const { texts, asides, facts } = textsFromRecord(body);
  const parts =
    texts.length > 0 ? texts : [{ role: null, trace: unescapeAll(body), record: null, by: null }];
  const lines: Line[] = [];
  const all: Unwrapped = { lines, asides: texts.length > 0 ? asides : [], facts };
  for (const { role, trace, record, by } of parts) {
    const inner = fromText(trace);
    append(
      all.lines,
      inner.lines.map((line, index) => ({
        ...line,
        ...(index === 0 ? { role } : {}),
        ...(index === 0 && by !== null ? { by } : {}),
        ...(record ? { record } : {}),
      })),
    );
    append(all.asides, inner.asides);
    all.facts = { ...facts, ...known(inner.facts), ...known(facts) };
  }
  return all;
}

function known(facts: Partial<Facts> = {}): Partial<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
