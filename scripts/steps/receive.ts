import { createHash } from 'node:crypto';
import type { Finding } from '../../src/edition/finding.ts';
import { SourceNote } from '../../src/edition/source.ts';
import { append, type Source } from '../source.ts';
import { parseYaml, type Shape } from '../yaml-file.ts';

/** A file as the disk gives it: its name and its bytes. */
export type ReceivedFile = { readonly file: string; readonly bytes: Uint8Array };

/** Larger than any press conference; past it the file is something else. In bytes. */
export const LARGEST = 4 * 1024 * 1024;

const TEXT_ENDING = /\.(txt|md|html)$/;

/**
 * The sources among the files of a folder, each with the note of the same name, ordered by name.
 * What cannot be read as text is reported and left out; nothing is guessed about encodings.
 */
export function receive(files: readonly ReceivedFile[]): {
  sources: Source[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const sources: Source[] = [];
  const notes = new Map(
    files.filter(({ file }) => file.endsWith('.yml')).map((note) => [note.file, note]),
  );
  const names = new Map<string, string>();
  let base = 0;
  for (const { file, bytes } of files.filter(({ file }) => TEXT_ENDING.test(file)).sort(byFile)) {
    const name = file.replace(TEXT_ENDING, '');
    const text = decode(file, bytes, findings);
    const noteFile = notes.get(`${name}.yml`);
    notes.delete(`${name}.yml`);
    const note = noteFile ? readNote(noteFile, findings) : {};
    const twin = names.get(name);
    if (twin) {
      findings.push(
        problem(
          'twin-source',
          file,
          `“${twin}” has the same name but for its ending.`,
          'Rename one of them: the name is the witness’s.',
        ),
      );
      continue;
    }
    names.set(name, file);
    if (text === null) continue;
    checkSum(file, bytes, note, findings);
    sources.push({ name, file, text, note, base, lineStarts: lineStartsOf(text) });
    base += text.length + 1;
  }
  for (const file of notes.keys()) {
    findings.push({
      ...problem(
        'note-without-source',
        file,
        'No .txt, .md or .html of this name stands beside it.',
        'Add the source, or remove the note.',
      ),
      severity: 'warning',
    });
  }
  return { sources, findings };
}

function byFile(a: ReceivedFile, b: ReceivedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function decode(file: string, bytes: Uint8Array, findings: Finding[]): string | null {
  const refuse = (
    rule: string,
    message: string,
    hint: string,
    line: number | null = null,
  ): null => {
    findings.push({ ...problem(rule, file, message, hint), line });
    return null;
  };
  if (bytes.length > LARGEST) {
    return refuse(
      'huge-source',
      `The file has ${bytes.length} bytes; a source has at most ${LARGEST}.`,
      'Split it by conference.',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('wrong-encoding', 'The file is in UTF-16.', 'Save it as UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return refuse(
      'binary-source',
      `Byte ${zero + 1} is zero: this is not a text.`,
      'Give the text itself, in UTF-8.',
      lineOfByte(bytes, zero),
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /\S/.test(text)
      ? text
      : refuse('empty-source', 'The file has no text.', 'Remove it, or put the text in.');
  } catch {
    const at = firstInvalidByte(bytes);
    return refuse(
      'wrong-encoding',
      `Byte ${at + 1} is not UTF-8.`,
      'Convert the file to UTF-8 (from GB 18030 or Big5, most likely).',
      lineOfByte(bytes, at),
    );
  }
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

/** By halving: the longest prefix that decodes (a cut character at its end does not count). */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}

const NOTE: Shape<SourceNote> = {
  schema: SourceNote,
  empty: {},
  unreadable: 'unreadable-note',
  owner: 'a source’s note',
  hints: {
    value: 'See content/README.md for what the key holds.',
    key: `The keys are: ${Object.keys(SourceNote.shape).join(', ')}.`,
  },
};

function readNote({ file, bytes }: ReceivedFile, findings: Finding[]): SourceNote {
  const note = parseYaml(file, new TextDecoder().decode(bytes), NOTE);
  append(findings, note.findings);
  return note.value ?? NOTE.empty;
}

function checkSum(file: string, bytes: Uint8Array, note: SourceNote, findings: Finding[]): void {
  if (!note.sha256) return;
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum === note.sha256) return;
  findings.push(
    problem(
      'changed-source',
      file,
      `Its SHA-256 is ${sum}, not what its note says.`,
      'Sources are never edited: bring back the file as received, or correct the note.',
    ),
  );
}

function problem(rule: string, file: string, message: string, hint: string): Finding {
  return { rule, severity: 'error', file, line: null, column: null, message, hint };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
