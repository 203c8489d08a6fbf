import type { Rule } from '../../model/finding.ts';

export const attachmentFolder: Rule<{ path: string }> = {
  id: 'attachment-folder',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: 'files 里要逐个写文件，只写文件夹不知道是哪几个、按什么顺序。',
    en: 'Files must be named one by one; a folder tells neither which nor in what order.',
  },
  mend: {
    zh: '把文件夹里的文件逐个写进 files。',
    en: 'Name the files of the folder one by one.',
  },
  message: {
    zh: ({ path }) => `写的是文件夹，不是文件：${path}`,
    en: ({ path }) => `This is a folder, not a file: ${path}`,
  },
};
