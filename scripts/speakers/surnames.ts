import { lexicon } from '../align/lexicon.ts';

/** Surnames of one character that open a name more often than a word, in both scripts. */
export const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯华華耿乐樂洪翁殷施辛甘齐齊梅盛童霍温溫柳庄莊章鲁魯葛俞季康祁卜涂舒詹关關成左焦项項郎柯欧歐阮宁寧尚穆屈牛凌樊易常乔喬倪庞龐焉习習闵閔柴邢岳裴管解単单單聂聶赖賴骆駱卓褚翟颜顏祝鲍鮑娄婁滕岑邬鄔芮嵇靳甄蔺藺冼谌諶鞠晏裘虞匡屠佟佘仝'.split(
    '',
  ),
);

/** The other surnames of one character, which open many words too: 费 (费用), 时 (时间), 金 (金融). */
const RARE = new Set(
  '卫衛尤金戚喻柏水窦竇云雲奚昌苗凤鳳花酆费費廉毕畢安时時皮卞伍元平和湛禹狄米贝貝明臧计計伏茅纪紀蓝藍席麻强強路危刁支昝经經房缪繆干应應宗宣贲賁郁杭包诸諸吉钮鈕滑荣榮荀羊於惠曲家封羿储儲汲邴糜松井段富巫乌烏巴弓牧隗山谷车車宓蓬全郗班仰秋仲伊宫宮仇栾欒暴钭鈄厉厲戎祖符景束幸司韶郜蓟薊薄印宿怀懷蒲台从從鄂索咸籍蒙池阴陰胥能苍蒼双雙闻聞莘党黨贡貢劳勞逄姬申扶堵冉宰郦酈雍却卻璩桑桂濮寿壽通边邊扈燕冀郏郟浦农農别別瞿充慕连連茹宦艾鱼魚容古慎戈庾终終暨居衡步都满滿弘国國文寇广廣禄祿阙闕东東殳沃利蔚越夔隆师師巩鞏厍晁勾敖融冷訾阚闞那简簡饶饒空毋沙乜养養须須丰豐巢蒯相查后荆荊红紅游竺权權逯盖蓋益桓公代楼樓苑战戰揭戢植练練占亓初仉修信门門泰漆麦麥岩隋邸苟原牟乾逢臧续續矫矯撒禚缑鄢鹿励勵'.split(
    '',
  ),
);

/** Surnames of two characters. */
const COMPOUND =
  /^(?:[欧歐][阳陽]|司[马馬徒空]|上官|[诸諸]葛|[东東](?:方|郭)|夏侯|皇甫|尉[迟遲]|公[孙孫冶羊良]|慕容|令狐|宇文|[长長][孙孫]|[轩軒][辕轅]|端木|呼延|太史|[独獨]孤|南[宫宮]|西[门門]|百里|澹[台臺]|申屠|[鲜鮮]于|[钟鍾][离離]|[闻聞]人|[万萬]俟|赫[连連]|拓跋|[濮]阳|淳于|[单單]于|仲[孙孫])/;

/**
 * Whether Han characters may be somebody's name by their surname: 束珏婷, 欧阳玉, 王毅. Where the
 * surname opens many words, they are no word of the dictionary and begin with none: 费用, 国新办.
 */
export function bearsSurname(words: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(words)) return false;
  if (SURNAMES.has(words[0]!) || COMPOUND.test(words)) return true;
  if (
    !RARE.has(words[0]!) ||
    words.length > 3 ||
    /[办辦局署厅廳委部社会會国國省市县縣]$/.test(words)
  )
    return false;
  const { fold, has } = lexicon();
  const folded = fold(words);
  return !has(folded) && !has(folded.slice(0, 2));
}
