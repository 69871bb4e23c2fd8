import type { Said, Speakers } from './labels.ts';
import { BYLINE_EN, isCapitalised, namesNobody, OUTLET_EN, plainName, TITLE_EN } from './names.ts';
import { holderOf } from './offices.ts';

/** `Foreign journalist`, `A reporter` name nobody. */
const NOBODY_EN =
  /^(?:an?|the|one|another|foreign|chinese|local|male|female|unidentified|unknown)$/i;
/** `QUESTION (inaudible)`, `Reporter (in French)`: how somebody asks, not for whom. */
const HOW_EN =
  /^(?:inaudible|off[- ]mic\w*|\w*\s?interpret\w*|(?:\w+ )?translat\w+|in \p{Lu}\p{Ll}+|laugh\w*|cross-?talk)$|\binterpret|\btranslat/iu;
const ASKS_EN = /^(?:Q(?:uestion)?\s*\d*|Reporter|Journalist|Correspondent|Press|Media)$/i;
/** `The following question was raised after the press conference:` */
const RAISED_EN = /^the following questions? (?:was|were) (?:raised|asked)\b/i;
const FOLLOWS_EN = /^(?:follow[- ]?up(?: question)?|further question)$/i;
const ANSWERS_EN = /^(?:(?:A(?:nswer)?|Reply|Response)\s*\d*)$/i;
const MODERATES_EN =
  /^(?:moderator|host|presenter|interviewer|anchor|chair(?:person|man|woman)?|m\.?c\.?)\b/i;
/** `MR MILLER`, `SECRETARY BLINKEN`, `Amb. Qin`. */
const TITLED_EN =
  /^(?:M[RS]S?|DR|AMBASSADOR|SECRETARY|MINISTER|PRESIDENT|PREMIER) [A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)*$|^(?:Mr|Ms|Mrs|Dr|Amb)\.? \p{Lu}[\p{L}’'-]+$/u;

/** What English words before a colon say of a paragraph, or `null`. */
export function englishLabel(words: string, speakers: Speakers): Said | null {
  const inParentheses = /^(.*?)\s*\(([^()]{1,40})\)$/.exec(words);
  const core = plainName((inParentheses ? inParentheses[1]! : words).trim());
  if (FOLLOWS_EN.test(core) || (ASKS_EN.test(core) && FOLLOWS_EN.test(inParentheses?.[2] ?? '')))
    return { name: null, kind: 'follow-up' };
  if (ASKS_EN.test(core)) {
    const name = inParentheses?.[2] ?? null;
    return { name: name !== null && HOW_EN.test(name) ? null : name, kind: 'question' };
  }
  if (RAISED_EN.test(core)) return { name: null, kind: 'question' };
  if (ANSWERS_EN.test(core) || /spokes(?:person|man|woman)$/i.test(core))
    return { name: null, kind: 'answer' };
  const again = /^(.+?),? follow[- ]?up(?: question)?$/i.exec(core)?.[1];
  if (again && OUTLET_EN.test(again)) return { name: again, kind: 'question' };
  const sent =
    /^question (?:from|by) (.+)$/i.exec(core) ??
    /^(?:an? )?(?:reporter|journalist|correspondent) (?:from|of|with|for) (.+)$/i.exec(core) ??
    /^(.+?)(?:['’]s)? (?:reporter|journalist|correspondent)(?: \p{Lu}[\p{L}’'-]+){0,3}$/iu.exec(
      core,
    );
  if (sent)
    return {
      name: NOBODY_EN.test(sent[1]!) ? null : sent[1]!.replace(/^the /, ''),
      kind: 'question',
    };
  if (MODERATES_EN.test(core)) return { name: null, kind: 'moderator' };
  if (BYLINE_EN.test(core) || TITLE_EN.test(core)) return null;
  if (namesNobody(core) && !speakers.has(core)) return null;
  const name = holderOf(core) ?? core;
  if (!isCapitalised(core)) return null;
  const known = [core, name, words].some((form) => speakers.has(form));
  return known || OUTLET_EN.test(core) || TITLED_EN.test(core) ? { name, kind: 'speaker' } : null;
}
