/** What a reader keeps of one segment. */
export interface Note {
  isMarked: boolean;
  /** The reader's own words; empty for a bookmark alone. */
  text: string;
  /** The beginning of the segment, to know it again by. */
  quote: string;
  /** The language and script of the quote. */
  lang: string;
  /** ISO time of the last change. */
  changed: string;
}

/** Notes by address: `2024-03-07#q02-a5`. */
export type Notes = Map<string, Note>;

/** Longest note, longest quote, most notes, largest file in characters. */
export const LIMITS = { text: 4000, quote: 120, notes: 5000, file: 8_000_000 };

const ADDRESS =
  /^(?:\d{4}-\d{2}-\d{2}(?:-\d+)?|undated(?:-[a-z0-9-]{1,80})?)#q\d{2,6}-[qa]\d{1,6}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** The notes in a file or in the browser's store; `null` where it is no file of notes. */
export function readNotes(json: string): Notes | null {
  if (json.length > LIMITS.file) return null;
  const file = parse(json);
  if (!isRecord(file) || file.duidu !== 'notes' || !isRecord(file.notes)) return null;
  const notes: Notes = new Map();
  for (const [address, given] of Object.entries(file.notes)) {
    const note = ADDRESS.test(address) ? readNote(given) : null;
    if (note && notes.size < LIMITS.notes) notes.set(address, note);
  }
  return notes;
}

/** The file that {@link readNotes} reads, in the order of the addresses. */
export function writeNotes(notes: Notes): string {
  const sorted = [...notes].sort(([a], [b]) => (a < b ? -1 : 1));
  const file = { duidu: 'notes', version: 1, notes: Object.fromEntries(sorted) };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Both together; where both have a note on one segment, the later one. */
export function mergeNotes(mine: Notes, theirs: Notes): Notes {
  const merged = new Map(mine);
  for (const [address, note] of theirs) {
    const own = merged.get(address);
    const isRoom = own !== undefined || merged.size < LIMITS.notes;
    if (isRoom && (!own || own.changed < note.changed)) merged.set(address, note);
  }
  return merged;
}

function readNote(given: unknown): Note | null {
  if (!isRecord(given)) return null;
  const { isMarked, text, quote, lang, changed } = given;
  const note = {
    isMarked: isMarked === true,
    text: readText(text, LIMITS.text),
    quote: readText(quote, LIMITS.quote),
    lang: readText(lang, 7) || 'zh',
    changed: typeof changed === 'string' && TIME.test(changed) ? changed : '1970-01-01T00:00:00Z',
  };
  return note.isMarked || note.text !== '' ? note : null;
}

/** The text without control characters, which could hide or turn round what is shown. */
function readText(given: unknown, longest: number): string {
  if (typeof given !== 'string') return '';
  const clean = given.slice(0, longest * 2).replace(/[^\P{C}\n\t]/gu, '');
  return [...clean].slice(0, longest).join('').trim();
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
