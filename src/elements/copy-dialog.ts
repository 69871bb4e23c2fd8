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

/** How the reader copied last. */
interface Choices {
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
  const segments = text.chosen();
  const written = write(text, segments, rememberedChoices(), true);
  await copyAndSay(written);
}

/** Opens the dialog in which the reader says what to copy and how, with a view of it. */
export async function openCopy(
  text: ReadingText,
  scope: Scope = 'chosen',
  chosen = text.chosen(),
): Promise<void> {
  const words = await pageWords();
  const link = node('input', { type: 'checkbox', name: 'link' });
  const fields = copyFields(words, scope, link);
  const preview = node('pre', { tabindex: '0', 'aria-label': words.preview });
  const form = node('form', { method: 'dialog' }, ...fields, preview);
  const current = (): string => {
    const choices = choicesIn(form);
    const scope = valueOf(form, 'scope') as Scope;
    return write(
      text,
      scoped(text, chosen, scope),
      choices,
      scope === 'chosen' || scope === 'passage',
    );
  };
  const update = (): void => {
    preview.replaceChildren(current());
    // Every citation has the link in it.
    link.disabled = valueOf(form, 'style') !== 'none';
  };
  form.addEventListener('change', () => {
    writeChoices('copy', { ...choicesIn(form) });
    update();
  });
  form.addEventListener('submit', () => void copyAndSay(current()));
  update();
  makeDialog(words.copyTitle, words, form, words.copy);
}

async function copyAndSay(written: string): Promise<void> {
  const isCopied = await putInClipboard(written);
  const words = await pageWords();
  sayQuietly(isCopied ? words.copied : words.copyFailed);
}

/** What goes into the clipboard; `isPart` where less than a unit is meant, so that its ids are named. */
function write(
  text: ReadingText,
  segments: ShownSegment[],
  { tongues, shape, style, withLink }: Choices,
  isPart: boolean,
): string {
  const parts = [copyText(copiedSegments(segments), tongues, shape)];
  if (style !== 'none') {
    parts.push(CITATIONS[style](citedPage(segments, tongues, text.segments, isPart)));
  } else if (withLink) parts.push(linkTo(isPart ? segments : []));
  return parts.filter(Boolean).join('\n\n');
}

function scoped(text: ReadingText, chosen: ShownSegment[], scope: Scope): ShownSegment[] {
  const first = chosen[0];
  if (!first || scope === 'chosen') return chosen;
  return text.segments.filter(({ id, passage }) => {
    if (scope === 'passage') return passage === first.passage;
    return scope === 'page' || unitOf(id) === unitOf(first.id);
  });
}

function copyFields(words: ReaderWords, scope: Scope, link: HTMLInputElement): Node[] {
  const { tongues, shape, style, withLink } = rememberedChoices();
  link.checked = withLink;
  return [
    choiceOf('scope', words.scope, words.scopes, scope),
    choiceOf('tongues', words.tongues, words.tongue, tongues),
    choiceOf('shape', words.shape, words.shapes, shape),
    choiceOf('style', words.citation, words.citations, style),
    node('label', {}, link, words.withLink),
  ];
}

function choiceOf(
  name: string,
  label: string,
  options: Record<string, string>,
  chosen: string,
): HTMLElement {
  const select = node('select', { name });
  for (const [value, word] of Object.entries(options)) {
    select.append(new Option(word, value, false, value === chosen));
  }
  return node('label', {}, node('span', {}, label), select);
}

function choicesIn(form: HTMLFormElement): Choices {
  return {
    tongues: valueOf(form, 'tongues') as Tongues,
    shape: valueOf(form, 'shape') as Shape,
    style: valueOf(form, 'style') as Style,
    withLink: form.querySelector<HTMLInputElement>('[name=link]')?.checked ?? false,
  };
}

function valueOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value ?? '';
}

/** The choices of last time, as far as there are such. */
function rememberedChoices(): Choices {
  const { tongues, shape, style, withLink } = readChoices('copy');
  const known = <Value extends string>(value: unknown, values: readonly Value[]): Value =>
    values.find((one) => one === value) ?? (values[0] as Value);
  return {
    tongues: known(tongues, ['both', 'zh', 'en']),
    shape: known(shape, ['lines', 'plain', 'table', 'tsv']),
    style: known(style, ['plain', 'none', 'chicago', 'gbt7714', 'bibtex']),
    withLink: withLink !== false,
  };
}
