import type { Language, Script } from '../src/edition/language.ts';
import type { Aside, Break, Source } from './source.ts';
import type { Trace } from './trace.ts';

/** A paragraph of a repaired source, with who says it. */
export type Paragraph = {
  readonly trace: Trace;
  readonly role: 'question' | 'answer';
  /** Put in by the asker after the answer began. */
  readonly followUp: boolean;
  /** Who speaks, as the label names them; `null` for a plain 问 or 答. */
  readonly speaker: string | null;
  /** True where a new turn begins: the paragraph bore a label. */
  readonly opens: boolean;
};

/** One question with its answer, or a statement, as one witness has it. */
export type WitnessUnit = {
  readonly kind: 'question-answer' | 'statement';
  readonly heading: Trace | null;
  readonly asker: { readonly name: string | null; readonly label: Trace } | null;
  readonly paragraphs: readonly Paragraph[];
  /** What the source itself gives as uncertain of it. */
  readonly notes: readonly string[];
};

/** One source in one language, after repair. */
export type Witness = {
  readonly source: Source;
  readonly language: Language;
  readonly script: Script;
  /** False where it is damaged: it gives readings only. */
  readonly sound: boolean;
  /** The source has both languages: its Chinese is what its English translates. */
  readonly bilingual: boolean;
  /** The person who answers, by title or label, as far as the text tells. */
  readonly speaker: string | null;
  readonly units: readonly WitnessUnit[];
  /** Sentences of a report without questions: what it may quote. */
  readonly report: readonly Trace[];
  readonly asides: readonly Aside[];
  readonly breaks: readonly Break[];
};
