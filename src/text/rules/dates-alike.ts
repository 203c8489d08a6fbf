import type { Rule } from '../../model/finding.ts';

export const datesAlike: Rule<{ date: string; count: number; year: number }> = {
  id: 'dates-alike',
  severity: 'note',
  clause: 'DA/T 22-2015（日期）',
  why: {
    zh: '很多材料写着同一天，检查人常会问起；确是那天做的，照实回答即可。',
    en: 'Many papers of one day make inspectors ask; if it was that day, simply say so.',
  },
  mend: {
    zh: '逐份核对是不是材料上真实的日期；写错的按纸上的改，不要为了好看另编日期。',
    en: 'Check each against its paper and correct what was mistyped; never invent dates.',
  },
  message: {
    zh: ({ date, count, year }) => `${year}年度有 ${count} 份材料的日期都是 ${date}，请核对`,
    en: ({ date, count, year }) => `${count} papers of ${year} bear the date ${date}; please check`,
  },
};
