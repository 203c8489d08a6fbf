import type { Rule } from '../../model/finding.ts';
import { readProblemWords } from '../file-words.ts';

export const entryUnreadable: Rule<{ problem: string }> = {
  id: 'entry-unreadable',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '打不开的文件夹和文件里可能有材料，不能当作没有。',
    en: 'What cannot be opened may hold evidence; it is not taken for absent.',
  },
  mend: {
    zh: '看看有没有查看权限；快捷方式（链接）指向专卷文件夹外面的，请把材料复制进来。',
    en: 'Check the permissions; copy in what a link outside the archive leads to.',
  },
  message: {
    zh: ({ problem }) => `这里打不开，里面的内容没有检查（${readProblemWords[problem]?.zh ?? problem}）`,
    en: ({ problem }) =>
      `This cannot be opened, so what it holds was not checked (${readProblemWords[problem]?.en ?? problem})`,
  },
};
