import type { Rule } from '../../model/finding.ts';

export const recordItemDoubtful: Rule<{ folder: string; stated: string; fits: string }> = {
  id: 'record-item-doubtful',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '文件夹说是这一项，记录却写成另一项（或另一年度），多半是复制记录时忘了改。',
    en: 'The folder says one item or year and the record another; most often a copied record was not changed.',
  },
  mend: {
    zh: '核对后改正记录的 year 和 item，或者把文件夹移到应放的位置。',
    en: 'Correct year and item of the record, or move it to the folder where it belongs.',
  },
  message: {
    zh: ({ folder, stated, fits }) => `可能放错：在“${folder}”里（${fits}），记录却写成${stated}`,
    en: ({ folder, stated, fits }) => `Perhaps misplaced: in “${folder}” (${fits}), but the record says ${stated}`,
  },
};
