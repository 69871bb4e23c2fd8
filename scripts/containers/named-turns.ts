import { languageOf } from '../language.ts';
import { concat, inserted, type Trace } from '../trace.ts';

/** Fields that say who speaks, and those that say what. */
const SPEAKS = /^(?:speaker|who|[发發]言人|[说說][话話]人|[讲講][话話]人)(?:[_-]?(?:zh|cn|en))?$/i;
const SAYS =
  /^(?:text|content|speech|utterance|transcript|zh|cn|en|chinese|english|[内內]容|[发發]言|原文|[译譯]文)(?:[_-](?:zh|cn|en))?$/i;
const LABEL = /^\s{0,9}[^\s：:。，？！][^：:。，？！?!\n]{0,24}[：:]/;

type Field = { readonly key: string | null; readonly value: Trace; readonly row: number };

/**
 * The rows of a set that are turns: one field says who speaks, another what, as in
 * `{"speaker": "林远", "text": "很好。"}`. None where what they say bears labels already.
 */
export function rowsOfTurns(all: readonly Field[]): ReadonlySet<number> {
  const named = new Set(all.flatMap(({ key, row }) => (isSpeaker(key) ? [row] : [])));
  const said = all.filter(({ key, row }) => isSaid(key) && named.has(row));
  const labelled = said.filter(({ value }) => LABEL.test(value.text)).length;
  const rows = new Set(said.map(({ row }) => row));
  return rows.size < 2 || labelled * 2 >= said.length ? new Set() : rows;
}

/** Whether a field says who speaks. */
export function isSpeaker(key: string | null): boolean {
  return SPEAKS.test(key ?? '');
}

/** Whether a field holds what somebody says. */
export function isSaid(key: string | null): boolean {
  return SAYS.test(key ?? '');
}

/** A name as a label: `林远` → `林远：`. */
export function asLabel(name: Trace): Trace {
  return concat([name, inserted(languageOf(name.text) === 'en' ? ':' : '：')]);
}
