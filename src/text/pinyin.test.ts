import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pinyinOf, wordBreaks } from './pinyin.ts';
import { toTraditional } from './traditional.ts';

/** Turns of the sources with the reading of the character in brackets, each read by a person. */
const READ = `
这一[重]要理念 zhòng      冷战不能[重]来 chóng      对抗[重]塑国际法 chóng     遭遇多[重]挑战 chóng
严[重]冲击 zhòng          责任也更[重]了 zhòng      举[行]记者会 xíng          与亚太同[行]的初心 xíng
中俄在[行]动上 xíng       出席央[行]行长会 háng      外交部[长]王毅 zhǎng       联合国秘书[长]当场 zhǎng
不断拉[长]合作的清单 cháng 全球增[长]贡献率 zhǎng   作[为]世界主要大国 wéi    以联合国[为]核心的国际体系 wéi
[为]世界提供新机遇 wèi     从理念发展[为]科学体系 wéi 积极[为]解决地区热点 wèi  外交[为]民 wèi
将此视[为]欧洲的表现 wéi   归结[为]一句话 wéi        以中国新发展[为]世界提供新机遇 wèi 甚至以邻[为]壑 wéi
霸权不[得]人心 dé          走[得]稳 de               也[得]到了欢迎 dé         应[得]到尊重 dé
一以贯之[地]坚持 de        维护[地]区安全 dì         各国的[地]缘政治 dì       如何更好[地]保护 de
目[的]是和平 dì            人类[的]命运 de           守住和平[的]底线 de       牵头[发]起 fā
理[发]店 fà                双方[还]将举办 hái        [还]中东以秩序 huán       [还]世界以和平 huán
各方[都]关切 dōu           首[都]北京 dū             政权[更]迭 gēng           [更]加开放 gèng
大国不[应]对抗 yīng        如何[应]对 yìng           各国理[应]超越 yīng       [应]有的作用 yīng
顺[应]潮流 yìng            自[强]不息 qiáng           把意志[强]加给对方 qiáng  勉[强]同意 qiǎng
正[当]权益 dàng            正[当]其时 dāng           [当]今世界 dāng           [当]好东道主 dāng
我们所[处]的时代 chǔ       没有好[处] chù            和平共[处] chǔ            人类向何[处]去 chù
对话协[调] tiáo            报告强[调] diào           两国元首[相]互出席 xiāng  改变[相]处方式 xiāng
真[相]大白 xiàng           十[载]有成 zǎi            满[载]而归 zài            外交部[将]以更加积极 jiāng
温暖[和]牵挂 hé            兵戎相见[只]会增添仇恨 zhǐ 更加[了]解了中国 liǎo     改变不[了]彼此 liǎo
打造[了]新范式 le          都将参[与]其中 yù         与各国[与]时俱进 yǔ       各方应[尽]快回到 jǐn
恪[尽]职守 jìn             不[干]涉内政 gān          领导[干]部 gàn            道路是[曲]折的 qū
很高[兴]见面 xìng          振[兴]中华 xīng           国家不[少] shǎo           多[少]国家 shǎo
充[分]展现 fèn             解决[分]歧 fēn            必然[要]求 yāo            高[涨]的热情 zhǎng
提[供]中国方案 gōng        [供]应链 gōng             贡献[率] lǜ               [挑]拨和施压 tiǎo
由各国[商]量 shāng         商[量]着办 liang          高质[量]发展 liàng        拳[头]硬 tou
`;

const examples = [...READ.matchAll(/(\S*)\[(.)\](\S*) +(\S+)/g)].map(
  ([, before = '', character = '', after = '', reading = '']) => ({
    text: `${before}${character}${after}`,
    at: [...before].length,
    character,
    reading,
  }),
);

test('characters of several readings are read by their context', () => {
  assert.ok(examples.length > 80);
  for (const { text, at, character, reading } of examples) {
    assert.equal(pinyinOf(text)[at], reading, `${character} in ${text}`);
  }
});

test('every Han character has a syllable and nothing else has', () => {
  assert.deepEqual(pinyinOf('2024年，APEC会！'), [
    ...Array.from({ length: 4 }, () => null),
    'nián',
    ...Array.from({ length: 5 }, () => null),
    'huì',
    null,
  ]);
  assert.deepEqual(pinyinOf(''), []);
});

test('一 and 不 keep the tone they have in the dictionary', () => {
  assert.deepEqual(pinyinOf('一个不是'), ['yī', 'gè', 'bù', 'shì']);
});

test('the Traditional form of a text is read as the text', () => {
  for (const { text } of examples) assert.deepEqual(pinyinOf(toTraditional(text)), pinyinOf(text));
});

test('there are as many syllables as characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      assert.equal(pinyinOf(one).length, [...one].length);
      assert.equal(pinyinOf(`王${other}毅`).length, [...other].length + 2);
    }),
  );
});

test('a heading breaks between words, and not before a particle', () => {
  const broken = (text: string): string => {
    const starts = [0, ...wordBreaks(text), text.length];
    return starts
      .slice(1)
      .map((end, index) => text.slice(starts[index], end))
      .join('|');
  };
  assert.equal(broken('注入“中俄能量”'), '注入“中俄|能量”');
  assert.equal(broken('多边主义是南方国家的'), '多边|主义|是|南方|国家的');
});
