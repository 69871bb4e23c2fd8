import type { Language } from '../../src/edition/language.ts';
import { holderOf, isOffice } from './offices.ts';
import { bearsSurname, SURNAMES } from './surnames.ts';

/** What a label at the head of a paragraph says of it. */
export type Label = {
  /** Length in the text, colon and following blanks included. */
  readonly length: number;
  /** Who speaks, as written without 记者, quotes, numbers or 问/答; `null` for a plain 问 or Q. */
  readonly name: string | null;
  readonly kind: 'question' | 'follow-up' | 'answer' | 'moderator' | 'speaker';
};

/** Names that open paragraphs of a text often enough, or stand in its title, to be its speakers. */
export type Speakers = ReadonlySet<string>;

const NUMBER = String.raw`(?:[▲△▶►●○◆◇■□★☆◎•·※]\s{0,4})?(?:[（(【[]?\d{1,3}(?![A-Za-z\d]|世[纪紀]|氪)[)）】\]]?(?:[.、．]|[:：](?!\d))?\s{0,4}|[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}、\s{0,4}|[（(][一二三四五六七八九十]{1,3}[)）]\s{0,4})?`;
const OPEN = String.raw`[【\[〔]?`;
const CLOSE = String.raw`[】\]〕]?`;

/** The words before a colon at the head of a text, at most 60 signs and no sentence. */
const HEAD = new RegExp(
  String.raw`^${NUMBER}${OPEN}([^\s：:。！？?!；;（(）)][^：:。！？?!；;\n]{0,59}?)${CLOSE}\s{0,4}[：:]${CLOSE}\s*`,
);
/** 【记者】, [问], with a colon after it or none. */
const BRACKETED = new RegExp(
  String.raw`^${NUMBER}[【\[〔]([^【】\[\]〔〕]{1,30})[】\]〕]\s*(?:[：:]\s*)?`,
);
/** `1.`, `（二）`: a number before a label and nothing else. */
const ONLY_NUMBER = new RegExp(String.raw`^\s{0,4}${NUMBER}\s{0,4}$`);

/**
 * `问 据报道…`, `问题四、何时…`, `Question 4. When…`, `Q According to…`: a label without a colon, Q and A
 * only where `speakers` has them.
 */
