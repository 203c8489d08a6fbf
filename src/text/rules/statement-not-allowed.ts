import type { Rule } from '../../model/finding.ts';

export const statementNotAllowed: Rule<{ part: string }> = {
  id: 'statement-not-allowed',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '这一件每年都应当有，不能以情况说明代替。',
    en: 'This paper is due every year; a statement cannot take its place.',
  },
  mend: {
    zh: '补上真实的材料；确有特殊情况的，报办事处批准后在 waivers.yaml 登记。',
    en: 'File the paper itself; in a special case have the office approve a waiver.',
  },
  message: {
    zh: ({ part }) => `不能代替：${part}不能用情况说明（无此项）代替`,
    en: ({ part }) => `Statement not allowed in place of ${part}`,
  },
};
