import type { Rule } from '../../model/finding.ts';

export const rosterDigitsLost: Rule<{ count: number }> = {
  id: 'roster-digits-lost',
  severity: 'warning',
  clause: 'GB 11643-1999',
  why: {
    zh: '表格软件的数字最多保留15位，18位的号码存成数字后，后几位已经变成0，找不回来，不能再用来区分人。',
    en: 'A sheet program keeps 15 digits of a number; the last digits of a longer one are gone and it can no longer tell people apart.',
  },
  mend: {
    zh: '先把该列的单元格格式设为“文本”，再按原始登记重新录入这些号码。',
    en: 'Format the column as text, then enter these numbers again from the original register.',
  },
  message: {
    zh: ({ count }) => `有${count}人的号码被存成数字，后几位已丢失，未用于区分人员`,
    en: ({ count }) =>
      `Digits lost: numbers of ${count} ${count === 1 ? 'person were' : 'people were'} stored rounded and are not used to tell people apart`,
  },
};
