import type { Rule } from '../../model/finding.ts';

export const populationMissing: Rule<{ year: number }> = {
  id: 'population-missing',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '志愿者比例、人均场所面积都要除以社区人口总数；不写明人口，就无法核算。',
    en: 'Shares and areas per head are divided by the population; without it nothing can be computed.',
  },
  mend: {
    zh: '在 dossier.yaml 的 population 里写明该年的人口总数、口径、截止日期和来源。',
    en: 'Declare total, basis, date and source for the year under population in dossier.yaml.',
  },
  message: {
    zh: ({ year }) => `没有写明${year}年的人口总数`,
    en: ({ year }) => `No population declared for ${year}`,
  },
};
