import type { Rule } from '../../model/finding.ts';

export const rosterNamesOnly: Rule<{ count: number }> = {
  id: 'roster-names-only',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '只写姓名，分不清是同名的两个人还是登记了两次的一个人。',
    en: 'A name alone does not tell two people of one name from one person entered twice.',
  },
  mend: {
    zh: '补上身份证号、登记号或电话中的一样；不便填写的，补出生年月或住址。',
    en: 'Add an ID, registration or phone number, or birth or address.',
  },
  message: {
    zh: ({ count }) => `有${count}人只写了姓名，同名的只按一人计`,
    en: ({ count }) => `${count} ${count === 1 ? 'person has' : 'people have'} only a name; equal names count once`,
  },
};
