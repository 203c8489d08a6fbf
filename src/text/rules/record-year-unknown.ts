import type { Rule } from '../../model/finding.ts';

export const recordYearUnknown: Rule<{ year: number; years: readonly number[]; suggestion: string | null }> = {
  id: 'record-year-unknown',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '年度不在本专卷的各年度里，这份材料就没有地方放。',
    en: 'A paper of another year has no volume to go into.',
  },
  mend: {
    zh: '核对材料的年度；整个专卷的年度写错了的，改 dossier.yaml 的 years。',
    en: 'Check the year of the paper; if the archive’s years are wrong, mend years in dossier.yaml.',
  },
  message: {
    zh: ({ year, years, suggestion }) =>
      `${year} 不是本专卷的年度（${years.join('、')}）${suggestion === null ? '' : `。是不是 ${suggestion}？`}`,
    en: ({ year, years, suggestion }) =>
      `${year} is not a year of this archive (${years.join(', ')})${suggestion === null ? '' : `. Did you mean ${suggestion}?`}`,
  },
};
