import type { Rule } from '../../model/finding.ts';
import { mediaTypeWords } from '../file-words.ts';

export const attachmentMisnamed: Rule<{ path: string; named: string; found: string }> = {
  id: 'attachment-misnamed',
  severity: 'warning',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '扩展名与内容不符，换一台电脑就可能打不开。',
    en: 'A file whose name says another format may not open elsewhere.',
  },
  mend: {
    zh: '把扩展名改成真实的格式，或用相应程序另存为所写的格式；记录里的文件名一并改。',
    en: 'Rename it to what it is, or save it in the format its name says; mend the record as well.',
  },
  message: {
    zh: ({ path, named, found }) => `扩展名是 ${named}，内容却是${mediaTypeWords[found]?.zh ?? found}：${path}`,
    en: ({ path, named, found }) => `Named ${named}, but it is ${mediaTypeWords[found]?.en ?? found}: ${path}`,
  },
};
