/**
 * Words and turns whose reading the dictionary of pinyin-pro misses, reviewed on the texts of this
 * edition: syllables in the order of the characters.
 */
export const WORD_READINGS: Record<string, string> = {
  // 应 yīng "ought", yìng "answer"
  不应: 'bù yīng',
  理应: 'lǐ yīng',
  都应: 'dōu yīng',
  更应: 'gèng yīng',
  应有: 'yīng yǒu',
  // 当 dāng, dàng
  正当: 'zhèng dàng',
  正当其时: 'zhèng dāng qí shí',
  // 处 chǔ "be at, deal with", chù "place"
  所处: 'suǒ chǔ',
  身处: 'shēn chǔ',
  // 还 huán "give back"
  还中东: 'huán zhōng dōng',
  还人民: 'huán rén mín',
  还世界: 'huán shì jiè',
  还历史: 'huán lì shǐ',
  还巴勒斯坦: 'huán bā lè sī tǎn',
  // 行 xíng, háng
  同行: 'tóng xíng',
  // 了 liǎo after 不
  不了: 'bù liǎo',
  // 重 chóng "again"; 长 zhǎng "head"
  重塑: 'chóng sù',
  秘书长: 'mì shū zhǎng',
  // 载 zǎi "year"
  十载: 'shí zǎi',
  // 为 wéi "as, be"
  视为: 'shì wéi',
  以和为贵: 'yǐ hé wéi guì',
  引以为戒: 'yǐn yǐ wéi jiè',
  天下为公: 'tiān xià wéi gōng',
  // Names
  梅地亚: 'méi dì yà',
  华春莹: 'huà chūn yíng',
  // The neutral tone of everyday words
  朋友: 'péng you',
  交朋友: 'jiāo péng you',
  商量: 'shāng liang',
  规矩: 'guī ju',
  守规矩: 'shǒu guī ju',
  功夫: 'gōng fu',
  下功夫: 'xià gōng fu',
  算计: 'suàn ji',
};

/** Words of the dictionary that are nearly always two words here: 得到 了, 改革 中 的, 国家 的. */
export const NOT_WORDS = ['到了', '得了', '明了', '中的', '国都', '地地', '家的'];

/** Characters of several readings, and the one they have standing alone as a word. */
export const CHARACTER_READINGS: Record<string, string> = {
  的: 'de',
  地: 'de',
  得: 'de',
  了: 'le',
  着: 'zhe',
  著: 'zhe',
  藉: 'jiè',
  过: 'guò',
  吗: 'ma',
  呢: 'ne',
  吧: 'ba',
  们: 'men',
  个: 'gè',
  为: 'wèi',
  还: 'hái',
  都: 'dōu',
  和: 'hé',
  与: 'yǔ',
  应: 'yīng',
  将: 'jiāng',
  更: 'gèng',
  只: 'zhǐ',
  重: 'zhòng',
  行: 'xíng',
  长: 'cháng',
  中: 'zhōng',
  发: 'fā',
  强: 'qiáng',
  当: 'dāng',
  处: 'chù',
  调: 'diào',
  相: 'xiāng',
  载: 'zài',
  要: 'yào',
  会: 'huì',
  好: 'hǎo',
  没: 'méi',
  是: 'shì',
  被: 'bèi',
  让: 'ràng',
  使: 'shǐ',
  给: 'gěi',
  看: 'kàn',
  数: 'shù',
  少: 'shǎo',
  种: 'zhǒng',
  分: 'fēn',
  划: 'huà',
  朝: 'cháo',
  称: 'chēng',
  尽: 'jìn',
  便: 'biàn',
  任: 'rèn',
  转: 'zhuǎn',
  量: 'liàng',
  传: 'chuán',
  参: 'cān',
  干: 'gàn',
  教: 'jiāo',
  几: 'jǐ',
  间: 'jiān',
  华: 'huá',
  空: 'kōng',
  难: 'nán',
  降: 'jiàng',
  藏: 'cáng',
  占: 'zhàn',
  供: 'gōng',
  切: 'qiè',
  系: 'xì',
  别: 'bié',
  差: 'chā',
  似: 'sì',
};

/** Verbs after which a lone 为 is wéi, "into, as": 归结为, 转化为. */
export const VERBS_BEFORE_WEI =
  /(?:归结|扩大|确定|转变|转化|转|视|升级|上升|定位|划分|列|评|选|定|称|变|改|分|化|打造|命名|演变|塑造|提升|概括|总结|理解|描述|解读|译)$/;