const BARE =
  /^(?:([问問答])[ \u3000]{1,4}|[问問][题題](?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．][ \u3000]{0,4}(?![一二三四五六七八九十\d])|Question \d{1,2}\. {1,4}(?=\p{Lu})|([QA])(?:\d{0,2} {1,4}|\d{1,2}\. {1,4}| ?[-–—] )(?=[\p{Lu}“"'(\d]))(?=\S)/u;

const ASKS_ZH =
  /^(?:提?[问問](?:[题題])?[一二三四五六七八九十\d]*|[记記]者?提?[问問]?\d*|[记記]者[A-Z甲乙丙丁一二三四五\d]*|提[问問]者?|(?:[现現在][场場]|中外|外[国國])?媒[体體]提?[问問]?\d*)$/;
/** Labels that no byline has: `问：多少钱` asks, `记者：张三` does not. */
const ASKS_ALONE = /^(?:提?[问問]|Q)/i;
const FOLLOWS_ZH = /(?:追|又|再|补充|補充)(?:提)?[问問]$/;
/** `问：（追问）是否…` */
const FOLLOWS_AFTER = /^[（(](?:追|又|再|补充|補充)(?:提)?[问問][)）]\s{0,4}/;
const ANSWERS_ZH = /^(?:回?答|[答回][复覆])[一二三四五六七八九十\d]*$/;
/** `观众2`, `网友“小明”`: who asks without being of the press. */
const PUBLIC_ZH =
  /^(?:[观觀听聽][众眾]|[网網]友)(?:[一二三四五六七八九十\d]{1,3}|[“「"][^”」"]{1,10}[”」"])?(?:提?[问問])?$/;
/** `读者李华`, `市民王奶奶`: people who ask under their names. */
const PERSON_ZH =
  /^(?:[读讀]者|市民|居民|村民|[网網]友|[观觀听聽][众眾]|[学學]生|家[长長])(\p{Script=Han}{2,4})$/u;
/** `国家发展改革委副主任 赵辰昕`: an office, a blank, a name. */
const OFFICE_AND_NAME_ZH =
  /^\p{Script=Han}[\p{Script=Han}、（）“”]{2,40}[ \u3000]+(?![记記]者|提?[问問]|回?答)(\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u;
/** `海角社 约翰`, `TVBS 王小明`: an outlet and who asks for it. */
const OUTLET_AND_NAME_ZH = /^([^\s，,、]{2,16})[ \u3000]+(?:[记記]者)?[\p{Script=Han}·]{2,10}$/u;
/** `總統致詞`, `局长开场发言`: the words of who holds an office open a conference. */
const OPENS_ZH =
  /^(.{2,12}?)(?:[开開][场場]|引言)?(?:致[词詞辞辭]|[讲講][话話]|[发發]言|[谈談][话話]|[开開][场場]白)(?:全文)?$/;
/** `主動說明：`, `開場說明：`: what is told before anybody asks. */
const TELLS_ZH = /^(?:主[动動]|[开開][场場])[说說]明$/;
const MODERATES_ZH = /^(?:主持人|主持|司仪|司儀)/;
const REPORTER_ZH =
  /^(.*?)(?:[记記]者)(.{0,8}?|\s?\p{Script=Latin}[\p{Script=Latin} .'’-]{1,30}?)\s?(?:提?[问問][及到]?)?$/u;
/** `会后有`, `现场一名`, `媒體`: words before 记者 that name nobody. */
const NOBODY_ZH =
  /^(?:[会會][后後]|此前|随后|隨後|[当當][天日]|日前|[另又还還]|有|一[位名]|某|多[家位名]|在[场場]|[现現][场場]|与会|與會|其他|其它|中外|境外|外国|外國|外|媒[体體]|[中英日法俄][文语語]|普通[话話]|[视視][频頻]|[书書]面|[电電][话話]|[，,\s])*$/;
/** `【新华网报道 记者 某某】`: how a report begins, not who asks. */
const REPORTS_ZH = /(?:(?<![经經][济濟])[报報][导導道]|[电電]|[讯訊])[\s\u3000]*$/;
/** `发言人首先发布消息：`, `外交部发言人宣布：` */
const ANNOUNCES_ZH =
  /^(.{2,24}?)(?:首先|先)?(?:[发發]布|宣布|通[报報])(?:了?.{0,6}(?:消息|信息))?$/;
/** `各位记者朋友：`, `記者女士、先生：` greet. */
const GREETED_ZH = /^(?:朋友|女士|先生|同[业業])/;
/** `Foreign journalist`, `A reporter` name nobody. */
const NOBODY_EN =
  /^(?:an?|the|one|another|foreign|chinese|local|male|female|unidentified|unknown)$/i;
/** `QUESTION (inaudible)`, `Reporter (in French)`: how somebody asks, not for whom. */
const HOW_EN =
  /^(?:inaudible|off[- ]mic\w*|\w*\s?interpret\w*|(?:\w+ )?translat\w+|in \p{Lu}\p{Ll}+|laugh\w*|cross-?talk)$|\binterpret|\btranslat/iu;
const OUTLET_ZH =
  /(?:社|[报報]|[台臺]|[网網]|[电電][视視]|[央卫衛][视視]|新[闻聞]|[经經][济濟][报報][导導道]|[杂雜][志誌]|[周週]刊|[财財][经經]|[财財]新|[广廣]播|日[报報]|通[讯訊]社|媒[体體]|集[团團])$/;
const BYLINE_ZH =
  /^(?:主[办辦][单單]位|网站标识|原[标標][题題]|撰文|[采採][写寫编編访訪]|供稿|[实實][习習]|通[讯訊][员員]|[发發]布[时時][间間]|来源|來源|作者|[编編][辑輯]|[责責]任[编編][辑輯]|[责責][编編]|文|[图圖]|[图圖]片|[摄攝]影|校[对對]|[审審]核|[监監]制|策[划劃]|[时時][间間]|地[点點]|日期|主[题題]|嘉[宾賓]|[关關][键鍵][词詞]|[标標][题題]|摘要|[电電][话話]|地址|[邮郵][编編]|[邮郵]箱|[传傳]真|[网網]址|[备備]注|注|附|附件|分享|字[体體]|字[号號]|[发發]布|浏[览覽]|阅读|分类|标签)(?:[/／].*)?$/;
/** Words that open an enumeration or a saying, never a speaker. */
const NO_NAME_ZH =
  /^(?:第?[一二三四五六七八九十百\d]+(?:[是点點、，,]|方面)?|首先|其次|再次|再者|最后|最後|另外|此外|同[时時]|[总總]之|例如|比如|[换換]句[话話][说說]|也就是[说說]|一句[话話]|原[则則]|[结結][论論]|[问問][题題]|答案|其[一二三四])|(?:[说說]|道|云|曰|[称稱]|指出|[强強][调調]|表示|[认認][为為]|介[绍紹]|回[应應]|是|[为為]|如下|包括|方面|例如|原[则則]|[们們])$|[，,、]|^[我你您他她它这這那]/;
/** `第一财经`, `21世纪经济报道` are outlets, `第一方面` counts. */
const FIRST_ZH =
  /^第一(?!方面|[阶階]段|部分|季度|[产產][业業])\p{Script=Han}{2}$|^\d\d世[纪紀]\p{Script=Han}{2,6}$/u;

const ASKS_EN = /^(?:Q(?:uestion)?\s*\d*|Reporter|Journalist|Correspondent|Press|Media)$/i;
/** `The following question was raised after the press conference:` */
const RAISED_EN = /^the following questions? (?:was|were) (?:raised|asked)\b/i;
const FOLLOWS_EN = /^(?:follow[- ]?up(?: question)?|further question)$/i;
const ANSWERS_EN = /^(?:(?:A(?:nswer)?|Reply|Response)\s*\d*)$/i;
const MODERATES_EN =
  /^(?:moderator|host|presenter|interviewer|anchor|chair(?:person|man|woman)?|m\.?c\.?)\b/i;
const BYLINE_EN =
  /^(?:source|editor|author|by|photo|updated?|published|date|time|venue|tel|fax|e-?mail|address|note|notes|copyright|related news|share|contact|website|title|caption|subject|keywords?|contact us)\b/i;
const CONNECTIVE_EN = /^(?:of|the|and|for|de|la|du|van|von|al|in|on|at|&)$/;
/** Words at the end of the name of an outlet, and outlets without one. */
const OUTLET_EN =
  /(?:\b(?:News|Times|Post|Daily|Weekly|Agency|Service|Press|Radio|Television|Herald|Journal|Tribune|Gazette|Chronicle|Guardian|Telegraph|Broadcasting|Magazine|Network|TV)|TV|\b(?:CRI|CNN|BBC|NHK|NPR|AFP|AP|EFE|ANI|PTI|DPA|ITAR-TASS|TASS|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap|Al[- ]Jazeera))$/;
/** `MR MILLER`, `SECRETARY BLINKEN`, `Amb. Qin`. */
const TITLED_EN =
  /^(?:M[RS]S?|DR|AMBASSADOR|SECRETARY|MINISTER|PRESIDENT|PREMIER) [A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+)*$|^(?:Mr|Ms|Mrs|Dr|Amb)\.? \p{Lu}[\p{L}’'-]+$/u;
/** Words of titles. */
const TITLE_EN =
  /\b(?:Meets|Met|Speaks|Spoke|Answers|Holds|Held|Gives|Gave|Takes|Transcript|Text|Interview|Remarks|Conference|Briefing|Statement|Speech|Summary|Highlights)\b/;
const NO_NAME_EN =
  /^(?:first|second|third|fourth|fifth|finally|lastly|firstly|secondly|thirdly|next|also|however|but|and|so|yes|no|well|now|then|again|meanwhile|for example|in short|in conclusion|one|two|three|i|we|he|she|it|they|this|that|there|on|as|regarding|concerning|about|our|my|your|their|its|for|in|to|with|at|from|by|what|why|how|when|where|who)\b/i;
/** `Lin Yuan, deputy director of the port` */
const OFFICE_AFTER_EN =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}), (?:(?:the|deputy|vice|former|executive|acting|assistant) ){0,3}(?:director|head|chief|minister|secretary|governor|mayor|president|spokes\w+|chair\w*|commissioner|ambassador|professor|official|member|general manager)\b.*$/u;
/** `He Yadong`, `So Wai-ming`, `You Quan`: names, though their surname is such a word. */
const NAME_EN = /^(?:He|She|So|To|You) \p{Lu}\p{Ll}+(?:-\p{Ll}+| \p{Lu}\p{Ll}+)?$/u;

function namesNobody(words: string): boolean {
  return NO_NAME_EN.test(words) && !NAME_EN.test(words);
}

/** The label a paragraph begins with, or `null`. Named labels count only if they are plausible names. */
export function labelOf(text: string, language: Language, speakers: Speakers): Label | null {
  const bracketed = BRACKETED.exec(text);
  return (
    (bracketed &&
    (speakers.has(bracketed[1]!) || !isHeadline(bracketed[1]!, /[：:]\s*$/.test(bracketed[0])))
      ? labelFrom(bracketed, text, language, speakers)
      : null) ??
    labelFrom(HEAD.exec(text), text, language, speakers) ??
    bareLabel(text, speakers)
  );
}

/** `【外交电子报】第128期`, `【新华网报道 记者 某某】`: brackets of a page, not of a turn. */
function isHeadline(words: string, colon: boolean): boolean {
  if (colon) return false;
  return /[记記]者[\s\u3000]/.test(words) || (OUTLET_ZH.test(words) && !/[记記]者/.test(words));
}

/** Whether words are but the number of a label that follows: `1. ` before `问：`. */
export function isLabelNumber(words: string): boolean {
  return /\S/.test(words) && ONLY_NUMBER.test(words);
}

function bareLabel(text: string, speakers: Speakers): Label | null {
  const match = BARE.exec(text);
  if (!match || (match[2] && !speakers.has('Q'))) return null;
  const kind = /^[答A]/.test(match[0]) ? 'answer' : 'question';
  return { length: match[0].length, name: null, kind };
}

function labelFrom(
  match: RegExpExecArray | null,
  text: string,
  language: Language,
  speakers: Speakers,
): Label | null {
  if (!match) return null;
  const words = match[1]!.trim().replace(/[（(]以下[简簡][称稱].*?[)）]$/, '');
  const label =
    /\p{Script=Han}/u.test(words) || language === 'zh'
      ? chinese(words, speakers)
      : english(words, speakers);
  if (!label) return null;
  const rest = text.slice(match[0].length);
  if (/^有.{0,6}[记記]者/.test(words) && !/[？?][”"」』]?\s*$/.test(rest)) return null;
  if (label.kind === 'question' && !ASKS_ALONE.test(words) && isByline(rest)) return null;
  const follows = label.kind === 'question' ? FOLLOWS_AFTER.exec(rest)?.[0] : undefined;
  if (follows) return { length: match[0].length + follows.length, name: null, kind: 'follow-up' };
  const outlet = label.kind === 'question' && label.name === null ? outletIn(rest) : null;
  return outlet
    ? { ...label, length: match[0].length + outlet.length, name: outlet.name }
    : { length: match[0].length, ...label };
}

/** `问：（某某报记者）请问…`, `问：[某某社] …`: who asks, in brackets after the label. */
function outletIn(rest: string): { name: string; length: number } | null {
  const match = /^[（(【[〔]([^（）()【】[\]〔〕\s]{2,16}?)([记記]者)?[)）】\]〕]\s{0,4}/.exec(
    rest,
  );
  if (!match || !(match[2] || OUTLET_ZH.test(match[1]!))) return null;
  return { name: match[1]!, length: match[0].length };
}

type Said = Omit<Label, 'length'>;

function chinese(words: string, speakers: Speakers): Said | null {
  const inParentheses = /^(.*?)[（(]([^（）()]{1,50})[)）]$/.exec(words);
  const core = plainName(inParentheses ? inParentheses[1]!.trim() : words);
  const latin = core.normalize('NFKC');
  if (/^(?:Q|A)\d*$/i.test(latin)) {
    const follows = inParentheses !== null && FOLLOWS_ZH.test(inParentheses[2]!);
    return follows ? { name: null, kind: 'follow-up' } : english(latin, speakers);
  }
  if (FOLLOWS_ZH.test(core)) {
    const name = askerFrom(core.replace(FOLLOWS_ZH, '').replace(/[记記]者$/, ''));
    return { name, kind: name ? 'question' : 'follow-up' };
  }
  if (ASKS_ZH.test(core) && inParentheses && FOLLOWS_ZH.test(inParentheses[2]!))
    return { name: null, kind: 'follow-up' };
  if (ASKS_ZH.test(core))
    return { name: inParentheses ? askerFrom(inParentheses[2]!) : null, kind: 'question' };
  if (TELLS_ZH.test(core)) return { name: null, kind: 'answer' };
  if (ANSWERS_ZH.test(core)) {
    const name = inParentheses ? (holderOf(inParentheses[2]!) ?? inParentheses[2]!) : '';
    return { name: bearsSurname(name) ? name : null, kind: 'answer' };
  }
  const answers = /^(.{0,11}[^问問])(?:回?答)$/.exec(core);
  if (answers && !NO_NAME_ZH.test(answers[1]!)) {
    const name = holderOf(answers[1]!) ?? answers[1]!;
    return { name: /[发發]言人$/.test(name) ? null : name, kind: 'answer' };
  }
  const outlet = /^(.{2,16}?)提?[问問]$/.exec(core)?.[1];
  if (outlet && (OUTLET_ZH.test(outlet) || /^《[^《》]+》$/.test(outlet)))
    return { name: askerFrom(outlet), kind: 'question' };
  const person = PERSON_ZH.exec(core)?.[1];
  if (person && bearsSurname(person)) return { name: nameFrom(core), kind: 'question' };
  if (PUBLIC_ZH.test(core))
    return { name: nameFrom(core.replace(/提?[问問]$/, '')), kind: 'question' };
  if (MODERATES_ZH.test(core)) return { name: null, kind: 'moderator' };
  if (speakers.has(core)) return { name: holderOf(core) ?? core, kind: 'speaker' };
  const opener = OPENS_ZH.exec(core)?.[1];
  if (opener && (speakers.has(opener) || isOffice(opener) || holderOf(opener)))
    return { name: holderOf(opener) ?? opener, kind: 'speaker' };
  const sends = outletSending(core);
  if (sends) return { name: sends, kind: 'question' };
  const held = OFFICE_AND_NAME_ZH.exec(core)?.[1];
  if (held && (speakers.has(held) || SURNAMES.has(held[0]!) || bearsSurname(held)))
    return { name: held, kind: 'speaker' };
  const announces = ANNOUNCES_ZH.exec(core)?.[1];
  if (announces) {
    const name = holderOf(announces) ?? announces;
    if (/[发發]言人$/.test(name)) return { name: null, kind: 'answer' };
    return speakers.has(name) || /[发發]言人|首先|消息/.test(core)
      ? { name, kind: 'answer' }
      : null;
  }
  const holder = holderOf(core);
  if (holder) return { name: holder, kind: 'speaker' };
  if (words.length > 36 || BYLINE_ZH.test(core)) return null;
  const reporter = REPORTER_ZH.exec(words);
  if (reporter && isAsker(reporter[1]!, reporter[2]!))
    return { name: askerFrom(reporter[1]!), kind: 'question' };
  if (/^《[^《》]{2,16}》$/.test(core)) return { name: nameFrom(core), kind: 'question' };
  if ((!NO_NAME_ZH.test(core) || FIRST_ZH.test(core)) && core.length <= 20) {
    if (OUTLET_ZH.test(core) || /^[A-Z][A-Za-z]{1,7}(?:-\d{1,2})?$/.test(core))
      return { name: askerFrom(core), kind: 'question' };
    if (/^(?:[外]交部)?[发發]言人/.test(core) && core.length <= 12)
      return { name: core.replace(/^.*[发發]言人/, '') || null, kind: 'answer' };
  }
  return null;
}

function english(words: string, speakers: Speakers): Said | null {
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

/** Whether a name is that of an outlet: `Phoenix TV`, `彭博社`. */
export function isOutlet(name: string): boolean {
  return OUTLET_EN.test(name) || OUTLET_ZH.test(name);
}

/** `South China Morning Post`, `21st Century Business Herald`: at most eight words with capitals. */
function isCapitalised(words: string): boolean {
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

/** What stands before 记者 and after it in a label: an outlet, or nobody; never a dateline. */
function isAsker(before: string, after: string): boolean {
  if (/各位/.test(before) || GREETED_ZH.test(after)) return false;
  if (NOBODY_ZH.test(before)) return before !== '' || after === '';
  return !/[，,]/.test(before + after) && !/有$/.test(before) && !REPORTS_ZH.test(before);
}

/** `新华社` → `新华社`; `会后有`, `媒體` → `null`. */
function askerFrom(words: string): string | null {
  return NOBODY_ZH.test(words) ? null : nameFrom(words);
}

/** `海角社 约翰` → `海角社`, `TVBS 王小明` → `TVBS`; `null` for an office and a name. */
function outletSending(words: string): string | null {
  const outlet = OUTLET_AND_NAME_ZH.exec(words)?.[1];
  return outlet && (OUTLET_ZH.test(outlet) || /^[A-Z]{2,8}$/.test(outlet))
    ? nameFrom(outlet)
    : null;
}

/** `《人民日报》` → `人民日报`; nothing left → `null`. */
function nameFrom(words: string): string | null {
  const name = words
    .replace(/[《》〈〉“”"「」『』\s]+/g, (signs) => (/^\s+$/.test(signs) ? ' ' : ''))
    .trim();
  return name === '' ? null : name;
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

/**
 * The speakers of a text: names that head at least two of its paragraphs, or one and stand in its
 * title or lead (`known`). Each is a name by its look: a surname and at most three more characters,
 * a single surname, a transliteration with a dot, or Latin words with capitals.
 */
export function speakersOf(texts: readonly string[], known: string): Speakers {
  const counts = new Map<string, number>();
  const sure = new Set<string>();
  for (const text of texts) {
    const head = (BRACKETED.exec(text) ?? HEAD.exec(text))?.[1]?.trim() ?? '';
    if (outletSending(head)) continue;
    const office =
      OFFICE_AND_NAME_ZH.exec(head)?.[1] ??
      OFFICE_AFTER_EN.exec(head)?.[1] ??
      holderOf(head) ??
      undefined;
    const words = office ?? plainName(head);
    if (words === '' || words.length > 30) continue;
    counts.set(words, (counts.get(words) ?? 0) + 1);
    if (office || (/[：:]\s*$/.test(text) && counts.get(words)! > 1)) sure.add(words);
  }
  const speakers = new Set<string>();
  for (const [words, count] of counts) {
    const named = sure.has(words) || isNamedIn(known, words);
    if (looksLikeName(words, named) && (count >= 2 || named)) speakers.add(words);
  }
  return speakers;
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
