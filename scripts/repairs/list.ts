import type { Draft, Repair } from '../source.ts';
import { breakEscapes } from './break-escapes.ts';
import { closeBlanks } from './close-blanks.ts';
import { dropCaptions } from './drop-captions.ts';
import { dropFootnotes } from './drop-footnotes.ts';
import { dropFurniture } from './drop-furniture.ts';
import { dropNextSection } from './drop-next-section.ts';
import { dropNotes } from './drop-notes.ts';
import { dropOtherArticles } from './drop-other-articles.ts';
import { dropPoints } from './drop-points.ts';
import { dropRepeats } from './drop-repeats.ts';
import { dropRunningHeads } from './drop-running-heads.ts';
import { dropTail } from './drop-tail.ts';
import { dropTimes } from './drop-times.ts';
import { dropTitle } from './drop-title.ts';
import { findHeadings } from './find-headings.ts';
import { findLostLabels } from './find-lost-labels.ts';
import { joinLabels } from './join-labels.ts';
import { joinLines } from './join-lines.ts';
import { markLosses } from './mark-losses.ts';
import { mendPunctuation } from './mend-punctuation.ts';
import { openTables } from './open-tables.ts';
import { pairLabels } from './pair-labels.ts';
import { pairQuotes } from './pair-quotes.ts';
import { splitAfterwards } from './split-afterwards.ts';
import { splitLabels } from './split-labels.ts';
import { splitLanguages } from './split-languages.ts';
import { splitTail } from './split-tail.ts';
import { stripMarkup } from './strip-markup.ts';

/** Every repair, in the order in which each may rely on those before it. */
export const REPAIRS: readonly Repair[] = [
  breakEscapes,
  stripMarkup,
  openTables,
  dropTitle,
  dropPoints,
  splitLanguages,
  pairLabels,
  splitTail,
  markLosses,
  findLostLabels,
  mendPunctuation,
  closeBlanks,
  pairQuotes,
  splitLabels,
  joinLabels,
  dropNextSection,
  dropTail,
  dropTimes,
  dropFootnotes,
  dropNotes,
  dropCaptions,
  dropFurniture,
  dropOtherArticles,
  dropRepeats,
  dropRunningHeads,
  joinLines,
  splitAfterwards,
  findHeadings,
];

/** A draft after all repairs. */
export function repair(draft: Draft): Draft {
  return REPAIRS.reduce((repaired, { run }) => run(repaired), draft);
}
