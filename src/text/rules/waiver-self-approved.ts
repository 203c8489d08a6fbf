import type { Rule } from '../../model/finding.ts';

export const waiverSelfApproved: Rule<{ unit: string }> = {
  id: 'waiver-self-approved',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '例外要由上级批准；社区自己批给自己的，检查时站不住。',
    en: 'An exception is granted from above; one that the community grants itself will not stand.',
  },
  mend: {
    zh: '报街道办事处批准后，把 approver 改成批准的单位和人。',
    en: 'Have the street office approve it, and name that office and person as approver.',
  },
  message: {
    zh: ({ unit }) => `例外由社区自己批准：${unit}`,
    en: ({ unit }) => `The waiver was approved by the community itself: ${unit}`,
  },
};
