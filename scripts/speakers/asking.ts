/** `谢谢。`, `谢谢部长！`, `Thank you, Minister.` after a question. */
const THANKS =
  /(?:(?:好的?[，,]|非常|再次|多)?(?:感?[谢謝]){1,2}[^。！？!?.，,]{0,12}[。！!.]?|(?:thank you|thanks)\b[^.!?]{0,40}[.!]?)\s*$/iu;
/** `请您谈谈…`, `能否介绍…`, `Tell us…`: what asks without a question mark; never `请你向主管部门了解`. */
const REQUEST =
  /[请請](?:[问問](?!候)|(?:[您你]|[为為给給]我[们們]|[简簡][单單要]|具[体體]|[结結]合.{0,20}){0,3}(?:介[绍紹]|[谈談]|展望|分享|[评評][价價析]|解[读讀]|[阐闡]述|解[释釋]|回[顾顧]|透露|[证證][实實]|概括|描述))|(?:^|[.!?;,:])\s*(?:(?:and|so|please) )?(?:tell|share with|give|walk) us\b|\b(?:please|could you) (?:\w+ )?(?:tell|talk|share|describe|explain|elaborate|comment|brief)\b/iu;

/** Whether a text ends in a question mark. */
export function isQuestion(text: string): boolean {
  return /[？?][”’"'」』）)]*\s*$/.test(text);
}

/** `请您谈谈明年的打算。`: whether the last sentence of a text asks for words without asking a question. */
export function isRequest(text: string): boolean {
  return REQUEST.test(lastSentences(text, 1));
}

/** Whether a turn asks: a question or a request is in its last sentences, thanks left out. */
export function asks(turn: string, sentences = 2): boolean {
  const end = lastSentences(turn, sentences);
  return /[？?]/.test(end) || REQUEST.test(end);
}

/** `现场观众有问题吗？`, `Any questions from the audience?`: what a host asks nobody in particular. */
export function invitesQuestions(text: string): boolean {
  const end = lastSentences(text, 1);
  return (
    end.length < 60 &&
    /(?:[观觀听聽][众眾]|[记記]者|朋友|同[学學]|[哪那]位|大家|[谁誰]).{0,8}[有想].{0,4}[问問][题題]?[吗嗎呢]?[？?]$|[还還]有.{0,6}[问問][题題][吗嗎][？?]$|\b(?:any|more|other|further) questions?\b[^.?!]{0,30}\?$/iu.test(
      end,
    )
  );
}

/** `我补充一句，…`, `Let me add …`: whoever leads a conference answers too. */
export function addsToAnswer(turn: string): boolean {
  return /^(?:好的?[，,。]\s?)?(?:[这這][里裡裏]?|那[么麼]?)?我(?:也|再|[来來]|就|想|[简簡][单單])*(?:[补補]充|回答|回[应應])(?!.{0,12}(?:提[问問]|下一))|^(?:let me|i['’]d like to|i would like to|i['’]ll) (?:also |just )?(?:add|answer|respond)\b/iu.test(
    turn,
  );
}

/** So much of a turn is looked at. */
const END = 400;
const SENTENCE = /(?:[^。！？!?；;\n.]|\.(?=\S))+[。！？!?；;\n.]*[”’"'」』）)]*/gu;

/** The last sentences of a text, without the thanks that may end it. */
function lastSentences(text: string, count: number): string {
  const end = text.slice(-END).trimEnd();
  const words = end.replace(THANKS, '').trimEnd();
  const sentences = (words === '' ? end : words).match(SENTENCE) ?? [];
  return sentences.slice(-count).join('');
}
