import type { Rule } from '../../model/finding.ts';

export const textAlike: Rule<{ other: string; year: number; item: string }> = {
  id: 'text-alike',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '除年份、日期外几乎一字不差，检查人会问当年究竟做了什么；长期有效的制度各年相同是正常的。',
    en: 'All but the dates is the same: an inspector will ask what was done this year; standing rules rightly stay the same.',
  },
  mend: {
    zh: '对照两份材料，按当年的实际情况改写；确为同一份文件的，写 copy: 复印件 和 original。',
    en: 'Compare the two and write what truly happened in this year; if it is one document, state copy and original.',
  },
  message: {
    zh: ({ other, year, item }) => `除日期外和别处的几乎一样：${year}年度 ${item}（${other}）`,
    en: ({ other, year, item }) => `Nearly the same text as elsewhere but for the dates: ${year} ${item} (${other})`,
  },
};
