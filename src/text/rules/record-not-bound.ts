import type { Rule } from '../../model/finding.ts';

export const recordNotBound: Rule<{ title: string; year: number; item: string }> = {
  id: 'record-not-bound',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '每份材料都要装进某一卷；年度或清单项目对不上的，哪一卷都装不进去。',
    en: 'Every piece belongs in a volume; one whose year or item the checklist does not have fits in none.',
  },
  mend: {
    zh: '核对记录里的 year 和 item：年度要在本专卷的年份之内，项目要是该年度清单里有的（dossier checklist 可查）。',
    en: 'Check year and item of the record: the year must be one of the archive’s, the item one of that year’s checklist (see dossier checklist).',
  },
  message: {
    zh: ({ title, year, item }) => `没有装进任何一卷：《${title}》（${year}年度没有项目 ${item}）`,
    en: ({ title, year, item }) => `Bound in no volume: “${title}” (${year} has no item ${item})`,
  },
};
