import type { Rule } from '../../model/finding.ts';

export const waiverBeyondDue: Rule<{ expires: string; due: string }> = {
  id: 'waiver-beyond-due',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '批准暂缺只能缓到交卷那一天；交卷以后还缺的，就是缺项。',
    en: 'A paper may be late until the dossier is due; what lacks after that day is missing.',
  },
  mend: {
    zh: '把 expires 改到交卷日期或更早；交卷日期变了的，先改 dossier.yaml 的 due。',
    en: 'Set expires to the due day or earlier; if the due day has changed, change due in dossier.yaml first.',
  },
  message: {
    zh: ({ expires, due }) => `例外的期限（${expires}）超过交卷日期，只算到 ${due}`,
    en: ({ expires, due }) => `The waiver runs to ${expires}, beyond the due day; it holds until ${due}`,
  },
};
