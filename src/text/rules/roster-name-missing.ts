import type { Rule } from '../../model/finding.ts';

export const rosterNameMissing: Rule<{ count: number }> = {
  id: 'roster-name-missing',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '有号码而没有姓名的行，不知道是谁，不计入人数。姓名是公式算出来、存的时候没有算过的，看起来也是空的。',
    en: 'A row with a number and no name names nobody and is not counted; a formula that was never reckoned leaves a name empty, too.',
  },
  mend: {
    zh: '补上姓名；姓名是公式的，在 WPS 或 Excel 里打开，算出结果后保存。同一个人的第二个电话，写在同一格里。',
    en: 'Fill in the names; where they are formulas, open the file in WPS or Excel and save it. A second phone of one person goes into the same cell.',
  },
  message: {
    zh: ({ count }) => `名册里有${count}行没有姓名，没有计入`,
    en: ({ count }) => `${count} row${count === 1 ? '' : 's'} of the roster without a name, not counted`,
  },
};
