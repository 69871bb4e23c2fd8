/**
 * Words that the phrase dictionary of opencc-js writes wrongly, or not as Taiwan's standard does,
 * reviewed on the texts of this edition. They stand before it, and within its longer phrases. A
 * single character here is meant for that character standing alone: 范长龙, but 规范.
 */
export const EXCEPTIONS: Record<string, string> = {
  // A phrase is missing or wrong in the dictionary.
  中俄关系: '中俄關係',
  两岸关系: '兩岸關係',
  新征程: '新征程',
  总台: '總臺',
  古人云: '古人云',
  马里: '馬里',
  战略伙伴: '戰略夥伴',
  合作伙伴: '合作夥伴',
  系由: '係由',
  均系: '均係',
  纯系: '純係',
  签: '簽',
  范: '范',
  重复性: '重複性',
  // Words of two readings, of which press conferences use one: 指明了, 一个中国, 保持克制, 折合美元.
  明了: '明了',
  简单明了: '簡單明瞭',
  个中: '個中',
  大历: '大歷',
  克制: '克制',
  折合: '折合',
  凶器: '凶器',
  // The standard form is that of the source; the dictionary prefers another.
  了解: '了解',
  回归: '回歸',
  回流: '回流',
  抵触: '抵觸',
};

/**
 * Variants that the dictionaries prefer and this edition does not, each with the form it keeps:
 * where the source's own character is standard in Traditional texts, it stays.
 */
export const PREFERRED_FORMS: Record<string, string> = {
  佈: '布',
  鉅: '巨',
  侷: '局',
  慼: '戚',
  巖: '岩',
  燬: '毀',
  譭: '毀',
  溼: '濕',
  汙: '污',
};
