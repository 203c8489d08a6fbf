import type { Rule } from '../../model/finding.ts';

export const waiverExpiring: Rule<{ expires: string; days: number }> = {
  id: 'waiver-expiring',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '批准暂缺快到期了，过了那一天就算缺项。',
    en: 'The exception runs out soon; from the next day on the paper is missing.',
  },
  mend: {
    zh: '抓紧把材料补齐归档，补齐后删去 waivers.yaml 里的这一条。',
    en: 'File the paper, then remove the entry from waivers.yaml.',
  },
  message: {
    zh: ({ expires, days }) => (days === 0 ? `例外今天（${expires}）到期` : `例外还有 ${days} 天到期（${expires}）`),
    en: ({ expires, days }) =>
      days === 0 ? `The waiver expires today (${expires})` : `The waiver expires in ${days} days (${expires})`,
  },
};
