import type { Rule } from '../../model/finding.ts';
import { readProblemWords } from '../file-words.ts';

export const recordUnreadable: Rule<{ problem: string }> = {
  id: 'record-unreadable',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '记录文件打不开，里面写了什么无从知道，不能当它没有。',
    en: 'A record that cannot be opened may hold anything; it is not taken for absent.',
  },
  mend: {
    zh: '看看文件是不是正被别的程序打开、在云盘上还没下载，或没有查看权限。',
    en: 'See whether another program holds the file, whether it is still in the cloud, or you may not read it.',
  },
  message: {
    zh: ({ problem }) => `记录文件打不开（${readProblemWords[problem]?.zh ?? problem}）`,
    en: ({ problem }) => `The record cannot be opened (${readProblemWords[problem]?.en ?? problem})`,
  },
};
