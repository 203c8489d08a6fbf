import type { Rule } from '../../model/finding.ts';

export const attachmentEmpty: Rule<{ path: string }> = {
  id: 'attachment-empty',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '文件里什么也没有：多半是没有存好、没有传完，或新建后没有填。',
    en: 'There is nothing in it; most likely it was not saved, not fully copied, or made and never filled in.',
  },
  mend: {
    zh: '打开看看：真是空的，重新保存、扫描或传送这个文件；不需要的，从 files 里去掉。',
    en: 'Open it: if it is empty indeed, save, scan or copy it again; take it out of files if it is not needed.',
  },
  message: {
    zh: ({ path }) => `文件是空的：${path}`,
    en: ({ path }) => `Empty file: ${path}`,
  },
};
