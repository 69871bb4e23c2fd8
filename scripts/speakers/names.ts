import type { Language } from '../../src/edition/language.ts';
import { bearsSurname, SURNAMES } from './surnames.ts';

/** How the name of an outlet ends. */
export const OUTLET_ZH =
  /(?:社|[报報]|[台臺]|[网網]|[电電][视視]|[央卫衛][视視]|新[闻聞]|[经經][济濟][报報][导導道]|[杂雜][志誌]|[周週]刊|[财財][经經]|[财財]新|[广廣]播|日[报報]|通[讯訊]社|媒[体體]|集[团團])$/;
/** What stands before a colon on a page and is no label. */
export const BYLINE_ZH =
  /^(?:主[办辦][单單]位|网站标识|原[标標][题題]|撰文|[采採][写寫编編访訪]|供稿|[实實][习習]|通[讯訊][员員]|[发發]布[时時][间間]|来源|來源|作者|[编編][辑輯]|[责責]任[编編][辑輯]|[责責][编編]|文|[图圖]|[图圖]片|[摄攝]影|校[对對]|[审審]核|[监監]制|策[划劃]|[时時][间間]|地[点點]|日期|主[题題]|嘉[宾賓]|[关關][键鍵][词詞]|[标標][题題]|摘要|[电電][话話]|地址|[邮郵][编編]|[邮郵]箱|[传傳]真|[网網]址|[备備]注|注|附|附件|分享|字[体體]|字[号號]|[发發]布|浏[览覽]|阅读|分类|标签)(?:[/／].*)?$/;
/** Words that open an enumeration or a saying, never a speaker. */
export const NO_NAME_ZH =
  /^(?:第?[一二三四五六七八九十百\d]+(?:[是点點、，,]|方面)?|首先|其次|再次|再者|最后|最後|另外|此外|同[时時]|[总總]之|例如|比如|[换換]句[话話][说說]|也就是[说說]|一句[话話]|原[则則]|[结結][论論]|[问問][题題]|答案|其[一二三四])|(?:[说說]|道|云|曰|[称稱]|指出|[强強][调調]|表示|[认認][为為]|介[绍紹]|回[应應]|是|[为為]|如下|包括|方面|例如|原[则則]|[们們])$|[，,、]|^[我你您他她它这這那]/;
/** `第一财经`, `21世纪经济报道` are outlets, `第一方面` counts. */
export const FIRST_ZH =
  /^第一(?!方面|[阶階]段|部分|季度|[产產][业業])\p{Script=Han}{2}$|^\d\d世[纪紀]\p{Script=Han}{2,6}$/u;
/** What stands before a colon on a page and is no label. */
export const BYLINE_EN =
  /^(?:source|editor|author|by|photo|updated?|published|date|time|venue|tel|fax|e-?mail|address|note|notes|copyright|related news|share|contact|website|title|caption|subject|keywords?|contact us)\b/i;
const CONNECTIVE_EN = /^(?:of|the|and|for|de|la|du|van|von|al|in|on|at|&)$/;
/** Words at the end of the name of an outlet, and outlets without one. */
export const OUTLET_EN =
  /(?:\b(?:News|Times|Post|Daily|Weekly|Agency|Service|Press|Radio|Television|Herald|Journal|Tribune|Gazette|Chronicle|Guardian|Telegraph|Broadcasting|Magazine|Network|TV)|TV|\b(?:CRI|CNN|BBC|NHK|NPR|AFP|AP|EFE|ANI|PTI|DPA|ITAR-TASS|TASS|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap|Al[- ]Jazeera))$/;
/** Words of titles. */
export const TITLE_EN =
  /\b(?:Meets|Met|Speaks|Spoke|Answers|Holds|Held|Gives|Gave|Takes|Transcript|Text|Interview|Remarks|Conference|Briefing|Statement|Speech|Summary|Highlights)\b/;
const NO_NAME_EN =
  /^(?:first|second|third|fourth|fifth|finally|lastly|firstly|secondly|thirdly|next|also|however|but|and|so|yes|no|well|now|then|again|meanwhile|for example|in short|in conclusion|one|two|three|i|we|he|she|it|they|this|that|there|on|as|regarding|concerning|about|our|my|your|their|its|for|in|to|with|at|from|by|what|why|how|when|where|who)\b/i;
