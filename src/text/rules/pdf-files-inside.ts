import type { Rule } from '../../model/finding.ts';

export const pdfFilesInside: Rule<{ path: string; count: number }> = {
  id: 'pdf-files-inside',
  severity: 'note',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '装在 PDF 里面的文件不会印出来，检查人在卷里看不到。',
    en: 'Files packed into a PDF are not printed, so nobody sees them in the volume.',
  },
  mend: {
    zh: '要作为材料的，从 PDF 里另存出来，放到同一文件夹，写进 files。',
    en: 'Save those that count as evidence beside it and name them in files.',
  },
  message: {
    zh: ({ path, count }) => `PDF 里面还装着 ${count} 个文件，不会装订：${path}`,
    en: ({ path, count }) => `The PDF holds ${count} more files, which are not bound: ${path}`,
  },
};
