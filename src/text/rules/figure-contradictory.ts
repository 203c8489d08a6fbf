import type { Rule } from '../../model/finding.ts';

export const figureContradictory: Rule<{ key: string; value: string; other: string; otherPlace: string }> = {
  id: 'figure-contradictory',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '同一个数字在几份材料里应当一致；对不上，检查时会一并怀疑。',
    en: 'One figure must be the same in every paper; where it is not, all are doubted.',
  },
  mend: {
    zh: '查明哪一处是对的，改正另一处；口径不同的，分别起名，不要写成同一个数字。',
    en: 'Find out which is right and correct the other; figures on different bases need different names.',
  },
  message: {
    zh: ({ key, value, other, otherPlace }) =>
      `数字不一致：${key === 'population' ? '人口总数' : key}此处为${value}，${otherPlace} 为${other}`,
    en: ({ key, value, other, otherPlace }) => `Figures differ: ${key} is ${value} here, ${other} at ${otherPlace}`,
  },
};
