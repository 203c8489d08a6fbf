import type { Rule } from '../../model/finding.ts';

export const attachmentMissing: Rule<{ path: string; suggestion: string | null; mark: string | null }> = {
  id: 'attachment-missing',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '记录写了文件而文件不在，等于没有材料。',
    en: 'A record whose file is not there proves nothing.',
  },
  mend: {
    zh: '把文件放到所写的位置，或改正文件名（连同扩展名）；不再需要的，从 files 里删去。',
    en: 'Put the file where the record says, or correct its name with its extension; remove it from files if it is not needed.',
  },
  mendFor: ({ mark, suggestion }) => {
    if (mark === null) return attachmentMissing.mend;
    return {
      zh: `“${mark}”把几个文件连成了一个名字。几个文件之间用半角逗号和空格：[${suggestion ?? ''}]。`,
      en: `“${mark}” makes one name of several. Put a plain comma and a space between them: [${suggestion ?? ''}].`,
    };
  },
  message: {
    zh: ({ path, suggestion }) => `文件不在：${path}${suggestion === null ? '' : `。是不是 ${suggestion}？`}`,
    en: ({ path, suggestion }) => `Missing file: ${path}${suggestion === null ? '' : `. Did you mean ${suggestion}?`}`,
  },
};
