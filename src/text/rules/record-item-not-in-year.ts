import type { Rule } from '../../model/finding.ts';

export const recordItemNotInYear: Rule<{ title: string; year: number; years: readonly number[] }> = {
  id: 'record-item-not-in-year',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '各年度的项目不完全相同，这一年没有这一项，材料放不进卷里。',
    en: 'The years do not all have the same items; in this year there is no place for the paper.',
  },
  mend: {
    zh: '核对年度和项目；材料属于别的年度的，改 year。',
    en: 'Check year and item; if the paper belongs to another year, mend year.',
  },
  message: {
    zh: ({ title, year, years }) => `${year} 年没有这一项：${title}（有的是 ${years.join('、')} 年）`,
    en: ({ title, year, years }) => `${year} does not have this item: ${title} (${years.join(', ')} do)`,
  },
};
