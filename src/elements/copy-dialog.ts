import type { ReaderWords } from '../interface/reader-words.ts';
import { citeBibtex } from './cite/bibtex.ts';
import { citeChicago } from './cite/chicago.ts';
import type { Citation } from './cite/cited.ts';
import { citeGbt7714 } from './cite/gbt7714.ts';
import { citePlain } from './cite/plain.ts';
import { linkTo } from './addresses.ts';
import { putInClipboard } from './clipboard.ts';
import { citedPage } from './copy/cited-page.ts';
import { copiedSegments } from './copy/copied-segments.ts';
import { copyText, type Shape, type Tongues } from './copy/shapes.ts';
import { node } from './nodes.ts';
import { unitOf } from './page-place.ts';
import { pageWords } from './page-words.ts';
import { sayQuietly } from './quiet-word.ts';
import type { ReadingText } from './reading-text.ts';
import { makeDialog } from './reading-dialog.ts';
import type { ShownSegment } from './segments.ts';
import { readChoices, writeChoices } from './store.ts';

type Scope = keyof ReaderWords['scopes'];
type Style = keyof ReaderWords['citations'];

/** What to copy and how; remembered but for the scope. */
interface Choices {
  scope: Scope;
  tongues: Tongues;
  shape: Shape;
  style: Style;
  withLink: boolean;
}

const CITATIONS: Record<Exclude<Style, 'none'>, Citation> = {
  plain: citePlain,
  chicago: citeChicago,
  gbt7714: citeGbt7714,
  bibtex: citeBibtex,
};

/** Copies the sentences chosen in the way chosen last, and says so. */
export async function copyChosen(text: ReadingText): Promise<void> {
  const words = await pageWords();
  const form = copyForm(words, 'chosen');
  await copyAndSay(write(text, text.chosen(), choicesIn(form), words), words);
}

/** Opens the dialog in which the reader says what to copy and how, with a view of it. */
export async function openCopy(
  text: ReadingText,
  scope: Scope = 'chosen',
  chosen = text.chosen(),
): Promise<void> {
  const words = await pageWords();
  const preview = node('pre', { tabindex: '0', 'aria-label': words.preview });
  const form = copyForm(words, scope);
  form.append(preview);
  const current = () => write(text, chosen, choicesIn(form), words);
  preview.append(current());
  form.onchange = () => {
    writeChoices('copy', { ...choicesIn(form) });
    preview.replaceChildren(current());
  };
  form.onsubmit = () => void copyAndSay(current(), words);
  makeDialog(words.copyTitle, words, form, words.copy);
}

async function copyAndSay(written: string, words: ReaderWords): Promise<void> {
  if (!written) return sayQuietly(words.noText);
  sayQuietly((await putInClipboard(written)) ? words.copied : words.copyFailed);
}

/** What goes into the clipboard; nothing where the languages wanted have no text. */
function write(
  text: ReadingText,
  chosen: ShownSegment[],
  { scope, tongues, shape, style, withLink }: Choices,
  words: ReaderWords,
): string {
  const segments = scoped(text, chosen, scope);
  const copied = copiedSegments(segments);
  const written = copyText(copied, tongues, shape);
  // A line that is no row would spoil the table.
  if (!written || shape === 'tsv') return written;
  // Where less than a unit is meant, its ids are named.
  const isPart = scope === 'chosen' || scope === 'passage';
  const source =
    style !== 'none'
      ? CITATIONS[style](citedPage(segments, copied, tongues, text.segments, isPart), words.cited)
      : withLink && linkTo(isPart ? segments : []);
  return [written, source].filter(Boolean).join('\n\n');
}

function scoped(text: ReadingText, chosen: ShownSegment[], scope: Scope): ShownSegment[] {
  const first = chosen[0];
  if (!first || scope === 'chosen') return chosen;
  return text.segments.filter(({ id, passage }) => {
    if (scope === 'passage') return passage === first.passage;
    return scope === 'page' || unitOf(id) === unitOf(first.id);
  });
}

/** The form with the choices of last time, as far as there are such. */
function copyForm(words: ReaderWords, scope: Scope): HTMLFormElement {
  const { tongues, shape, style = 'plain', withLink } = readChoices('copy');
  const link = node('input', { type: 'checkbox', name: 'withLink' });
  link.checked = withLink !== false;
  return node(
    'form',
    { method: 'dialog' },
    choiceOf('scope', words.scope, words.scopes, scope),
    choiceOf('tongues', words.tongues, words.tongue, tongues),
    choiceOf('shape', words.shape, words.shapes, shape),
    choiceOf('style', words.citation, words.citations, style),
    node('label', {}, link, words.withLink),
  );
}

function choiceOf(
  name: string,
  label: string,
  options: Record<string, string>,
  chosen: unknown,
): HTMLElement {
  const select = node('select', { name });
  for (const [value, word] of Object.entries(options)) {
    select.append(new Option(word, value, false, value === chosen));
  }
  return node('label', {}, node('span', {}, label), select);
}

function choicesIn(form: HTMLFormElement): Choices {
  const data = new FormData(form);
  return { ...Object.fromEntries(data), withLink: data.has('withLink') } as unknown as Choices;
}
