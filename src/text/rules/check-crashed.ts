import type { Rule } from '../../model/finding.ts';

export const checkCrashed: Rule<{ check: string }> = {
  id: 'check-crashed',
  severity: 'error',
  clause: '程序自身',
  why: {
    zh: '程序的一项检查出了故障，没有查完；其他检查不受影响。',
    en: 'One of the program’s checks failed of itself; the others are not affected.',
  },
  mend: {
    zh: '请告诉程序的维护人是哪一项检查、在什么情况下出现，不要附上个人信息。',
    en: 'Tell the maintainers which check it was, without personal data.',
  },
  message: {
    zh: ({ check }) => `程序故障：检查“${check}”没有完成`,
    en: ({ check }) => `Fault of the program: check ${check} did not finish`,
  },
};