/** `Lin Yuan, deputy director of the port` */
export const OFFICE_AFTER_EN =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}), (?:(?:the|deputy|vice|former|executive|acting|assistant) ){0,3}(?:director|head|chief|minister|secretary|governor|mayor|president|spokes\w+|chair\w*|commissioner|ambassador|professor|official|member|general manager)\b.*$/u;
/** `He Yadong`, `So Wai-ming`, `You Quan`: names, though their surname is such a word. */
const NAME_EN = /^(?:He|She|So|To|You) \p{Lu}\p{Ll}+(?:-\p{Ll}+| \p{Lu}\p{Ll}+)?$/u;

/** `First`, `This`, `As for trade`: words that open a sentence, unless they are a name. */
export function namesNobody(words: string): boolean {
  return NO_NAME_EN.test(words) && !NAME_EN.test(words);
}

/** Whether a name is that of an outlet: `Phoenix TV`, `彭博社`. */
export function isOutlet(name: string): boolean {
  return OUTLET_EN.test(name) || OUTLET_ZH.test(name);
}

/** `South China Morning Post`, `21st Century Business Herald`: at most eight words with capitals. */
export function isCapitalised(words: string): boolean {
  const tokens = words.split(/\s+/);
  return (
    tokens.length <= 8 &&
    /\p{Lu}/u.test(words) &&
    tokens.every((token) => /^[“"'(]?(?:\p{Lu}|\d)/u.test(token) || CONNECTIVE_EN.test(token))
  );
}

/** Whether words before a colon may name an asker whose place tells: `海角财经`, `Cape Times`. */
export function mayName(words: string, language: Language): boolean {
  if (language === 'en')
    return (
      ![BYLINE_EN, TITLE_EN].some((pattern) => pattern.test(words)) &&
      !namesNobody(words) &&
      isCapitalised(words)
    );
  return (
    /^[\p{Script=Han}A-Za-z《]/u.test(words) &&
    /^[\p{Script=Han}A-Za-z\d·《》-]{2,12}$/u.test(words) &&
    !BYLINE_ZH.test(words) &&
    (!NO_NAME_ZH.test(words) || FIRST_ZH.test(words))
  );
}

/** `记者：张三 李四`: a byline only looks like a label. */
export function isByline(rest: string): boolean {
  const names = rest
    .replace(/(?:通[讯訊][员員]|[实實][习習]生|[摄攝]影|[编編][辑輯])[:：]?/g, ' ')
    .trim()
    .split(/[ 、，,\u3000／/]+/);
  return (
    names.length <= 5 &&
    names.every((name) => bearsSurname(name.replaceAll('·', ''))) &&
    !/^[谢謝]{2}/.test(names[0]!)
  );
}

/** `王 毅` → `王毅`, `Lin Yuan (deputy director)` and `Lin Yuan, head of the port` → `Lin Yuan`, `林远（航校校长）` → `林远`. */
export function plainName(words: string): string {
  const held = /^(\p{Script=Han}{2,4})[（(][^（）()]{1,50}[)）]$/u.exec(words)?.[1];
  if (held && bearsSurname(held)) return held;
  return /^\p{Lu}/u.test(words)
    ? words.replace(/ ?\([^()]{1,40}\)$/, '').replace(OFFICE_AFTER_EN, '$1')
    : words.replace(/^(\p{Script=Han})[ \u3000]{1,2}(\p{Script=Han})$/u, '$1$2');
}

/** Whether a text speaks of a name, other than as a label of its own. */
export function isNamedIn(known: string, words: string): boolean {
  return known
    .split(words)
    .slice(1)
    .some((rest) => !/^\s*[：:】\]]/.test(rest));
}

/** Whether words before a colon look like somebody; `named` where title or lead speak of them. */
export function looksLikeName(words: string, named: boolean): boolean {
  if (BYLINE_ZH.test(words) || NO_NAME_ZH.test(words)) return false;
  if ([BYLINE_EN, TITLE_EN].some((pattern) => pattern.test(words)) || namesNobody(words))
    return false;
  if (words.length > 2 && OUTLET_ZH.test(words)) return false;
  if (/^\p{Script=Han}{1,4}$/u.test(words))
    return named || SURNAMES.has(words) || bearsSurname(words);
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u.test(words)) return true;
  if (/^\p{Script=Han}{2,12}$/u.test(words))
    return (
      /(?:部[长長]|[总總]理|主席|大使|司[长長]|局[长長]|主任|外[长長]|[总總]裁|行[长長]|[长長]官|特首|[总總][统統]|先生|女士|教授|[发發]言人|秘[书書][长長])$/.test(
        words,
      ) ||
      /^(?:.{2,8}(?:部[长長]|司[长長]|局[长長]|主任|[总總]裁))\p{Script=Han}{2,4}$/u.test(words)
    );
  return /^[\p{L}\d .'’-]+$/u.test(words) && isCapitalised(words);
}
