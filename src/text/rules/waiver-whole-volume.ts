import type { Rule } from '../../model/finding.ts';

export const waiverWholeVolume: Rule<{ title: string }> = {
  id: 'waiver-whole-volume',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '每一卷都要有，不能整卷不要。',
    en: 'Every volume must be there; none can be waived as a whole.',
  },
  mend: {
    zh: '补上这一卷的材料；逐项都写成例外，也等于整卷免去。影集只能按年度说明一部分。',
    en: 'File what the volume needs; excepting its items one by one leaves it out as well. Of the album only single years can be excepted.',
  },
  message: {
    zh: ({ title }) => `不能整卷免去：${title}`,
    en: ({ title }) => `A whole volume cannot be waived: ${title}`,
  },
};
