/**
 * Words of diplomacy that CC-CEDICT lacks or renders otherwise than foreign ministries do, written
 * for this aligner. One a line: the word, then English words it is put into.
 */
const WORDS = `
中方 China Chinese side
美方 US American side
俄方 Russia Russian side
日方 Japan Japanese side
印方 India Indian side
欧方 EU European side
双方 two sides both
各方 parties all sides
有关 relevant concerned related
涉 related regarding
提出 put forward proposed pointed
指出 pointed out noted
强调 stressed emphasized underscored
表示 said expressed stated
介绍 share brief talk details introduce
评论 comment
回应 response respond comment
注意 noted noticed
总书记 General Secretary
主席 President Chairman
国家主席 President
国务委员 State Councilor
外长 Foreign Minister
外交部长 Foreign Minister
副部长 Vice Minister
发言人 Spokesperson
两会 Two Sessions NPC CPPCC
人大 National People's Congress NPC
政协 CPPCC Consultative
二十大 20th National Congress
中共 CPC Communist Party China
党中央 CPC Central Committee
中央 Central
共同体 community
命运 shared future destiny
共建 build together joint
共赢 win-win mutual benefit
互利 mutually beneficial mutual benefit
互信 mutual trust
一道 together work with
携手 work together hand
致力 committed dedicated
坚持 uphold remain committed stay continue
坚定 firm staunch resolute
维护 uphold safeguard maintain protect
推动 promote advance move forward facilitate
推进 advance promote
深化 deepen
积极 active positive vigorous
愿 ready willing would like
愿同 ready to work with
开展 carry out conduct
举行 held hold
举办 host hold
出席 attend
发挥 play role
作用 role
建设性 constructive
负责任 responsible
主张 position maintain call stand for advocate
立场 position stance
事业 cause undertaking development
成果 results outcome progress achievements fruitful success
作为 accomplish
大国 major country
新型 new type
时代 era times
当前 current today now present
形势 situation landscape
格局 landscape pattern
变局 changes transformation
挑战 challenge
机遇 opportunity
倡议 initiative
方案 solution proposal plan
理念 vision concept tenet principle
精神 spirit guiding principles
思想 Thought
主权 sovereignty
安全 security
正当 legitimate
权益 rights interests
霸凌 bullying
霸权 hegemony hegemonism
强权 power hegemonic
多边主义 multilateralism
单边主义 unilateralism
保护主义 protectionism
极化 polarization polarity
峰会 summit
会晤 meeting meet summit
会见 meet meeting
会谈 talks
对话 dialogue talk
协商 consultation
磋商 consultation
沟通 communication
促谈 promote talks
停火 ceasefire
建交 diplomatic relations ties establishment
周年 anniversary
伙伴 partner partnership
协作 coordination
贸易额 trade
亿美元 billion
半岛 Peninsula
朝鲜 DPRK North Korea
韩国 ROK South Korea Republic
美国 US United States America
欧盟 EU European Union
联合国 UN United Nations
安理会 Security Council
世卫组织 WHO
世贸组织 WTO
东盟 ASEAN
非盟 African Union AU
上合组织 SCO Shanghai Cooperation Organization
上海合作组织 SCO Shanghai
金砖国家 BRICS
全球南方 Global South
拉美 Latin America
中亚 Central Asia
缅北 northern Myanmar
涉疆 Xinjiang related
涉港 Hong Kong related
涉台 Taiwan related
台独 Taiwan independence
南海 South China Sea
干涉 interfere interference
内政 internal affairs
交涉 representations
反对 oppose
谴责 condemn
制裁 sanction
指责 accusation accuse
抹黑 smear
记者会 press conference
记者 press journalist media
提问 question
报道 report
相向而行 meet halfway
分歧 differences
妥处 properly handle
管控 manage
化解 resolve defuse
解决 resolve settle solution settlement
局势 situation tension
缓和 ease
邻国 neighbor
周边 neighboring neighbor surrounding
友好 friendly friendship
民众 people public
人民 people
人文交流 people-to-people exchange
务实 practical
高质量 high-quality
倡导 advocate
践行 practice act
落实 implement implementation deliver
贯彻 implement
自立 self-reliant
自强 self-reliance strength
振兴 rejuvenation
复兴 rejuvenation
大局 overall situation
新冠 COVID
疫情 epidemic pandemic COVID
您 you Minister
请问 ask could would
能否 could can
如何 how what
何 what
看待 see view
期待 expect look forward
`;

/** Folded Chinese word → the English words that ministries put it into. */
export const GLOSSARY: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .map((line): [string, string] => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
);
