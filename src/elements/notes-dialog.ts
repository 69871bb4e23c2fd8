import type { ReaderWords } from '../interface/reader-words.ts';
import { fill, node } from './nodes.ts';
import { LIMITS, mergeNotes, readNotes, writeNotes, type Note, type Notes } from './notes/notes.ts';
import { HERE } from './here.ts';
import { unitOf } from './page-place.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import { makeDialog } from './reading-dialog.ts';
import type { ReadingText } from './reading-text.ts';
import { textOf, type ShownSegment } from './segments.ts';
import { readStored, writeStored } from './store.ts';

/** Sets a bookmark on the chosen sentence, or takes it away, and says which. */
export async function toggleMark(text: ReadingText): Promise<void> {
  const [segment] = text.chosen();
  if (!segment) return;
  const words = await pageWords();
  const isMarked = !noteOf(segment)?.isMarked;
  const isKept = keep(text, segment, { isMarked });
  const sentence = fill(isMarked ? words.marked : words.unmarked, { id: segment.id });
  sayQuietly(isKept ? sentence : words.notKept);
}

/** Opens the note on the chosen sentence. */
export async function openNote(text: ReadingText): Promise<void> {
  const [segment] = text.chosen();
  if (!segment) return;
  const words = await pageWords();
  const field = node('textarea', { rows: '5', maxlength: `${LIMITS.text}`, autofocus: '' });
  field.value = noteOf(segment)?.text ?? '';
  const title = fill(words.noteOn, { id: segment.id });
  field.setAttribute('aria-label', title);
  const form = node('form', { method: 'dialog' }, field);
  form.addEventListener('submit', () => {
    if (!keep(text, segment, { text: field.value.trim() })) sayQuietly(words.notKept);
  });
  makeDialog(title, words, form, words.keepNote);
}

/** Opens the list of all bookmarks and notes, of every conference. */
export async function openNotes(text: ReadingText): Promise<void> {
  const words = await pageWords();
  const list = node('ul', { class: 'kept' });
  const form = node('form', { method: 'dialog' }, list, node('p', {}, words.notesHere));
  const fill = () => list.replaceChildren(...noteRows(text, words, fill));
  form.append(node('p', { class: 'row' }, exportButton(words), importField(text, words, fill)));
  fill();
  makeDialog(words.notesTitle, words, form);
}

/** Shows by their numbers which sentences bear a bookmark or a note. */
export function showMarks(text: ReadingText): void {
  const notes = keptNotes();
  for (const segment of text.segments) {
    const note = notes.get(addressOf(segment));
    for (const side of [segment.zh, segment.en]) side?.toggleAttribute('data-kept', Boolean(note));
  }
  showPressed(text);
}

/** Says of the button for bookmarks whether the chosen sentence has one. */
export function showPressed(text: ReadingText): void {
  const [segment] = text.chosen();
  const button = document.querySelector('[data-command=mark]');
  button?.setAttribute('aria-pressed', `${Boolean(segment && noteOf(segment)?.isMarked)}`);
}

function noteRows(text: ReadingText, words: ReaderWords, refresh: () => void): Node[] {
  const notes = keptNotes();
  if (notes.size === 0) return [node('li', {}, words.noNotes)];
  return [...notes].map(([address, note]) => {
    const remove = node('button', { type: 'button' }, words.removeNote);
    remove.onclick = () => {
      const others = keptNotes();
      others.delete(address);
      store(text, others);
      refresh();
    };
    return noteRow(address, note, remove);
  });
}

function noteRow(address: string, note: Note, remove: HTMLElement): HTMLElement {
  const [event = '', id = ''] = address.split('#');
  const link = node('a', { href: `${HERE.root}${event}/${unitOf(id)}/#${id}` }, `${event} ${id}`);
  return node(
    'li',
    {},
    link,
    remove,
    node('q', { lang: note.lang }, note.quote),
    node('p', {}, note.text),
  );
}

function exportButton(words: ReaderWords): HTMLElement {
  const button = node('button', { type: 'button' }, words.exportNotes);
  button.onclick = () => {
    const href = `data:application/json,${encodeURIComponent(writeNotes(keptNotes()))}`;
    node('a', { href, download: 'duidu-notes.json' }).click();
  };
  return button;
}

function importField(text: ReadingText, words: ReaderWords, refresh: () => void): HTMLElement {
  const field = node('input', { type: 'file', accept: '.json,application/json' });
  field.onchange = async () => {
    const [file] = field.files ?? [];
    const isFit = file && file.size <= LIMITS.file;
    const theirs = isFit ? readNotes(await file.text()) : null;
    if (!theirs) return sayIn(field, words.notNotes);
    const isKept = store(text, mergeNotes(keptNotes(), theirs));
    refresh();
    sayIn(field, isKept ? fill(words.imported, { n: theirs.size }) : words.notKept);
  };
  return node(
    'label',
    { class: 'file' },
    words.importNotes,
    field,
    node('span', { role: 'status' }),
  );
}

/** Beside the field, since the rest of the page is silent while a dialog is open. */
function sayIn(field: HTMLElement, sentence: string): void {
  field.parentElement?.querySelector('[role=status]')?.replaceChildren(sentence);
}

function keep(text: ReadingText, segment: ShownSegment, change: Partial<Note>): boolean {
  const notes = keptNotes();
  const side = segment.zh ?? segment.en;
  const note: Note = {
    isMarked: false,
    text: '',
    ...notes.get(addressOf(segment)),
    ...change,
    quote: (textOf(side) ?? '').slice(0, LIMITS.quote),
    lang: side?.closest<HTMLElement>('[lang]')?.lang ?? '',
    changed: new Date().toISOString(),
  };
  if (note.isMarked || note.text !== '') notes.set(addressOf(segment), note);
  else notes.delete(addressOf(segment));
  return store(text, notes);
}

function store(text: ReadingText, notes: Notes): boolean {
  const isKept = writeStored('notes', writeNotes(notes));
  showMarks(text);
  return isKept;
}

function keptNotes(): Notes {
  return readNotes(readStored('notes') ?? '') ?? new Map<string, Note>();
}

function noteOf(segment: ShownSegment): Note | undefined {
  return keptNotes().get(addressOf(segment));
}

function addressOf({ id }: ShownSegment): string {
  return `${HERE.event}#${id}`;
}
