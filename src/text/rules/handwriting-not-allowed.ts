import type { Rule } from '../../model/finding.ts';

export const handwritingNotAllowed: Rule<{ part: string }> = {
  id: 'handwriting-not-allowed',
  severity: 'error',
  clause: 'printed',
  why: {
    zh: '除会议记录、活动记录、教案讲义外，材料一律打印归档。',
    en: 'All papers are filed printed, except minutes, activity records and teaching notes.',
  },
  mend: {
    zh: '把这一件打印后归档；原来的手写件可以附在后面。印好的表格用手填写、签名的，medium 写“打印”。',
    en: 'File a printed version; the handwritten one may follow it. A printed form filled in by hand is 打印.',
  },
  message: {
    zh: ({ part }) => `不得手写：${part}应当打印归档`,
    en: ({ part }) => `Handwritten: ${part} must be printed`,
  },
};
