import type { Rule } from '../../model/finding.ts';

export const planSectionMissing: Rule<{ part: string; section: string }> = {
  id: 'plan-section-missing',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '清单要求规划、计划、方案写明目标、计划、措施；检查时会翻到那一页看。',
    en: 'The checklist asks plans to show certain sections, and the inspector turns to the page.',
  },
  mend: {
    zh: '在记录的 contains 里写明它在第几页；材料里确实没有这一部分的，请补充完整。',
    en: 'State its page under contains; if the plan truly lacks it, complete the plan.',
  },
  message: {
    zh: ({ part, section }) => `内容不全：${part}没有写明“${section}”在第几页`,
    en: ({ part, section }) => `Section missing: ${part} does not say where “${section}” is`,
  },
};
