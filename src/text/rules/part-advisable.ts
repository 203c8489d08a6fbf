import type { Rule } from '../../model/finding.ts';

export const partAdvisable: Rule<{ part: string }> = {
  id: 'part-advisable',
  severity: 'note',
  clause: '检查惯例',
  why: {
    zh: '清单没有点名要这一件，但检查时常会问到。',
    en: 'The checklist does not name this paper, but inspectors often ask for it.',
  },
  mend: {
    zh: '有的话一并归档；没有也不算缺件。',
    en: 'File it if there is one; its absence is no gap.',
  },
  message: {
    zh: ({ part }) => `建议补充：${part}（清单未要求，检查时常会问到）`,
    en: ({ part }) => `Advisable: ${part} (not asked for, often inspected)`,
  },
};
