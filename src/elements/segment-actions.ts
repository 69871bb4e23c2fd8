import { runCommand } from './commands.ts';
import type { Command } from './keys.ts';
import { fill, node } from './nodes.ts';
import { hasVoices } from './voices.ts';
import { readPlace, unitOf } from './page-place.ts';
import { pageWords } from './page-words.ts';
import type { ReadingText } from './reading-text.ts';
import { SEGMENT_CHANGE, type ShownSegment } from './segments.ts';
import type { ReaderWords } from '../interface/reader-words.ts';

const COMMANDS = ['copy', 'copyAs', 'link', 'mark', 'note', 'listen'] as const satisfies Command[];

/** `<segment-actions>`: at the foot of the window, what can be done with the sentences chosen. */
export class SegmentActions extends HTMLElement {
  /** Puts the buttons in for some sentences of a text. */
  show(text: ReadingText, segments: ShownSegment[], words: ReaderWords): void {
    const id = segments[0]?.id ?? '';
    const many = fill(words.sentences, { n: segments.length });
    const name = segments.length > 1 ? many : id;
    const buttons = COMMANDS.filter((command) => command !== 'listen' || hasVoices());
    const bar = node(
      'div',
      { role: 'group', 'aria-label': fill(words.actions, { id: name }) },
      node('b', {}, name),
      ...buttons.map((command) => commandButton(text, command, words)),
      otherPage(id, words),
      closeButton(text, words),
    );
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
  if (toFocus || isInside) actions.querySelector('button')?.focus();
}

function commandButton(text: ReadingText, command: Command, words: ReaderWords): HTMLElement {
  const button = node('button', { type: 'button' }, words[command as (typeof COMMANDS)[number]]);
  // A pointer that presses a button must not undo the selection it is about.
  button.onpointerdown = (event) => event.preventDefault();
  button.onmousedown = (event) => event.preventDefault();
  button.onclick = () => runCommand(command, text);
  return button;
}

/** From the page of a unit to the same sentence in the conference, or the other way. */
function otherPage(id: string, words: ReaderWords): Node | string {
  const place = readPlace(location.pathname);
  if (!place) return '';
  const { root, event, unit } = place;
  const path = unit ? `${root}${event}/#${id}` : `${root}${event}/${unitOf(id)}/#${id}`;
  return node('a', { href: path }, unit ? words.inContext : words.ownPage);
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
