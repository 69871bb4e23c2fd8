/**
 * Text that knows where it came from. `at[i]` is the address of `text[i]`: its UTF-16 offset in its
 * source plus the source's own `base`, so that one number names one character of one source.
 * {@link INSERTED} marks what no source has (a space between joined English lines, an emendation).
 */
export type Trace = { readonly text: string; readonly at: readonly number[] };

export const INSERTED = -1;

/** The text as it stands at `address` and the characters after it. */
export function traceAt(text: string, address: number): Trace {
  return { text, at: Array.from({ length: text.length }, (_, index) => address + index) };
}

/** Text that stands in no source. */
export function inserted(text: string): Trace {
  return { text, at: new Array<number>(text.length).fill(INSERTED) };
}

export function slice(trace: Trace, start: number, end = trace.text.length): Trace {
  return { text: trace.text.slice(start, end), at: trace.at.slice(start, end) };
}

/** The traces one after another. Linear in their whole length. */
export function concat(traces: readonly Trace[]): Trace {
  if (traces.length === 1) return traces[0]!;
  const at: number[] = [];
  for (const trace of traces) for (const address of trace.at) at.push(address);
  return { text: traces.map((trace) => trace.text).join(''), at };
}

/** Without the blanks at both ends. */
export function trim(trace: Trace): Trace {
  const start = trace.text.length - trace.text.trimStart().length;
  return slice(trace, start, Math.max(start, trace.text.trimEnd().length));
}

/**
 * Each match of `pattern` (which must be global) replaced by what `change` gives. Where the new text
 * is as long as the old, each character keeps its address; otherwise the addresses of the old
 * characters that stay (as a suffix or prefix of the match) must be given by returning a Trace.
 */
export function replace(
  trace: Trace,
  pattern: RegExp,
  change: (match: RegExpExecArray, matched: Trace) => string | Trace,
): Trace {
  const parts: Trace[] = [];
  let from = 0;
  for (const match of trace.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const matched = slice(trace, match.index, end);
    const result = change(match, matched);
    parts.push(slice(trace, from, match.index));
    parts.push(typeof result === 'string' ? withText(matched, result) : result);
    from = end;
  }
  if (from === 0) return trace;
  parts.push(slice(trace, from));
  return concat(parts);
}

/** The same places with another text of the same length. Throws a RangeError on another length. */
export function withText(trace: Trace, text: string): Trace {
  if (text.length !== trace.text.length) {
    throw new RangeError(`“${text}” is not as long as “${trace.text}”; give a Trace`);
  }
  return { text, at: trace.at };
}

/** First and last address that a source has, or `null` for inserted text only. */
export function extent(trace: Trace): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const address of trace.at) {
    if (address === INSERTED) continue;
    if (address < first) first = address;
    if (address > last) last = address;
  }
  return last === -Infinity ? null : [first, last];
}
