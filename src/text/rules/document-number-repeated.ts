import type { Rule } from '../../model/finding.ts';

export const documentNumberRepeated: Rule<{ documentNumber: string; other: string }> = {
  id: 'document-number-repeated',
  severity: 'warning',
  clause: 'GB/T 9704-2012（发文字号）',
  why: {
    zh: '一个文号只对应一份文件；两份题名不同的材料用同一个文号，必有一处写错。',
    en: 'A number belongs to one paper; of two papers with the same number one is wrong.',
  },
  mend: {
    zh: '对照原件改正其中一处。',
    en: 'Compare with the papers and correct one of them.',
  },
  message: {
    zh: ({ documentNumber, other }) => `文号重复：${documentNumber} 也写在另一份材料上（${other}）`,
    en: ({ documentNumber, other }) =>
      `Document number used twice: ${documentNumber} also stands on another paper (${other})`,
  },
};
