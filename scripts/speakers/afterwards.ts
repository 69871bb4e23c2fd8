import { holderOf } from './offices.ts';

/** `当日记者会后，有记者问及`, `会后，还有记者问：` */
const OPENS_ZH =
  /^(?:[当當][日天]的?)?(?:例行)?(?:[记記]者|(?:新[闻聞])?[发發]布|吹[风風])?[会會](?:[结結]束)?[之以]?[后後][，,]?\s?(?:又|[还還]|另|也)?有[^，。：:？?]{0,12}?[记記]者(?:[提追又]?[问問]|[询詢][问問]|就[^。？?]{2,60}?提[问問])(?!.{0,2}我)/;
/** `Following the press conference, Lin Yuan was also asked`, `After the briefing, a reporter asked` */
const OPENS_EN =
  /^(?:following|after) the (?:regular )?(?:press |news )?(?:conference|briefing),? (?!I |we )[^.?!]{1,80}?\b(?:(?:was|were) (?:also |further |then )?asked|(?:journalist|reporter|correspondent)s?\b[^.?!]{0,40}? asked)\b/i;

/** `，林远表示：`, `？”林远说，`: a sign, who speaks, and that he speaks. */
const SAYS_ZH =
  /[，,。？?！；;][”」』]?\s?([\p{Script=Han}·]{1,20}?)(?:表示|指出|回[应應](?:[说說称稱])?|回?答(?:道|[说說])?|[强強][调調]|[说說称稱]道?)([：:，,])/gu;
/** `. Lin Yuan said`, `, she replied` */
const SAYS_EN =
  /(?:[.?!]["”’]?|,)\s((?:and )?(?:\p{Lu}|the |he |she )[^.,?!]{0,60}?) ?\b(?:said|says|replied|responded|answered|noted|stressed|stated)\b/gu;
/** `发言人`, `the spokesperson`: whoever answers anyway. */
const ANYBODY = /^(?:(?:外交部)?[发發]言人|(?:the )?spokes\w+)$/i;
/** `. She said`: a sentence of its own, not a clause of the question. */
const ONE_OF_THEM = /^[。？！.?!].{0,2}(?:[他她]|s?he\b)/i;

/** Whether a paragraph tells what was asked when the conference was over. */
export function isAfterwards(text: string): boolean {
  return OPENS_ZH.test(text) || OPENS_EN.test(text);
}

/** Where the question of a paragraph ends and its answer begins, and who gives it. */
export type Answered = {
  readonly asked: number;
  readonly from: number;
  readonly name: string | null;
};

/**
 * The answer that a paragraph on what was asked after the conference holds: from `林远表示：` on, where
 * that is one of the speakers. Words before a colon are a label; others (`林远说，`, `Lin Yuan said that`)
 * are part of the answer.
 */
export function answerAfterwards(
  text: string,
  isSpeaker: (name: string) => boolean,
): Answered | null {
  const opening = (OPENS_ZH.exec(text) ?? OPENS_EN.exec(text))?.[0].length;
  if (opening === undefined) return null;
  for (const match of text.slice(opening).matchAll(OPENS_ZH.test(text) ? SAYS_ZH : SAYS_EN)) {
    const words = match[1]!;
    const who = words.replace(/^and /, '');
    const name = holderOf(who) ?? who;
    if (!isSpeaker(name) && !ANYBODY.test(who) && !ONE_OF_THEM.test(match[0])) continue;
    const start = opening + match.index;
    const isLabel = /[：:]$/.test(match[0]);
    const sign = match[0].indexOf(words);
    const isClause = /^[，,]/.test(match[0]);
    return {
      asked: isLabel && isClause ? start : start + sign,
      from: isLabel ? start + match[0].length : start + sign,
      name: isSpeaker(name) ? name : null,
    };
  }
  return null;
}
