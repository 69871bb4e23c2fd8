/** A goodbye is no longer, in signs. */
const LONGEST = 240;
/** `Thank you, Mr. Gao` is one; `…questions, that concludes…` is two. */
const SENTENCES_EN =
  /(?<!\b(?:Mr|Ms|Mrs|Dr))[.!?;:](?:\s|$)|,\s(?=(?:(?:and|so) )?(?:that|this|today|have|see) ?)/i;

const MEETING_ZH =
  '(?:[发發]布|[记記]者|吹[风風]|[见見]面|通[气氣]|[说說]明|[问問]答|[采採][访訪]|[访訪][谈談]|交流|活[动動]|[会會][见見])[会會]?';
const MEETING_EN = '(?:conference|briefing|session|interview|availability|event)';

/** `今天的发布会就到这里`, `that concludes today’s press conference`. */
const ENDS = new RegExp(
  [
    String.raw`^\p{Script=Han}{0,16}${MEETING_ZH}(?:的全部[内內]容)?(?:[现現]在)?(?:就?先?(?:[进進]行)?到(?:[这這][里裡裏儿兒]|此[为為]止|此[结結]束)|[结結]束)了?$`,
    String.raw`^(?:我[们們])?今天(?:我[们們])?就?先?到(?:[这這][里裡裏儿兒]|此[为為]止|此[结結]束)了?$`,
    String.raw`^(?:(?:and|so|then) )?(?:this|that) (?:concludes|is the end of|brings us to the end of) (?:\S+ ){0,4}${MEETING_EN}$`,
    String.raw`^(?:(?:and|so) )?that(?:['’]s| is| will be) all for (?:today|now|this)(?:['’]s)?(?: \S+){0,3}$`,
    String.raw`^(?:\S+ ){0,5}${MEETING_EN} (?:ends here|is over|is adjourned|concludes here|has come to an end|comes to an end|is now closed)$`,
    String.raw`^(?:大家|我[们們]|各位)?(?:下[周週次][一二三四五]?|改日|改天)?再[见見会會]$`,
    String.raw`^good-?bye(?: everyone| to you all)?$`,
  ].join('|'),
  'iu',
);

/** What may stand around it: thanks, wishes, why it ends. */
const FORMULA = new RegExp(
  [
    String.raw`^(?:好的?|那[么麼]|各位(?:[记記]者|媒[体體])?(?:朋友)?(?:[们們])?|女士[们們]|先生[们們]|朋友[们們]|最[后後])$`,
    String.raw`^(?:那[么麼])?(?:最[后後]|也|再次|再一次|非常|[衷由]心|十分)*(?:感[谢謝]|多?[谢謝]){1,2}\p{Script=Han}{0,20}$`,
    String.raw`^(?:如果)?(?:大家)?(?:[没沒]有|[无無])(?:其[他它]|[别別]的|更多)?(?:的)?(?:提[问問]|[问問][题題])(?:的[话話]|了)?$`,
    String.raw`^(?:由于|由於|因[为為])?[时時][间間](?:[关關]系|[关關]係|有限|到了|的?原因)$`,
    String.raw`^祝(?:大家|各位)\p{Script=Han}{0,12}$`,
    String.raw`^(?:well|okay|ok|all right|so|and|again|once again|everyone|ladies and gentlemen)$`,
    String.raw`^(?:(?:and|so|again|once again) )?(?:thanks|thank you|many thanks)(?:,? \S+){0,9}$`,
    String.raw`^if (?:there (?:are|is)|you have) no (?:more|further|other) questions?$`,
    String.raw`^(?:due to|because of) (?:the )?(?:limited )?time(?: \S+){0,2}$`,
    String.raw`^(?:see you|have a|i wish you)(?: \S+){1,6}$`,
  ].join('|'),
  'iu',
);

/**
 * From which of the paragraphs on somebody only closes the meeting: `如果没有其他问题，今天的发布会就到这里，
 * 谢谢大家！` → 0; their number where nobody does. Thanks alone close nothing: `谢谢大家。` is the end of
 * an answer.
 */
export function goodbyeFrom(paragraphs: readonly string[]): number {
  const clauses = paragraphs.map(clausesOf);
  const says = clauses.map((own) => own.every(isFormula));
  const from = says.lastIndexOf(false) + 1;
  const first = clauses.findIndex(
    (own, index) => index >= from && own.some((clause) => ENDS.test(clause)),
  );
  return first < 0 ? paragraphs.length : first;
}

function clausesOf(text: string): string[] {
  if (text.length > LONGEST) return [text];
  const borders = /\p{Script=Han}/u.test(text) ? /[，。！？；：、…,.!?;:\s]/u : SENTENCES_EN;
  return text
    .split(borders)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function isFormula(clause: string): boolean {
  return clause.length <= 80 && (ENDS.test(clause) || FORMULA.test(clause));
}
