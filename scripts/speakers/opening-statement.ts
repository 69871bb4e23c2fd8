import { isFinished } from '../sentence-end.ts';
import type { Labelled } from './labelled.ts';

/** `（原标题：外交部发言人主持例行记者会）` */
const ORIGINAL_TITLE = /^[（(]?原[标標][题題][：:]/;
/** `（本文未经发言人审核）` */
const IN_BRACKETS = /^[（(][^（）()]*[)）]$/;
/** `以下是局长的书面答复：`, `Following is the transcript…:`: what follows is no lead any more. */
const INTRODUCES =
  /(?:^|。)(?:以下|下[文面])(?:是|為|为)[^。]*[：:]$|(?:全文|[内內]容|[实實][录錄])如下[：:]$|(?:致[词詞辞辭]|[讲講][话話]|[谈談][话話]|[开開][场場]白)全文[：:]$|^(?:the )?following (?:is|are)\b.*:$/i;

/**
 * Paragraphs before the first label that are spoken: none if they report (a dateline, or the words of
 * a lead: 记者会, 回答…提问, 采访), else those that are sentences, below what introduces them.
 */
export function openingStatement(before: Labelled[], main: string | null): Set<number> {
  const lead = before.findLastIndex(({ line }) => INTRODUCES.test(line.trace.text));
  const sentences = before.flatMap(({ line: { heading, trace } }, index) => {
    const isAside = ORIGINAL_TITLE.test(trace.text) || IN_BRACKETS.test(trace.text);
    const isTitle = heading !== null || index <= lead || isAside;
    return !isTitle && isFinished(trace.text) && trace.text.length >= 8 ? [index] : [];
  });
  const speaks = (text: string): boolean => text.length > 16 && isSentence(text);
  if (!sentences.some((index) => speaks(before[index]!.line.trace.text))) return new Set();
  const reports = sentences.some((index) => isLead(before[index]!.line.trace.text, main));
  return new Set(reports ? [] : sentences);
}

/** Whether it ends as a sentence does, and not as what leads to others: `以下是會議上的書面答覆：`. */
function isSentence(text: string): boolean {
  return isFinished(text) && !/[:：]\s*$/.test(text);
}

function isLead(text: string, main: string | null): boolean {
  return (
    (main !== null && main.length > 1 && text.includes(main)) ||
    (/^\d{4}年\d{1,2}月\d{1,2}日.{4,80}(?:举行|舉行)。$/.test(text) && !/[将將]/.test(text)) ||
    /本[刊报報台臺](?:[记記]者|[讯訊])|transcript|edited for/i.test(text) ||
    /^[（(]?[^，。]{0,20}(?:\d{1,2}[日號号])?[电電讯訊][）)]?/.test(text.slice(0, 30)) ||
    /(?:记者会|記者會|发布会|發布會|答[记記]者|吹风会|见面会|接受.{0,30}(?:采访|採訪|专访|專訪)|回答.{0,20}(?:提[问問]|[问問][题題])|[专專][访訪]|[问問]答)/.test(
      text,
    ) ||
    /\b(?:press conference|press briefing|news conference|answered questions|interview|took questions|met the press)\b/i.test(
      text,
    )
  );
}
