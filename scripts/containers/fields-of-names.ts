import type { Language } from '../../src/edition/language.ts';
import { languageOf } from '../language.ts';
import type { Trace } from '../trace.ts';

/** Fields that say who asks the question of a record, and who answers it. */
const NAMES = {
  question:
    /^(?:reporter|media|asker|journalist|outlet|questioner|asked_?by|[记記]者|媒[体體]|提[问問](?:者|人|媒[体體]|[记記]者))(?:[_-]?(?:zh|cn|en))?$/i,
  answer:
    /^(?:spokes(?:person|man|woman)|answerer|respondent|answered_?by|speaker|[发發]言人|回?答(?:者|[问問]人))(?:[_-]?(?:zh|cn|en))?$/i,
};
/** A name is no longer, in letters. */
const LONGEST = 60;

type Field = { readonly key: string | null; readonly value: Trace; readonly row: number };

/** Whether a field says who asks or answers. */
export function namesTurn(key: string | null): boolean {
  return NAMES.question.test(key ?? '') || NAMES.answer.test(key ?? '');
}

/** Who asks or answers a text in a row, in the language of that text. */
type WhoIn = (row: number, role: 'question' | 'answer', language: Language | null) => string | null;

/**
 * Finds who asks or answers what stands in a row: as the field `reporter` or `spokesperson` of it, or of
 * the nearest row it stands in, says in the language of the text; English names serve in Chinese too.
 */
export function namesInRows(all: readonly Field[], parents: readonly number[]): WhoIn {
  const fields = new Map<number, Field[]>();
  for (const field of all) {
    if (!namesTurn(field.key) || !isName(field.value.text.trim())) continue;
    const own = fields.get(field.row);
    if (own) own.push(field);
    else fields.set(field.row, [field]);
  }
  return (row, role, language) => {
    for (let at = row; ; at = parents[at]!) {
      const names = (fields.get(at) ?? []).flatMap(({ key, value }) =>
        NAMES[role].test(key ?? '') ? [value.text.trim()] : [],
      );
      const inLanguage = names.filter((name) => languageOf(name) === language);
      const own = inLanguage.length > 0 || language === 'en' ? inLanguage : names;
      if (names.length > 0) return own.length === 1 ? own[0]! : null;
      if (at === 0) return null;
    }
  };
}

/** No sentence and no address. */
function isName(text: string): boolean {
  return text.length <= LONGEST && languageOf(text) !== null && !/[。？！?!\n/]/.test(text);
}
