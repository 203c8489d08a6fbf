import type { Rule } from '../../model/finding.ts';

export const titleIsFileName: Rule<{ title: string }> = {
  id: 'title-is-file-name',
  severity: 'warning',
  clause: 'DA/T 22-2015（题名）',
  why: {
    zh: '题名是目录里给检查人看的；写成文件名，看不出是什么材料。',
    en: 'The title is what the inspector reads in the contents; a file name says nothing.',
  },
  mend: {
    zh: '照材料上的标题写；没有标题的，按“谁、什么事、什么文种”拟一个。',
    en: 'Copy the title from the paper; if it has none, write who, what and which kind of paper.',
  },
  message: {
    zh: ({ title }) => `题名像是文件名：${title}`,
    en: ({ title }) => `The title looks like a file name: ${title}`,
  },
};
