import type { Rule } from '../../model/finding.ts';

export const scanResolutionLow: Rule<{ path: string; dpi: number; least: number; page: number; pages: number }> = {
  id: 'scan-resolution-low',
  severity: 'warning',
  clause: 'DA/T 31—2017（扫描分辨率）',
  why: {
    zh: '扫描分辨率低，小字和印章印出来看不清。',
    en: 'At a low resolution small print and seals cannot be read on paper.',
  },
  mend: {
    zh: '把扫描仪设为 200 dpi 以上（字小或字淡的 300 dpi），重新扫描后替换。',
    en: 'Scan again at 200 dpi or more (300 for small or faint print) and replace the file.',
  },
  message: {
    zh: ({ path, dpi, least, page, pages }) =>
      `扫描件只有 ${dpi} dpi，至少要 ${least}${pages === 1 && page === 1 ? '' : `（第 ${page} 页${pages === 1 ? '' : `等 ${pages} 页`}）`}：${path}`,
    en: ({ path, dpi, least, page, pages }) =>
      `Scanned at ${dpi} dpi, less than ${least}${pages === 1 && page === 1 ? '' : ` (page ${page}${pages === 1 ? '' : `, ${pages} pages in all`})`}: ${path}`,
  },
};
