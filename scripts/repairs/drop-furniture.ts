import { isByline } from '../speakers/names.ts';
import { append, asidesFrom, type Aside, type Break, type Line, type Repair } from '../source.ts';
import { slice, trim } from '../trace.ts';

const FURNITURE = 'page furniture';
/** Words of the page that a sentence may have too stand in no sentence so long as this, in letters. */
const LONGEST = 200;

type Rule = { readonly pattern: RegExp; readonly reason: string };

/** Whole lines that belong to the page and not to the text. */
const LINES: Rule[] = [
  {
    pattern:
      /^[（(【]?\s*(?:下|上)\s*[转轉接]\s*(?:第?\s*[\d一二三四五六七八九十A-Z]+\s*[版页頁]?.{0,12})?[)）】]?$/,
    reason: 'jump line',
  },
  {
    pattern:
      /^[（(【]?\s*(?:[转轉]|接|[紧緊]接)(?:第?\s*[\d一二三四五六七八九十]+\s*[版页頁]).{0,10}[)）】]?$/,
    reason: 'jump line',
  },
  // `（接下頁）`, `续上页`, `（下頁續）`.
  {
    pattern: /^[（(【]?\s?(?:[接续續轉转][下上]|[下上])[页頁版]\s?[续續]?[)）】]?$/,
    reason: 'jump line',
  },
  // `《外交電子報》第312期   頁2`: the head of a page of a newsletter.
  {
    pattern:
      /^[^。？！，：:?!]{0,30}第\s?\d{1,5}\s?[期号號][^。？！，：:?!]{0,12}(?:[页頁]\s?\d{1,3}|\d{1,3}\s?[页頁])$/,
    reason: 'running head',
  },
  {
    pattern: /^\(?(?:continued|cont['’.]?d?)\s+(?:on|from)\s+(?:page|p\.|next)\s*.{0,12}\)?$/i,
    reason: 'jump line',
  },
  {
    pattern: /^(?:[记記]者|本[报報]|\p{Script=Han}{1,6}社).{0,14}?(?:[摄攝发發])[。]?$/u,
    reason: 'credit',
  },
  { pattern: /^[（(].{0,20}(?:[摄攝]影?|供[图圖]|[图圖]片)[)）]$/, reason: 'credit' },
  { pattern: /^(?:[图圖][为為片：:]|[图圖]\d)/, reason: 'caption' },
  { pattern: /^.{0,120}[\s。][\p{Script=Han}·]{2,6}\s{0,2}[摄攝]$/u, reason: 'caption' },
  { pattern: /^(?:photo|picture|image)\s*(?:by|:|credit)/i, reason: 'credit' },
  {
    pattern:
      /^(?:【[纠糾][错錯]】\s?)?[（([【]?(?:[责責]任)?(?:[编編][辑輯]|[责責][编編]|[校审審]核?|[监監]制|值班主任)[:：].{1,30}$/,
    reason: 'byline',
  },
  {
    pattern: /^(?:来源|來源|稿源|作者|发布[时時][间間]|[发發]布日期|日期|[记記]者|文)[:：].{1,30}$/,
    reason: 'byline',
  },
  {
    pattern:
      /^[（(【]?(?:摄影|攝影|摄|[图圖]|[图圖]片|撰文|[采採][写寫编編访訪]|供稿|通[讯訊][员員]|主[办辦][单單]位|[实實][习習](?:生|编辑|記者|记者)|嘉[宾賓]|主持人|(?:文字|[录錄]音)?整理|速[记記]|[时時][间間]|地[点點]|[关關][键鍵][词詞])[:：／/][^。？！?!]{1,40}$/,
    reason: 'byline',
  },
  {
    pattern:
      /^[（(](?:本[报報刊台臺][记記]者|[记記]者|[编編][辑輯]|文字整理|整理|[实實][习習]生|通[讯訊][员員])[\s\u3000:：/／][^（）()。？！]{1,30}[)）]$/,
    reason: 'byline',
  },
  { pattern: /(?:取消|退)(?:订阅|訂閱)|\bunsubscribe\b/i, reason: FURNITURE },
  {
    pattern:
      /^(?:guests?|interviewe[er]s?|hosts?|participants?|moderators?|speakers?|venue|published|date)\s*:\s*(?!.*(?<!\b(?:Dr|Mr|Mrs|Ms|Prof))\. )[^?!]{2,80}(?<![.?!])$/i,
    reason: 'byline',
  },
  { pattern: /^(?:source|editor|author|updated?|by)\s*:\s*.{1,40}$/i, reason: 'byline' },
  { pattern: /^(?:[（(]?(?:完|全文完|本文完)[)）]?|-\s*end\s*-|###|N{4})$/i, reason: FURNITURE },
  // `END 3:41 P.M. EST`: how a transcript ends that tells the hour.
  { pattern: /^END\s{1,40}\d{1,2}:\d{2}\s?[AP]\.?M\.?.{0,8}$/i, reason: 'byline' },
  // `Ends/Friday, November 6, 2020`, `Issued at HKT 19:45`: how a press release of Hong Kong ends.
  { pattern: /^(?:完|ends?)\s?[/／](?=.*\d).{4,40}$|^issued at HKT .{4,12}$/i, reason: 'byline' },
  {
    pattern:
      /^(?:分享到?|打印本?[页頁]?|[关關][闭閉]窗口|[扫掃]一[扫掃].*|[扫掃](?:[码碼]|描).{0,6}(?:二[维維][码碼]|[关關]注|下[载載]|[阅閱][读讀]|分享).*|[长長]按.{0,8}二[维維][码碼].*|(?:[欢歡]迎|[请請敬]{1,2}|更多.{0,12})?[关關]注[^，。？！]{0,20}(?:微信|公[众眾][号號]|微博|[视視][频頻][号號]|客[户戶]端|App).{0,20}|[点點][击擊].{0,12}|[阅閱][读讀]原文|推[荐薦][给給]朋友[：:]?|字[号體体號][:：].*|【?字体.*|首页.*>.*|原[标標][题題][:：].*|.{0,8}(?:[当當]前|[现現]在|所在).{0,4}位置\s*[：:>»›].*|.*首[页頁]\s*[>»›].*|分享到?[:：].*|相[关關](?:[阅閱][读讀]|新[闻聞]|[报報][导導道]).{0,4})$/,
    reason: FURNITURE,
  },
  {
    pattern:
      /^(?:print|share|close window|back to top|related news.?|home\s*>.*|share this(?: page| article| story)?:?|all rights reserved.*|copyright\s*(?:©|\(c\)|[:\d]).*|©.*)$/i,
    reason: FURNITURE,
  },
  {
    pattern: /^[(（]?all information published (?:on|in) this website is authentic in \S.{0,80}$/i,
    reason: FURNITURE,
  },
  { pattern: /(?:版[权權]所有|ICP[备備]|公[网網]安[备備])/, reason: FURNITURE },
  {
    pattern:
      /^(?:-|–|—|·|第)?\s*\d{1,4}\s*(?:-|–|—|·|[页頁])?$|^(?:page|p\.)\s*\d+(?:\s*(?:of|\/)\s*\d+)?$|^\d+\s*\/\s*\d+$|^第\s*\d+\s*[页頁]\s*(?:共\s*\d+\s*[页頁])?$/i,
    reason: 'page number',
  },
];

/** What may stand at the very end of a paragraph without belonging to it. */
const TAILS: Rule[] = [
  {
    pattern:
      /[（(【]\s*下\s*[转轉]\s*(?:第?\s*[\d一二三四五六七八九十A-Z]+\s*[版页頁]?)[^）)】]{0,10}[)）】]$/,
    reason: 'jump line',
  },
  { pattern: /\(continued on (?:page|p\.) ?\w+\)$/i, reason: 'jump line' },
  {
    pattern:
      /[（(](?:[责責]任)?(?:[编編][辑輯]|[责責][编編]|[记記]者)[:：／/][^（）()]{1,30}[)）]\s*\d*$/,
    reason: 'byline',
  },
  {
    pattern:
      /[（(](?:本[报報刊台臺][记記]者|[记記]者|[编編][辑輯]|[实實][习習]生|通[讯訊][员員])[\s\u3000:：][^（）()。？！]{2,30}[)）]$/,
    reason: 'byline',
  },
  { pattern: /[（(](?:完|全文完)[)）]$/, reason: FURNITURE },
];

/**
 * Jump lines, credits, bylines, page numbers and the signs of a page, out of the text:
 * `（下转03版）`, `新华社记者 某某摄`, `责任编辑：某某`, `扫码关注`, `- 3 -`. Unchanged: `记者：请问…`, `2024年`.
 */
export const dropFurniture: Repair = {
  name: 'drop-furniture',
  run: (draft) => {
    const asides: Aside[] = [];
    const breaks = [...draft.breaks];
    const lines = draft.lines.flatMap((line, index): Line[] => {
      const { text } = line.trace;
      const reason = LINES.find(({ pattern }) => pattern.test(text))?.reason;
      if (reason && !isSaid(text, reason) && line.role === null) {
        append(
          asides,
          asidesFrom(line.trace, reason, reason === 'byline' ? 'metadata' : 'set-aside'),
        );
        const last = draft.lines[index - 1]?.trace.at.at(-1);
        if (reason === 'jump line' && last !== undefined && /下|on/i.test(text)) {
          breaks.push({ after: last, kind: 'jump', reason: jumpReason(text) });
        }
        return [];
      }
      return [withoutTail(withoutHead(line, asides), asides, breaks)];
    });
    return { ...draft, lines, breaks, asides: [...draft.asides, ...asides] };
  },
};

/** Whether words that a page may have are a sentence of the text: `记者：好吗？`, `版权所有者应受保护。` */
function isSaid(text: string, reason: string): boolean {
  const reporter = /^[记記]者[:：]/.exec(text)?.[0];
  if (reporter) return !isByline(text.slice(reporter.length));
  if (reason === 'byline') return /[？?]|[。！]\s*$/.test(text);
  return reason === FURNITURE && (text.length > LONGEST || /[\u4e00-\u9fff][。！？]$/.test(text));
}

/** `（上接第1版）这样做…` → `这样做…`. */
function withoutHead(line: Line, asides: Aside[]): Line {
  const head = /^[（(【]\s?上\s?接[^）)】]{0,14}[)）】]\s*(?=\S)/.exec(line.trace.text)?.[0];
  if (!head) return line;
  append(asides, asidesFrom(slice(line.trace, 0, head.length), 'jump line'));
  return { ...line, trace: slice(line.trace, head.length) };
}

function withoutTail(line: Line, asides: Aside[], breaks: Break[]): Line {
  for (const { pattern, reason } of TAILS) {
    const match = pattern.exec(line.trace.text);
    if (!match || match.index === 0) continue;
    const tail = slice(line.trace, match.index);
    const trace = trim(slice(line.trace, 0, match.index));
    append(asides, asidesFrom(tail, reason, reason === 'byline' ? 'metadata' : 'set-aside'));
    if (reason === 'jump line')
      breaks.push({ after: trace.at.at(-1)!, kind: 'jump', reason: jumpReason(tail.text) });
    return { ...line, trace };
  }
  return line;
}

function jumpReason(words: string): string {
  return `The page says the text goes on elsewhere: “${words.replace(/^[（(【\s]+|[)）】\s]+$/g, '')}”.`;
}
