import { splitChinese } from './sentences-zh.ts';
import { splitEnglish } from './sentences-en.ts';

/** First UTF-16 unit of a sentence and the one after its last. */
export type SentenceSpan = [start: number, end: number];

/**
 * Where the sentences of one paragraph stand. Chinese spans touch each other and cover the whole
 * text; between English spans, and around them, there is nothing but white space.
 */
export function splitSentences(text: string, language: 'zh' | 'en'): SentenceSpan[] {
  return language === 'zh' ? splitChinese(text) : splitEnglish(text);
}
