/* What the reading room fetches when a reader first asks for any of it. */
export { copyChosen, openCopy } from './copy-dialog.ts';
export { openHelp } from './help-dialog.ts';
export { openNote, openNotes, showMarks, toggleMark } from './notes-dialog.ts';
export { showPinyin, togglePinyin } from './pinyin.ts';
export { coverNext, startPractice, uncoverNext } from './practice.ts';
export { showActions } from './segment-actions.ts';
export { toggleSpeech } from './speech-bar.ts';
export { fillMenu } from './tools-menu.ts';
