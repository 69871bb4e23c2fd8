/** What the edition command gives as the reason of a fate, in Simplified Chinese. */
const REASONS: Record<string, string> = {
  advertisement: '广告',
  byline: '署名',
  caption: '图片说明',
  credit: '图片来源',
  'editor’s note': '编者注',
  emendation: '校改',
  footnote: '脚注',
  form: '表单',
  'front matter': '文件头信息',
  heading: '小标题',
  'jump line': '转版提示',
  lead: '导语',
  'line-end hyphen': '行末连字符',
  markup: '标记',
  moderator: '主持人语',
  'other article': '其他文章',
  'other record': '其他记录',
  'other script': '另一种字体',
  'page furniture': '网页附件',
  'page number': '页码',
  picture: '图片',
  'record field': '记录字段',
  'related news': '相关新闻',
  repeat: '重复',
  report: '报道文字',
  'running head': '页眉',
  script: '脚本',
  'speaker label': '发言人标签',
  style: '样式',
  text: '正文',
  time: '时间',
  title: '标题',
  unsupported: '无他本佐证',
  variant: '异文',
};

/** The sentences of the edition command about gaps and choices, with what stands in them. */
const SENTENCES: [RegExp, string][] = [
  [/^The source breaks off here\.$/, '来源至此中断。'],
  [/^The column breaks off here\.$/, '本栏至此中断。'],
  [
    /^The scan repeats itself here; what followed may be lost\.$/,
    '扫描文字在此重复，其后文字可能已佚。',
  ],
  [/^The page says the text goes on elsewhere: “(.*)”\.$/, '版面注明下文在他处：“$1”。'],
  [/^Characters are lost here; the source has (.*) for them\.$/, '此处有字缺失，来源作“$1”。'],
  [
    /^Characters were lost to a wrong encoding of the source; each loss is shown as \uFFFD\.$/,
    '来源因编码错误有字缺失，缺处以\uFFFD表示。',
  ],
  [/^Only damaged witnesses read otherwise\.$/, '仅残损的版本有异文。'],
  [/^(\d+) sound witness(?:es)? against (\d+)\.$/, '完好的版本 $1 种对 $2 种。'],
  [
    /^The sound witnesses are divided; a damaged witness, which agrees with this reading, decides\.$/,
    '完好的版本不一致，残损的版本与此同，从之。',
  ],
  [
    /^The sound witnesses are divided; the editor’s order of witnesses decides\.$/,
    '完好的版本不一致，依编者所定的次序。',
  ],
  [
    /^The editor’s correction stands before any number of witnesses\.$/,
    '编者的校正优先，不论版本多寡。',
  ],
  [
    /^The difference runs over the end of a paragraph; .*$/,
    '异文跨越段落，从正文所据的版本，不论他本如何。',
  ],
  [
    /^The page breaks this answer off and gives its continuation after another question; .*$/,
    '版面在此回答中断开，下一问之后始接其续文；续文归于此处，系据其文字推断。',
  ],
  [/^(\S+) has “(.*)” in another place\.$/, '$1 中“$2”位置不同。'],
];

/** Words of the edition command in Simplified Chinese; `undefined` where they are not known here. */
export function engineWords(text: string): string | undefined {
  const sentence = SENTENCES.find(([pattern]) => pattern.test(text));
  return REASONS[text] ?? (sentence && text.replace(sentence[0], sentence[1]));
}
