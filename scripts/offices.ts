/** Surnames of one character, in both scripts, by how common they are. */
export const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯华華耿乐樂洪翁殷施辛甘齐齊梅盛童霍温溫柳庄莊章鲁魯葛俞季康祁卜涂舒詹关關成左焦项項郎柯欧歐阮宁寧尚穆屈牛凌樊易常乔喬倪庞龐焉习習闵闵柴邢岳裴管解単单單'.split(
    '',
  ),
);

const OFFICE_ZH =
  '国务委员|國務委員|委员|委員|外交部[长長]|外[长長]|部[长長]|[总總]理|首相|主席|[总總][统統]|副[总總][统統]|国务卿|國務卿|主任|司[长長]|局[长長]|署[长長]|大使|公使|[参參][赞贊]|[发發]言人|[书書][记記]|省[长長]|市[长長]|[总總]裁|行[长長]|秘[书書][长長]|理事[长長]|[会會][长長]|院[长長]|校[长長]|大校|上校|少[将將]|中[将將]|上[将將]|[长長]官|特首';
const BEFORE_ZH = new RegExp(
  String.raw`^[\p{Script=Han}、·]{0,44}(?:${OFFICE_ZH})(\p{Script=Han}{2,3}?)(?:大校|上校|少[将將]|中[将將]|上[将將]|先生|女士|同志)?$`,
  'u',
);
const AFTER_ZH = new RegExp(
  String.raw`^(\p{Script=Han}[^级級层層]|\p{Script=Han}{3})[副前]?(?:${OFFICE_ZH})$`,
  'u',
);
const BEFORE_EN =
  /^(?:(?:H\.?E\.?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Chinese|State|Vice|Deputy|Assistant|Foreign|Prime|Defen[cs]e|Finance|Ministry|Executive|Chief|and|&|of|the)\s+){0,6}(?:Councill?or|Minister|Premier|President|Spokes(?:person|man|woman)|Ambassador|Secretary(?:[- ]General)?|Director(?:[- ]General)?|Governor|Chairman|Mayor)\s+(?:and\s+(?:\p{Lu}\p{L}+\s+){1,3})?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})$/u;

/**
 * A person's name without office, before it or after:
 * `国务委员兼外长王毅` → `王毅` · `李显龙总理` → `李显龙` · `Foreign Minister Wang Yi` → `Wang Yi`;
 * `null` where no office and name can be told apart (`王部长`, `PM Lee`, `行政長官`).
 */
export function holderOf(words: string): string | null {
  const before = BEFORE_ZH.exec(words)?.[1];
  if (before && SURNAMES.has(before[0]!)) return before;
  const after = AFTER_ZH.exec(words)?.[1];
  if (after && SURNAMES.has(after[0]!)) return after;
  return BEFORE_EN.exec(words)?.[1] ?? null;
}

const OFFICE_ALONE = new RegExp(
  String.raw`^(?:\p{Script=Han}{0,10}(?:${OFFICE_ZH})|(?:[A-Z][a-z]+\s+){0,3}(?:Minister|Premier|President|Executive|Ambassador|Governor|Chairman|Mayor|Secretary|Director|Chancellor))$`,
  'u',
);

/** Whether words are an office without a name: `行政長官`, `总理`, `Foreign Minister`. */
export function isOffice(words: string): boolean {
  return OFFICE_ALONE.test(words) && holderOf(words) === null;
}
