import type { Rule } from '../../model/finding.ts';

export const waiverExpired: Rule<{ expires: string }> = {
  id: 'waiver-expired',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '批准的期限已过，这条例外从次日起不再算数。',
    en: 'The approval has run out; the exception no longer counts.',
  },
  mend: {
    zh: '材料已补齐的，删去这一条；仍需延期的，另报批准后改写 expires。',
    en: 'Remove it once the paper is there; to prolong it, have that approved and change expires.',
  },
  message: {
    zh: ({ expires }) => `例外已过期：有效期到${expires}`,
    en: ({ expires }) => `Waiver expired on ${expires}`,
  },
};
