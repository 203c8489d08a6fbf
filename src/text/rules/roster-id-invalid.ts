import type { Rule } from '../../model/finding.ts';

export const rosterIdInvalid: Rule<{ count: number }> = {
  id: 'roster-id-invalid',
  severity: 'warning',
  clause: 'GB 11643-1999',
  why: {
    zh: '身份证号应为18位，其中的出生日期真实存在，末位校验码相符；写错的号码会把一个人数成两个，抽查时也对不上人。',
    en: 'An ID number has 18 characters, a day of birth that exists and a right check digit; a wrong one may count one person twice.',
  },
  mend: {
    zh: '对照原始登记改正号码；确实没有的留空。15位旧号换成现在的18位号，打了星号的号码在原始名册中写全。',
    en: 'Correct the numbers from the original register; leave unknown ones blank. Replace old 15-digit numbers, and write masked ones in full in the original roster.',
  },
  message: {
    zh: ({ count }) => `有${count}个身份证号不合规则（位数、出生日期或校验码不对），这是第一处`,
    en: ({ count }) =>
      `Invalid ID ${count === 1 ? 'number' : 'numbers'}: ${count} (length, day of birth or check digit is wrong); this is the first`,
  },
};
