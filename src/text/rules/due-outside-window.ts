import type { Rule } from '../../model/finding.ts';

export const dueOutsideWindow: Rule<{ due: string; from: string; to: string }> = {
  id: 'due-outside-window',
  severity: 'warning',
  clause: 'due',
  why: {
    zh: '检查要求写明了完成的时间，交卷日期应在这个时间之内。',
    en: 'The office states when the dossier is due; the date set should lie within.',
  },
  mend: {
    zh: '核对办事处的通知，改正 dossier.yaml 的 due；另有通知的可以不改。',
    en: 'Check the notice and correct due in dossier.yaml; leave it if the office has set another day.',
  },
  message: {
    zh: ({ due, from, to }) => `交卷日期 ${due} 不在要求的 ${from} 至 ${to} 之内`,
    en: ({ due, from, to }) => `The due date ${due} lies outside ${from} to ${to}`,
  },
};
