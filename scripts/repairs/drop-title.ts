import { asidesFrom, type Aside, type Repair } from '../source.ts';

/**
 * The title of a page said again above its text: metadata, not text (`王毅：中国外交将更自信自立` looks
 * like a label). Unchanged: a sentence that quotes a few words of the title.
 */
export const dropTitle: Repair = {
  name: 'drop-title',
  run: (draft) => {
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const title = plain(draft.facts.title ?? '');
    const asides: Aside[] = [];
    const lines = draft.lines.filter(({ trace }, index) => {
      const text = plain(trace.text);
      if (index > 5 || text.length < 4 || text !== title) return true;
      asides.push(...asidesFrom(trace, 'title', 'metadata'));
      return false;
    });
    return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};
