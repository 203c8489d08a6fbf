import type { Rule } from '../../model/finding.ts';

export const rosterClaimDiffers: Rule<{ claimed: string; counted: string }> = {
  id: 'roster-claim-differs',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '材料上自报的人数与逐人清点的不一致，检查时以清点为准。',
    en: 'The number claimed is not the number counted; the inspector counts.',
  },
  mend: {
    zh: '核对名册：漏登的补上，重复的删去；自报数写错的改正。',
    en: 'Complete the roster or remove repeated people, or correct the number claimed.',
  },
  message: {
    zh: ({ claimed, counted }) => `人数不符：自报${claimed}人，清点为${counted}人`,
    en: ({ claimed, counted }) => `Numbers differ: ${claimed} claimed, ${counted} counted`,
  },
};
