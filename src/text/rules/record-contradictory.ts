import type { Rule } from '../../model/finding.ts';

export const recordContradictory: Rule<{ part: string; other: string }> = {
  id: 'record-contradictory',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '一边说明当年没有这件事，一边又有这件事的材料，两者必有一个不对。',
    en: 'One paper says that nothing of the kind happened, another proves that it did.',
  },
  mend: {
    zh: '事情确有发生的，撤下情况说明；没有发生的，把另一份材料移到应放的项目或年度。',
    en: 'Withdraw the statement if it did happen; else move the other paper to where it belongs.',
  },
  message: {
    zh: ({ part, other }) => `自相矛盾：${part}有情况说明（无此项），又有材料 ${other}`,
    en: ({ part, other }) => `Contradictory: a statement says there is no ${part}, yet there is ${other}`,
  },
};
