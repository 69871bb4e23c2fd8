import { labelOf } from '../speakers/labels.ts';
import { append, asidesFrom, type Aside, type Line, type Repair } from '../source.ts';
import { draftSpeakers } from './split-labels.ts';

/** A line that ends in an address to write to: `订阅电子报 service@…`. */
export const ADDRESS = /^[^。？！@]{0,80}\b[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$/;

/** Whole lines that the editor of a page adds and nobody says, each with what it is. */
const NOTES: [RegExp, string][] = [
  [
    /^[（(【]?(?:[编編]者?[按注註]|[编編]者的[话話]|[译譯](?:者|[注註]){1,2}|[记記]者手[记記]|附?[注註]\d{0,2}|notes?|editor['’]s note|disclaimer)[】]?\s*[:：]/i,
    'editor’s note',
  ],
  [
    /^[（(][^（）()：]{0,60}(?:全文|原文|[参參][阅閱考]|整理|[编編][译譯]|[译譯](?:音|文)|附短片|[录錄]音|文字[实實][录錄]|供稿|撰稿|[来來]源|for reference|please (?:also )?refer to|source:)[^（）()]{0,60}[)）]$/i,
    'editor’s note',
  ],
  [
    /^[（(][^（）()。？！]{0,12}(?:[图圖]片|照片|[上下左右][图圖])[^（）()。？！]{0,12}[)）]$/,
    'caption',
  ],
  [/^(?:[资資]料[图圖]|[图圖]片?[来來]源)[:：]/, 'caption'],
  [/^[【[（(](?:[点點][击擊]|[扫掃][码碼描]).{0,20}[】\])）]$/, 'page furniture'],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]$/, 'page number'],
  [
    /^(?:.{0,16}[\s|｜])?(?:地址|[联聯][系繫]?[电電][话話]|[电電][话話]|[传傳]真|[邮郵][编編]|e-?mail|tel|fax|[发發]行人|address)\s?[:：][^。？！?!]{4,200}$/i,
    'page furniture',
  ],
  // The signs that are left of broken markup: `">`.
  [/^(?=.*[<>|\\=*#~^`])[!-/:-@[-`{-~\s“”]+$/, 'page furniture'],
  // `（某某网）`: who published it.
  [
    /^[（(]\p{Script=Han}{1,8}(?:社|[报報]|[网網]|[台臺]|[国國][际際]|新[闻聞]|客[户戶]端|周刊)[)）]$/u,
    'byline',
  ],
  [ADDRESS, 'page furniture'],
  // What can be fetched beside the text: `附件：公告2024年第42号.pdf`.
  [/^附件\s?[\d一二三四五六七八九十]{0,2}\s?[:：][^。？！?!]{2,80}$/, 'page furniture'],
  [/^[^。？！?!]{1,80}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|wps|ofd)$/i, 'page furniture'],
  [
    /^(?:延伸|更多|推[荐薦]|相[关關])(?:[阅閱][读讀]|新[闻聞]|[报報][导導道])(?:[:：].{0,80})?$/,
    'related news',
  ],
  [
    /^(?:related|read more|see also)(?: (?:news|stories|articles|reading))?:.{0,120}(?<![.?!])$/i,
    'related news',
  ],
];

/**
 * Lines of the editor among those that are said, once the text has begun: `编者按：…`, `注：本文经受访者审阅。`, `（以上图片均为采访现场）`,
 * `（请参阅英文全文）`, `附件：公告.pdf`, `电话：…`, `延伸阅读：…`. Unchanged: `注意：…`, `问：电话：多少？`, `（笑）`.
 */
export const dropNotes: Repair = {
  name: 'drop-notes',
  run: (draft) => {
    const speakers = draftSpeakers(draft);
    const labelled = ({ trace, language, role }: Line): boolean =>
      role !== null || labelOf(trace.text, language, speakers) !== null;
    const first = draft.lines.findIndex(labelled);
    if (first < 0) return draft;
    const asides: Aside[] = [];
    const lines = draft.lines.filter((line, index) => {
      const { trace } = line;
      const reason = NOTES.find(([pattern]) => pattern.test(trace.text))?.[1];
      if (!reason || index < first || labelled(line)) return true;
      append(asides, asidesFrom(trace, reason));
      return false;
    });
    return asides.length === 0 ? draft : { ...draft, lines, asides: [...draft.asides, ...asides] };
  },
};
