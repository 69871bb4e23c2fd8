import { englishLabel } from './english-labels.ts';
import type { Said, Speakers } from './labels.ts';
import { BYLINE_ZH, FIRST_ZH, NO_NAME_ZH, OUTLET_ZH, plainName } from './names.ts';
import { holderOf, isOffice } from './offices.ts';
import { bearsSurname, SURNAMES } from './surnames.ts';

const ASKS_ZH =
  /^(?:提?[问問](?:[题題])?[一二三四五六七八九十\d]*|[记記]者?提?[问問]?\d*|[记記]者[A-Z甲乙丙丁一二三四五\d]*|提[问問]者?|(?:[现現在][场場]|中外|外[国國])?媒[体體]提?[问問]?\d*)$/;
const FOLLOWS_ZH = /(?:追|又|再|补充|補充)(?:提)?[问問]$/;
const ANSWERS_ZH = /^(?:回?答|[答回][复覆])[一二三四五六七八九十\d]*$/;
/** `观众2`, `网友“小明”`: who asks without being of the press. */
const PUBLIC_ZH =
  /^(?:[观觀听聽][众眾]|[网網]友)(?:[一二三四五六七八九十\d]{1,3}|[“「"][^”」"]{1,10}[”」"])?(?:提?[问問])?$/;
/** `读者李华`, `市民王奶奶`: people who ask under their names. */
const PERSON_ZH =
  /^(?:[读讀]者|市民|居民|村民|[网網]友|[观觀听聽][众眾]|[学學]生|家[长長])(\p{Script=Han}{2,4})$/u;
/** `国家发展改革委副主任 赵辰昕`: an office, a blank, a name. */
export const OFFICE_AND_NAME_ZH =
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

/** What Chinese words before a colon say of a paragraph, or `null`. */
export function chineseLabel(words: string, speakers: Speakers): Said | null {
  const inParentheses = /^(.*?)[（(]([^（）()]{1,50})[)）]$/.exec(words);
  const core = plainName(inParentheses ? inParentheses[1]!.trim() : words);
  const latin = core.normalize('NFKC');
  if (/^(?:Q|A)\d*$/i.test(latin)) {
    const follows = inParentheses !== null && FOLLOWS_ZH.test(inParentheses[2]!);
    return follows ? { name: null, kind: 'follow-up' } : englishLabel(latin, speakers);
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
export function outletSending(words: string): string | null {
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
