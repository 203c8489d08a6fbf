import type { ForeignType } from '../../model/evidence.ts';
import type { Rule } from '../../model/finding.ts';
import { foreignWords } from '../foreign-words.ts';

export const attachmentUnsupported: Rule<{ path: string; type: ForeignType }> = {
  id: 'attachment-unsupported',
  severity: 'warning',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '这种文件装订不进卷里，检查人翻到的只是一张说明页。',
    en: 'No page can be made of such a file; the inspector finds only a page that says so.',
  },
  mend: {
    zh: '另存或打印为 PDF，放到同一文件夹，写进 files。',
    en: 'Save or print it as PDF, put that beside it and name it in files.',
  },
  mendFor: ({ type }) => foreignWords[type].mend,
  message: {
    zh: ({ path, type }) => `装订不了：${path} 是${foreignWords[type].name.zh}`,
    en: ({ path, type }) => `Cannot be bound: ${path} is ${foreignWords[type].name.en}`,
  },
};
