import type { Rule } from '../../model/finding.ts';

export const pdfSigned: Rule<{ path: string }> = {
  id: 'pdf-signed',
  severity: 'note',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '电子签名只对原文件有效，印在纸上或并入卷册后不能再验证。',
    en: 'An electronic signature holds for the file itself; on paper or in a volume it cannot be verified.',
  },
  mend: {
    zh: '不用处理。原文件照样放进报送包，签名在那里验证。',
    en: 'Nothing to do: the original goes into the package, where its signature can be verified.',
  },
  message: {
    zh: ({ path }) => `文件有电子签名，签名在报送包的原文件里，卷内只是它的样子：${path}`,
    en: ({ path }) => `The file is signed; the signature lives in the original in the package: ${path}`,
  },
};
