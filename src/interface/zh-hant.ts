import type { Words } from './en.ts';

/** Where Traditional Chinese says it otherwise than the converted Simplified. */
export const overrides: Partial<Words> = {
  name: '對讀',
  search: '搜尋',
  searchLabel: '中英文搜尋',
  about: '關於',
  data: '資料',
  dataTitle: '資料',
  theme: '明暗',
  termDescription: (zh) => `「${zh}」的每一處用例及其英文，按譯法與年份排列。`,
};
