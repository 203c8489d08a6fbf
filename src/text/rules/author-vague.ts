import type { Rule } from '../../model/finding.ts';

export const authorVague: Rule<{ author: string }> = {
  id: 'author-vague',
  severity: 'warning',
  clause: 'GB/T 9705-2008（责任者）',
  why: {
    zh: '责任者要写全称；“本社区”“居委会”离开这个盒子就不知道是谁。',
    en: 'The author is written in full; “this community” means nothing outside the box.',
  },
  mend: {
    zh: '写全称，如“幸福社区居民委员会”。',
    en: 'Write the full name, e.g. 幸福社区居民委员会.',
  },
  message: {
    zh: ({ author }) => `责任者没有写全称：${author}`,
    en: ({ author }) => `The author is not named in full: ${author}`,
  },
};
