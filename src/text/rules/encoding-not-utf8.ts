import type { Rule } from '../../model/finding.ts';

export const encodingNotUtf8: Rule<{ path: string; likely: string }> = {
  id: 'encoding-not-utf8',
  severity: 'error',
  clause: 'RFC 3629 (UTF-8)',
  why: {
    zh: '编码不是 UTF-8 的文件按 UTF-8 读会变成乱码，所以不读。',
    en: 'Text in another encoding would be read as garbage, so it is not read at all.',
  },
  mend: {
    zh: '用记事本打开文件，“另存为”时在“编码”里选 UTF-8，再保存。',
    en: 'Open the file in Notepad, choose Save as, and set the encoding to UTF-8.',
  },
  message: {
    zh: ({ likely }) => `文件编码不是 UTF-8，多半是 ${likely}，没有读取`,
    en: ({ likely }) => `The file is not UTF-8 but most likely ${likely}; it was not read`,
  },
};
