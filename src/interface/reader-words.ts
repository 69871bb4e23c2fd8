import { toTraditional } from '../text/traditional.ts';
import type { Locale } from './locale.ts';

/** What a citation says in its own language, which need not be that of the page. */
const english = {
  site: 'Duidu',
  conference: 'press conference',
  opening: 'opening statement',
  question: 'question {n}',
  asked: 'asked by {asker}',
  undated: 'undated',
  unofficial: 'unofficial English translation',
};

const chinese: typeof english = {
  site: '对读',
  conference: '记者会',
  opening: '开场白',
  question: '第{n}问',
  asked: '{asker}提问',
  undated: '日期不详',
  unofficial: '英文为非官方译文',
};

/** The words of citations in one language. */
export type CitationWords = typeof english;

/** What the reading room says beyond its pages. Signs in braces are filled in: `{id}` a segment's id. */
const en = {
  linkCopied: 'Link copied',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here.',
  noText: 'There is no text in this language to copy.',
  dismiss: 'Put away the counterpart of {id}',
  goOn: 'Go on from where you were, {id}',

  actions: 'What to do with {id}',
  sentence: '{id}',
  sentences: '{n} sentences',
  link: 'Link',
  copy: 'Copy',
  copyAs: 'Cite…',
  mark: 'Bookmark',
  note: 'Note…',
  listen: 'Listen',
  inContext: 'In context',
  ownPage: 'On its own',
  close: 'Close',

  copyTitle: 'Copy and cite',
  scope: 'What',
  scopes: {
    chosen: 'The sentences chosen',
    passage: 'The paragraph',
    unit: 'The question with its answer',
    page: 'Everything on this page',
  },
  tongues: 'Language',
  tongue: { both: 'Chinese and English', zh: 'Chinese', en: 'English' },
  shape: 'Form',
  shapes: {
    lines: 'Sentence under sentence',
    plain: 'Paragraphs',
    table: 'Markdown table',
    tsv: 'Tab-separated',
  },
  citation: 'Citation',
  citations: {
    none: 'None',
    plain: 'Plain',
    chicago: 'Chicago',
    gbt7714: 'GB/T 7714',
    bibtex: 'BibTeX',
  },
  withLink: 'With the link',
  cited: { zh: chinese, en: english },
  preview: 'What will be copied',

  notesTitle: 'Bookmarks and notes',
  notesHere: 'They stay in this browser. A file takes them elsewhere.',
  noNotes: 'None yet. Choose a sentence, then Bookmark or Note.',
  noteOn: 'Note on {id}',
  keepNote: 'Keep',
  removeNote: 'Remove',
  marked: 'Bookmarked {id}',
  unmarked: 'Bookmark of {id} removed',
  exportNotes: 'Save as a file',
  importNotes: 'Add from a file',
  imported: '{n} bookmarks and notes added',
  notNotes: 'This is no file of notes.',
  notKept: 'The browser keeps nothing for this site.',

  measure: 'Measure',
  measures: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  tools: 'Tools',
  practice: 'Practise',
  covers: { none: 'Nothing covered', en: 'Cover the English', zh: 'Cover the Chinese' },
  coveredNow: {
    none: 'Nothing is covered.',
    en: 'English covered. Click a covered sentence, or press the space bar, to uncover it.',
    zh: 'Chinese covered. Click a covered sentence, or press the space bar, to uncover it.',
  },
  pinyin: 'Pinyin over the Chinese',

  speech: 'Read aloud',
  speechOrders: { zh: 'Chinese', en: 'English', both: 'Alternating' },
  speed: 'Speed',
  stop: 'Stop',
  noVoice: 'This browser has no voice for these languages.',

  helpTitle: 'Keys',
  keysOn: 'Use single keys as shortcuts',
  keyNames: { ' ': 'Space', Enter: 'Enter', Escape: 'Esc' },
  keys: {
    next: 'Next sentence',
    previous: 'Sentence before',
    actions: 'What to do with the sentence',
    dismiss: 'Put away, step back',
    back: 'Question before',
    forward: 'Next question',
    contents: 'Contents of the conference',
    layout: 'Next layout',
    link: 'Copy the link of the sentence',
    copy: 'Copy, as last time',
    copyAs: 'Copy and cite',
    mark: 'Bookmark the sentence',
    note: 'Write a note',
    notes: 'All bookmarks and notes',
    cover: 'Cover English, Chinese, nothing',
    uncover: 'Uncover the next sentence',
    pinyin: 'Pinyin',
    listen: 'Read aloud',
    search: 'Search',
    help: 'These keys',
  },
};

type OwnWords = typeof en;

