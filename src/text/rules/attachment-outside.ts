import type { Rule } from '../../model/finding.ts';

export const attachmentOutside: Rule<{ written: string }> = {
  id: 'attachment-outside',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '专卷要能整个拷走、交出去；文件夹外面的文件带不走。',
    en: 'The archive must be whole in itself; files outside it would not travel with it.',
  },
  mend: {
    zh: '把文件复制到记录所在的文件夹，files 里只写文件名。',
    en: 'Copy the file into the record’s folder and write only its name.',
  },
  message: {
    zh: ({ written }) => `文件不在专卷文件夹里：${written}`,
    en: ({ written }) => `The file lies outside the archive: ${written}`,
  },
};
