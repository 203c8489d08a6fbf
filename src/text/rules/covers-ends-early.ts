import type { Rule } from '../../model/finding.ts';

export const coversEndsEarly: Rule<{ part: string; to: number; last: number }> = {
  id: 'covers-ends-early',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '这份规划只归档一次，后面各年不再单独归档；它若提前到期，后面的年度就没有规划可查。',
    en: 'This programme is filed only once; if it ends early, the later years have none.',
  },
  mend: {
    zh: '核对规划的末年；后面年度另有规划的，一并归档。',
    en: 'See whether the last year is right; if a later programme exists, file it too.',
  },
  message: {
    zh: ({ part, to, last }) => `规划提前到期：${part}只到${to}年，本专卷到${last}年`,
    en: ({ part, to, last }) => `Ends early: ${part} covers until ${to}, the archive runs until ${last}`,
  },
};
