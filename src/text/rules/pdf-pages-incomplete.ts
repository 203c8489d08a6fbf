import type { Rule } from '../../model/finding.ts';

/** Pages named one by one; of more only the number is told. */
const MOST_NAMED = 8;

export const pdfPagesIncomplete: Rule<{ path: string; pages: readonly number[] }> = {
  id: 'pdf-pages-incomplete',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '文件内部有损坏，这几页上有内容丢了；能读出的已照样装订，但印出来的不是完整的一页。',
    en: 'The file is damaged inside and something on these pages is lost. What can be read is bound, but it is not the whole page.',
  },
  mend: {
    zh: '找原件重新扫描，或请发来文件的人重发一份，替换后再检查。',
    en: 'Scan the paper again, or ask for the file anew, and replace it.',
  },
  message: {
    zh: ({ path, pages }) =>
      `文件有损坏，第 ${named(pages, '、')} 页${pages.length > MOST_NAMED ? `等 ${pages.length} 页` : ''}内容不全：${path}`,
    en: ({ path, pages }) =>
      `The file is damaged; on page ${named(pages, ', ')}${pages.length > MOST_NAMED ? ` (${pages.length} pages in all)` : ''} something is lost: ${path}`,
  },
};

function named(pages: readonly number[], between: string): string {
  return pages.slice(0, MOST_NAMED).join(between);
}