const zhHans: OwnWords = {
  linkCopied: '链接已复制',
  copied: '已复制',
  copyFailed: '浏览器不允许在此复制。',
  noText: '没有这种语言的文字可复制。',
  dismiss: '收起 {id} 的对照',
  goOn: '从上次读到的 {id} 继续',

  actions: '对 {id} 的操作',
  sentence: '{id}',
  sentences: '{n}句',
  link: '链接',
  copy: '复制',
  copyAs: '引用…',
  mark: '书签',
  note: '笔记…',
  listen: '朗读',
  inContext: '看上下文',
  ownPage: '单独成页',
  close: '关闭',

  copyTitle: '复制与引用',
  scope: '范围',
  scopes: {
    chosen: '选中的句子',
    passage: '所在段落',
    unit: '本问与答',
    page: '本页全文',
  },
  tongues: '语言',
  tongue: { both: '中英文', zh: '中文', en: '英文' },
  shape: '格式',
  shapes: {
    lines: '逐句对照',
    plain: '段落',
    table: 'Markdown 表格',
    tsv: '制表符分隔',
  },
  citation: '引文格式',
  citations: {
    none: '不附',
    plain: '简式',
    chicago: '芝加哥',
    gbt7714: 'GB/T 7714',
    bibtex: 'BibTeX',
  },
  withLink: '附链接',
  cited: { zh: chinese, en: english },
  preview: '将复制的内容',

  notesTitle: '书签与笔记',
  notesHere: '只存在本浏览器中；可存为文件带走。',
  noNotes: '还没有。先选一句，再点“书签”或“笔记”。',
  noteOn: '{id} 的笔记',
  keepNote: '保存',
  removeNote: '删除',
  marked: '已为 {id} 加书签',
  unmarked: '已去掉 {id} 的书签',
  exportNotes: '存为文件',
  importNotes: '从文件添加',
  imported: '已添加{n}条书签与笔记',
  notNotes: '这不是笔记文件。',
  notKept: '浏览器不允许本站保存内容。',

  measure: '行宽',
  measures: { narrow: '窄', normal: '中', wide: '宽' },
  tools: '工具',
  practice: '练习',
  covers: { none: '不遮', en: '遮住英文', zh: '遮住中文' },
  coveredNow: {
    none: '已不遮。',
    en: '英文已遮住。点击被遮的句子或按空格键，逐句揭开。',
    zh: '中文已遮住。点击被遮的句子或按空格键，逐句揭开。',
  },
  pinyin: '中文注拼音',

  speech: '朗读',
  speechOrders: { zh: '中文', en: '英文', both: '中英交替' },
  speed: '语速',
  stop: '停止',
  noVoice: '此浏览器没有这两种语言的语音。',

  helpTitle: '快捷键',
  keysOn: '启用单键快捷键',
  keyNames: { ' ': '空格', Enter: '回车', Escape: 'Esc' },
  keys: {
    next: '下一句',
    previous: '上一句',
    actions: '对此句的操作',
    dismiss: '收起、退回',
    back: '上一问',
    forward: '下一问',
    contents: '本场目录',
    layout: '换一种排列',
    link: '复制此句链接',
    copy: '照上次的方式复制',
    copyAs: '复制与引用',
    mark: '加书签',
    note: '写笔记',
    notes: '全部书签与笔记',
    cover: '遮英文、遮中文、不遮',
    uncover: '揭开下一句',
    pinyin: '拼音',
    listen: '朗读',
    search: '搜索',
    help: '本表',
  },
};

const overrides: Partial<OwnWords> = {
  link: '連結',
  linkCopied: '連結已複製',
  withLink: '附連結',
  noNotes: '還沒有。先選一句，再點「書籤」或「筆記」。',
};

/** The words of the reading room in a locale, with those that its buttons bear. */
export function readerWordsFor(locale: Locale) {
  const words = ownWordsFor(locale);
  const { copy, copyAs, link, mark, note, listen } = words;
  return {
    ...words,
    buttons: { copy, copyAs, link, mark, note, listen },
    menu: {
      copyAs: `${words.copyTitle}…`,
      listen: `${words.speech}…`,
      notes: `${words.notesTitle}…`,
      help: `${words.helpTitle}…`,
    },
  };
}

/** The words of the reading room. */
export type ReaderWords = ReturnType<typeof readerWordsFor>;

function ownWordsFor(locale: Locale): OwnWords {
  if (locale === 'en') return en;
  if (locale === 'zh-Hans') return zhHans;
  const traditional = JSON.parse(toTraditional(JSON.stringify(zhHans))) as OwnWords;
  return { ...traditional, ...overrides };
}
