import type { Rule } from '../../model/finding.ts';

export const attachmentEmpty: Rule<{ path: string }> = {
  id: 'attachment-empty',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '零字节的文件里什么也没有，多半是没有存好或没有传完。',
    en: 'A file of no bytes holds nothing; most likely it was not saved or not fully copied.',
  },
  mend: {
    zh: '重新保存、扫描或传送这个文件。',
    en: 'Save, scan or copy the file again.',
  },
  message: {
    zh: ({ path }) => `文件是空的：${path}`,
    en: ({ path }) => `Empty file: ${path}`,
  },
};
