import type { Rule } from '../../model/finding.ts';

export const pageBeyondEnd: Rule<{ name: string; page: number; pages: number }> = {
  id: 'page-beyond-end',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '检查人按页号翻找；页号超出材料的页数，就翻不到。',
    en: 'The inspector leafs to the page; one beyond the end is not there.',
  },
  mend: {
    zh: '核对页号（从材料的第一页起数，封面也算），改正记录。',
    en: 'Count the page from the first of the paper and correct the record.',
  },
  message: {
    zh: ({ name, page, pages }) => `页号不对：“${name}”写在第${page}页，材料只有${pages}页`,
    en: ({ name, page, pages }) => `No such page: “${name}” on page ${page} of ${pages}`,
  },
};
