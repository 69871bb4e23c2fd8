import { slice, trim, type Trace } from '../trace.ts';
import { isOutlet } from './names.ts';

const IN_BRACKETS = /[（(]([^（）()，。？！,.?!]{2,24})[)）]\s*$/;

/** A question without the asker that stands in brackets at its end. */
export type Ended = { readonly name: string; readonly mark: Trace; readonly question: Trace };

/** `…的回應？（中央社）` → `中央社`; `null` where the brackets hold no outlets: `（笑）`. */
export function askerAtEnd(question: Trace): Ended | null {
  const match = IN_BRACKETS.exec(question.text.slice(-32));
  if (!match) return null;
  const names = match[1]!.split('、').map((name) => name.trim().replace(/[记記]者$/, ''));
  if (!names.every(isOutlet)) return null;
  const start = question.text.length - match[0].length;
  return {
    name: names.join('、'),
    mark: trim(slice(question, start)),
    question: trim(slice(question, 0, start)),
  };
}
