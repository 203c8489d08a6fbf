import type { Rule } from '../../model/finding.ts';

export const waiverRefused: Rule<{ waived: string }> = {
  id: 'waiver-refused',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '缺项、不达标、待核是对整项的结论，不能按规则豁免，只能按项目、按件说明并经批准。',
    en: 'Missing, below threshold and undecided are verdicts; they can be waived by item or part only, never by rule.',
  },
  mend: {
    zh: '改为写明 item（必要时加 part）和 year，status 写 waived 或 notApplicable。',
    en: 'Name item (and part) and year instead, with status waived or notApplicable.',
  },
  message: {
    zh: ({ waived }) => `不能这样豁免：${waived} 不能按规则豁免`,
    en: ({ waived }) => `Waiver refused: ${waived} cannot be waived by rule`,
  },
};
