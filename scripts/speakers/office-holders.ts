import type { Language } from '../../src/edition/language.ts';
import { simplifyCharacters } from '../../src/text/simplified-characters.ts';
import type { Label } from './labels.ts';
import { holderOf, isOffice, OFFICE_ZH, SURNAMES } from './offices.ts';

const OFFICES_ZH =
  '(?:发言人|發言人|外长|部长|部長|大使夫人|大使|总理|總理|主席|司长|司長|局长|局長|主任|总裁|總裁|行长|行長|秘书长|秘書長|代表|委员|院长|校长)';
const OFFICES_EN =
  '(?:Spokes(?:person|man|woman)|Minister|Ambassador|President|Premier|Director(?:[- ]General)?|Governor|Secretary(?:[- ]General)?|Chief Executive|Secretary (?:for|of) [A-Z][a-z]+(?:(?:,? and|,)? [A-Z][a-z]+){0,4})';
/** The name after an office, up to a word that a name does not go on with. */
const NAME_ZH = String.raw`(?:、[^，。]{0,20})?(\p{Script=Han}{2,4}?)(?=的|主持|[书書]面|例行|近日|日前|[今昨]|[于於]|[将將]|表示|[记記]者|[谈談]|[专專][访訪]|就|在|回答|举行|舉行|接受|答|出席|介绍|介紹|[会會][见見]|同|与|和|[：:，,、。\s]|$|星期|[0-9]|[一二三四五六七八九十]{1,2}月)`;
const NO_NAME =
  '(?:At|In|On|With|And|For|From|To|Before|After)\\b|Meets|Met|Holds|Held|Gives|Gave|Answers|Takes|Speaks|Remarks|Regular|Hosts|Attends|Press|Visits|Talks';
const NAME_EN = String.raw`(?:,[ \t]+(?:Mr|Ms|Mrs|Miss|Dr|Prof(?:essor)?)\.?)?[ \t]+(?!${NO_NAME})([A-Z][a-z-]+[ \t]+(?:[A-Z]\.[ \t]+)?(?!${NO_NAME})[A-Z][a-z-]+(?:[ \t]+(?!${NO_NAME})[A-Z][a-z-]+)?)(?=['’]s|[\s,.:]|$)`;

/** `外长王毅`, `专访林远`; `林远先生`, `林远会见记者`, `Lin Yuan meets the press`. */
const BEFORE_PERSON = new RegExp(
  String.raw`(?:${OFFICE_ZH}|[专專][访訪]|[采採][访訪]|[对對][话話]|主持人?[：:]?\s?|(?:${OFFICES_EN}|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s)$`,
);
const AFTER_PERSON = new RegExp(
  String.raw`^(?:先生|女士|${OFFICE_ZH}|共?同?(?:[会會][见見]|主持|答|[谈談](?!判|[话話])|接受|出席|回答|表示|[来來][访訪])|就[^，。]{2,30}(?:答|接受|[谈談])|['’]s\b|,\s(?:(?:the|deputy|vice|former|executive|acting|assistant)\s){0,3}(?:director|head|chief|minister|secretary|governor|mayor|president|spokes|chair|commissioner|ambassador|professor)|\s(?:meets|met|speaks|answers|takes|holds)\b)`,
  'i',
);

/** The first person that title and lead name after an office (`央行總裁記者會` names none). */
export function officeHolder(head: string, language: Language): string | null {
  if (language === 'en') return namesAfter(OFFICES_EN, head)[0] ?? null;
  const [after] = namesAfter(OFFICES_ZH, head);
  if (after) return after;
  const [before] =
    /(?<![\p{Script=Han}])\p{Script=Han}{2,3}(?:[总總]理|外[长長]|部[长長]|主席|大使)/u.exec(
      head,
    ) ?? [];
  return before ? holderOf(before) : null;
}

/** Everybody whom title and lead name after an office. */
export function officeHolders(head: string, language: Language): string[] {
  return [...new Set(namesAfter(language === 'en' ? OFFICES_EN : OFFICES_ZH, head))];
}

/** `蔡` → `蔡潇丽`, where title or lead have one such name after an office. */
export function fullName(name: string, head: string): string {
  if (name.length > 1) return name;
  const found = new Set(namesAfter(OFFICES_ZH, head).filter((full) => full.startsWith(name)));
  return found.size === 1 ? [...found][0]! : name;
}

/**
 * Speakers whose label is their office alone, under the one name that title or lead give with it:
 * `行政長官：` after `行政長官林月華會見傳媒` → `林月華`, also where one is in the other script.
 */
export function withHolders<Entry extends { readonly label: Label | null }>(
  entries: readonly Entry[],
  head: string,
): Entry[] {
  const holders = new Map<string, string | null>();
  return entries.map((entry) => {
    const { label } = entry;
    if (!label?.name || label.kind === 'question' || !isOffice(label.name)) return entry;
    if (!holders.has(label.name)) holders.set(label.name, holderInEither(head, label.name));
    const name = holders.get(label.name);
    return name ? { ...entry, label: { ...label, name } } : entry;
  });
}

/** The holder as the text writes him, where it writes the office in the other script. */
function holderInEither(head: string, office: string): string | null {
  const own = holderIn(head, office);
  if (own !== null || /[A-Z]/.test(office)) return own;
  const folded = simplifyCharacters(head);
  const name = holderIn(folded, simplifyCharacters(office));
  const at = name === null ? -1 : folded.indexOf(name);
  return at < 0 ? null : head.slice(at, at + name!.length);
}

function holderIn(head: string, office: string): string | null {
  const isLatin = /[A-Z]/.test(office);
  const before = new RegExp(String.raw`(?<!\p{Script=Han})\p{Script=Han}{2,3}(?=${office})`, 'gu');
  const names = [...namesAfter(office, head), ...(head.match(before) ?? [])];
  const found = new Set(names.filter((name) => isLatin || SURNAMES.has(name[0]!)));
  return found.size === 1 ? [...found][0]! : null;
}

/** Whether a text speaks of a name as of a person: with an office, with 先生 or Mr., or as somebody who speaks. */
export function isPersonIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(at + name.length)];
    if (BEFORE_PERSON.test(before) || AFTER_PERSON.test(after.slice(0, 40))) return true;
  }
  return false;
}

/** Every person named right after an office, which is given as a pattern. */
export function namesAfter(office: string, head: string): string[] {
  const isLatin = /[A-Z]/.test(office);
  const pattern = new RegExp(office + (isLatin ? NAME_EN : NAME_ZH), 'gu');
  const names = [...head.matchAll(pattern)].map((match) => match[1]!);
  return isLatin ? names : names.filter(isPerson);
}

/** `王毅`, `拉夫罗夫`; not `记者会`, `将于`, `就新规` (回答提问), `会见传媒`. */
function isPerson(words: string): boolean {
  if (/^[就会會对對在将將被]|[记記]者|[会會]$|受[访訪]|[问問]/.test(words)) return false;
  return SURNAMES.has(words[0]!) || words.length > 2;
}
