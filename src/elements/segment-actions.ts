import { commandButtons } from './command-buttons.ts';
import { runCommand } from './commands.ts';
import { fill, node } from './nodes.ts';
import { HERE } from './here.ts';
import { unitOf } from './page-place.ts';
import { showPressed } from './notes-dialog.ts';
import { pageWords } from './page-words.ts';
import type { ReadingText } from './reading-text.ts';
import { SEGMENT_CHANGE, type ShownSegment } from './segments.ts';
import type { ReaderWords } from '../interface/reader-words.ts';

/** `<segment-actions>`: at the foot of the window, what can be done with the sentences chosen. */
export class SegmentActions extends HTMLElement {
  /** Puts the buttons in for some sentences of a text. */
  show(text: ReadingText, segments: ShownSegment[], words: ReaderWords): void {
    const id = segments[0]?.id ?? '';
    const many = fill(words.sentences, { n: segments.length });
    const name = segments.length > 1 ? many : id;
    const bar = node(
      'div',
      { role: 'group', 'aria-label': fill(words.actions, { id: name }) },
      node('b', {}, name),
      ...commandButtons(words.buttons, (command) => runCommand(command, text)),
      otherPage(id, words),
      closeButton(text, words),
    );
    // A pointer that presses a button must not undo the selection it is about.
    bar.onmousedown = (event) => event.preventDefault();
    this.replaceChildren(bar);
  }
}

/** Shows what can be done with what is chosen, or nothing where nothing is; `toFocus` goes there. */
export async function showActions(text: ReadingText, toFocus: boolean): Promise<void> {
  const words = await pageWords();
  let actions = document.querySelector<SegmentActions>('segment-actions');
  if (!actions) {
    actions = new SegmentActions();
    document.querySelector('main')?.append(actions);
    text.addEventListener(SEGMENT_CHANGE, () => {
      if (!text.current) actions?.replaceChildren();
    });
  }
  const selected = text.selected();
  const segments = selected.length > 0 ? selected : text.current ? [text.current] : [];
  if (segments.length === 0) return actions.replaceChildren();
  // Who is already among the buttons stays there.
  const isInside = actions.contains(document.activeElement);
  actions.show(text, segments, words);
  showPressed(text);
  if (toFocus || isInside) actions.querySelector('button')?.focus();
}

/** From the page of a unit to the same sentence in the conference, or the other way. */
function otherPage(id: string, words: ReaderWords): Node {
  const { root, event, unit } = HERE;
  const page = unit ? '' : `${unitOf(id)}/`;
  return node(
    'a',
    { href: `${root}${event}/${page}#${id}` },
    unit ? words.inContext : words.ownPage,
  );
}

function closeButton(text: ReadingText, { close }: ReaderWords): HTMLElement {
  const button = node('button', { type: 'button', 'aria-label': close, class: 'away' }, '×');
  button.onclick = () => {
    getSelection()?.removeAllRanges();
    text.focusCurrent();
    document.querySelector('segment-actions')?.replaceChildren();
  };
  return button;
}

customElements.define('segment-actions', SegmentActions);
