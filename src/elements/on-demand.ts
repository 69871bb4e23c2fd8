import { copyChosen, openCopy } from './copy-dialog.ts';
import { openHelp } from './help-dialog.ts';
import type { Command } from './keys.ts';
import { openNote, openNotes, toggleMark } from './notes-dialog.ts';
import { togglePinyin } from './pinyin.ts';
import { coverNext, uncoverNext } from './practice.ts';
import type { ReadingText } from './reading-text.ts';
import { showActions } from './segment-actions.ts';
import { toggleSpeech } from './speech-bar.ts';

/* What the reading room fetches when a reader first asks for any of it. */
export { openCopy } from './copy-dialog.ts';
export { showMarks } from './notes-dialog.ts';
export { showPinyin } from './pinyin.ts';
export { startPractice } from './practice.ts';
export { showActions } from './segment-actions.ts';
export { fillMenu } from './tools-menu.ts';

const RUN: Partial<Record<Command, (text: ReadingText) => unknown>> = {
  actions: (text) => showActions(text, true),
  copy: copyChosen,
  copyAs: (text) => openCopy(text),
  mark: toggleMark,
  note: openNote,
  notes: openNotes,
  listen: toggleSpeech,
  cover: coverNext,
  uncover: uncoverNext,
  pinyin: togglePinyin,
  help: openHelp,
};

/** Does what is asked, where it is not done by what is on the page from the start. */
export function runLater(command: Command, text: ReadingText): void {
  RUN[command]?.(text);
}
