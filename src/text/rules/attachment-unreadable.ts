import type { Rule } from '../../model/finding.ts';
import { readProblemWords } from '../file-words.ts';

export const attachmentUnreadable: Rule<{ path: string; problem: string }> = {
  id: 'attachment-unreadable',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '打不开的文件，检查时等于没有，装订也装不进去。',
    en: 'A file that cannot be opened neither proves anything nor can be bound.',
  },
  mend: {
    zh: '在电脑上打开看看：打不开的重新扫描或另存；正被占用的先关闭；云盘上的先下载。',
    en: 'Try to open it: scan or save it again if it is damaged, close it if another program holds it, download it if it is in the cloud.',
  },
  message: {
    zh: ({ path, problem }) => `文件打不开（${readProblemWords[problem]?.zh ?? problem}）：${path}`,
    en: ({ path, problem }) => `The file cannot be opened (${readProblemWords[problem]?.en ?? problem}): ${path}`,
  },
};
