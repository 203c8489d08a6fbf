import type { Rule } from '../../model/finding.ts';

export const waiverReasonless: Rule<{ reason: string }> = {
  id: 'waiver-reasonless',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '例外凭理由成立：写“无”“特殊情况”，检查人看不出为什么可以没有。',
    en: 'An exception stands by its reason; words that say nothing do not tell an inspector why something may lack.',
  },
  mend: {
    zh: '写清楚缺什么、为什么、什么时候补，如“活动记录簿受潮，正在复制，4月10日前归档”。',
    en: 'Say what lacks, why, and when it will be there.',
  },
  message: {
    zh: ({ reason }) => `例外没有说出理由：${reason}`,
    en: ({ reason }) => `The waiver gives no reason: ${reason}`,
  },
};
