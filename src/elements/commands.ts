import { copyLink } from './addresses.ts';
import { dismissCounterpart } from './counterparts.ts';
import type { Command } from './keys.ts';
import { HERE } from './here.ts';
import { unitOf } from './page-place.ts';
import { nextLayout } from './reading-view.ts';
import type { ReadingText } from './reading-text.ts';
import { SEGMENT_CHANGE } from './segments.ts';
import { readStored } from './store.ts';

/** What is fetched only when it is asked for. */
export const later = () => import('./on-demand.ts');

type Run = (text: ReadingText) => unknown;

const RUN: Partial<Record<Command, Run>> = {
  next: (text) => text.step(1),
  previous: (text) => text.step(-1),
  dismiss,
  link: (text) => copyLink(text.chosen()),
  layout: nextLayout,
  back: (text) => turn(text, -1),
  forward: (text) => turn(text, 1),
  contents: () => location.assign(HERE.unit ? '../#contents' : '#contents'),
  search: () => location.assign(`${HERE.root}search/`),
};

/** Does what is asked; gives false where it does not apply, so that the key keeps its own use. */
export function runCommand(command: Command, text: ReadingText): boolean {
  const { cover } = document.documentElement.dataset;
  if (command === 'uncover' && !cover) return false;
  if (command === 'actions' && !text.current) return false;
  const run = RUN[command];
  if (run) run(text);
  else void later().then(({ runLater }) => runLater(command, text));
  return true;
}

/** Brings in what the reader's choices and doings ask for. */
export function startCommands(text: ReadingText): void {
  const { cover, pinyin } = document.documentElement.dataset;
  if (cover) void later().then(({ startPractice }) => startPractice(text));
  if (pinyin) void later().then(({ showPinyin }) => showPinyin(text));
  text.addEventListener('click', ({ target }) => {
    const unit = (target as Element).closest('.cite')?.closest('.unit');
    const segments = text.segments.filter(({ id }) => unitOf(id) === unit?.id);
    if (unit) void later().then(({ openCopy }) => openCopy(text, 'unit', segments));
  });
  const show = async () => (await later()).showActions(text, false);
  text.addEventListener(SEGMENT_CHANGE, () => void show());
  text.addEventListener('pointerup', () => {
    if (getSelection()?.isCollapsed === false) void show();
  });
  if (readStored('notes')) void later().then(({ showMarks }) => showMarks(text));
}

function dismiss(text: ReadingText): void {
  const menu = document.querySelector<HTMLDetailsElement>('.view[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary')?.focus({ preventScroll: true });
  } else if (document.activeElement?.closest('segment-actions')) {
    text.focusCurrent();
  } else if (!dismissCounterpart(text)) text.leave();
}

/** To the unit before or after: another page, or on the page of the event another place. */
function turn(text: ReadingText, by: 1 | -1): void {
  if (HERE.unit) {
    document.querySelector<HTMLElement>(`.bar [rel=${by < 0 ? 'prev' : 'next'}]`)?.click();
    return;
  }
  const here = text.current ?? text.topSegment();
  const units = [...text.querySelectorAll('.unit')];
  const index = units.findIndex(({ id }) => here && id === unitOf(here.id));
  units[index + by]?.scrollIntoView();
  const first = text.segments.find(({ id }) => unitOf(id) === units[index + by]?.id);
  if (first) text.moveTo(first);
}
