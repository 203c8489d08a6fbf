import type { Rule } from '../../model/finding.ts';

export const encodingNotUtf8: Rule<{ encoding: string }> = {
  id: 'encoding-not-utf8',
  severity: 'note',
  clause: 'RFC 3629 (UTF-8)',
  why: {
    zh: '文件已按原来的编码读取，不影响检查；但别的程序按 UTF-8 打开会是乱码。',
    en: 'The file was read as it is; other programs that expect UTF-8 would show garbage.',
  },
  mend: {
    zh: '用记事本打开文件，“另存为”时在“编码”里选 UTF-8，再保存。',
    en: 'Open the file in Notepad, choose Save as, and set the encoding to UTF-8.',
  },
  message: {
    zh: ({ encoding }) => `文件编码是 ${encoding}，已照读；建议另存为 UTF-8`,
    en: ({ encoding }) => `The file is stored as ${encoding} and was read so; better save it as UTF-8`,
  },
};
