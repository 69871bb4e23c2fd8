import { bearsSurname, SURNAMES } from './surnames.ts';

export { SURNAMES };

/** Every office, as a pattern. */
export const OFFICE_ZH =
  '[部外行][长長]助理|国务委员|國務委員|委员|委員|外交部[长長]|外[长長]|部[长長]|[总總]理|首相|主席|[总總][统統]|副[总總][统統]|国务卿|國務卿|主任|司[长長]|局[长長]|署[长長]|大使|公使|特使|代[办辦]|[参參][赞贊]|[发發]言人|[书書][记記]|省[长長]|市[长長]|[总總]裁|行[长長]|秘[书書][长長]|理事[长長]|[会會][长長]|院[长長]|校[长長]|大校|上校|少[将將]|中[将將]|上[将將]|[长長]官|特首|[处處][长長]|[厅廳][长長]|助理|[负負][责責]人|教授|院士|[总總]?[编編][辑輯]|[总總]?[经經]理|董事[长長]';
const BEFORE_ZH = new RegExp(
  String.raw`^[\p{Script=Han}、·]{0,44}(?:${OFFICE_ZH})(\p{Script=Han}{2,4}?)(?:大校|上校|少[将將]|中[将將]|上[将將]|先生|女士|同志)?$`,
  'u',
);
const AFTER_ZH = new RegExp(
  String.raw`^(\p{Script=Han}[^级級层層]|\p{Script=Han}{3})[副前]?(?:${OFFICE_ZH})(?:兼(?:${OFFICE_ZH}))?$`,
  'u',
);
const BEFORE_EN =
  /^(?:(?:H\.?E\.?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Chinese|State|Vice|Deputy|Assistant|Foreign|Prime|Defen[cs]e|Finance|Ministry|Executive|Chief|and|&|of|the)\s+){0,6}(?:Councill?or|Minister|Premier|President|Spokes(?:person|man|woman)|Ambassador|Secretary(?:[- ]General)?|Director(?:[- ]General)?|Governor|Chairman|Mayor)\s+(?:and\s+(?:\p{Lu}\p{L}+\s+){1,3})?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})$/u;

/**
 * A person's name without office, before it or after:
 * `国务委员兼外长王毅` → `王毅` · `李显龙总理` → `李显龙` · `Foreign Minister Wang Yi` → `Wang Yi`;
 * `null` where no office and name can be told apart (`王部长`, `PM Lee`, `行政長官`).
 */
export function holderOf(words: string): string | null {
  const before = BEFORE_ZH.exec(words)?.[1];
  if (before && isName(before)) return before;
  const after = AFTER_ZH.exec(words)?.[1];
  if (after && isName(after)) return after;
  return BEFORE_EN.exec(words)?.[1] ?? null;
}

/** Two or three characters under a surname; four under one of two characters. */
function isName(words: string): boolean {
  return bearsSurname(words) && (words.length < 4 || !SURNAMES.has(words[0]!));
}

const OFFICE_ALONE = new RegExp(
  String.raw`^(?:\p{Script=Han}{0,10}(?:${OFFICE_ZH})|(?:[A-Z][a-z]+\s+){0,3}(?:Minister|Premier|President|Executive|Ambassador|Governor|Chairman|Mayor|Secretary|Director|Chancellor)(?: (?:for|of) [A-Z][a-z]+(?:(?:,? and|,)? [A-Z][a-z]+){0,4})?)$`,
  'u',
);

/** Whether words are an office without a name: `行政長官`, `总理`, `Foreign Minister`. */
export function isOffice(words: string): boolean {
  return OFFICE_ALONE.test(words) && holderOf(words) === null;
}
