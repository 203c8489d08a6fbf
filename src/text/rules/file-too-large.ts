import type { Rule } from '../../model/finding.ts';
import { sizeWords } from '../size-words.ts';

export const fileTooLarge: Rule<{ path: string; bytes: number; limit: number }> = {
  id: 'file-too-large',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '这一个文件就超过规定的大小上限（--max-size），报送包怎么分都装不下它。',
    en: 'This one file is larger than the limit given (--max-size); however the package is divided, it does not fit.',
  },
  mend: {
    zh: '扫描件用 200—300 dpi、黑白或灰度重新扫描，或把它拆成几个文件写在同一份记录里；照片、录像另存小一些；都不行的改用移动硬盘报送。',
    en: 'Scan it again at 200–300 dpi in grey or black and white, or split it into several files of the same record; save photos and films smaller; else hand it over on a drive.',
  },
  message: {
    zh: ({ path, bytes, limit }) => `一个文件就超过上限：${path}（${sizeWords(bytes)}，上限 ${sizeWords(limit)}）`,
    en: ({ path, bytes, limit }) =>
      `One file is larger than the limit: ${path} (${sizeWords(bytes)}, limit ${sizeWords(limit)})`,
  },
};
