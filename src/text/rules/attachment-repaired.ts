import type { Rule } from '../../model/finding.ts';
import type { PdfDamage } from '../../model/evidence.ts';
import { pdfDamageWords } from '../file-words.ts';

export const attachmentRepaired: Rule<{ path: string; damage: PdfDamage }> = {
  id: 'attachment-repaired',
  severity: 'warning',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '文件内部有损坏，装订用的是修好的副本，能读出的页面都在，但个别内容可能与原来不同。',
    en: 'The file is damaged inside. A mended copy is bound; every page is there, but details may differ.',
  },
  mend: {
    zh: '打开装订好的卷，与纸质原件逐页核对；有出入的重新扫描，没有出入的用 WPS 打开后另存为 PDF 替换。',
    en: 'Compare the bound pages with the paper. Scan again what differs; save the rest anew as PDF and replace it.',
  },
  message: {
    zh: ({ path, damage }) => `文件有损坏（${pdfDamageWords[damage].zh}），已按修好的副本装订，请核对：${path}`,
    en: ({ path, damage }) =>
      `The file is damaged (${pdfDamageWords[damage].en}); a mended copy is bound, please compare: ${path}`,
  },
};
