import type { Rule } from '../../model/finding.ts';

/** Files named in the message. */
const NAMED = 3;

function some(paths: readonly string[], separator: string): string {
  return paths.slice(0, NAMED).join(separator);
}

export const officeFontReplaced: Rule<{ font: string; by: string | null; paths: readonly string[] }> = {
  id: 'office-font-replaced',
  severity: 'note',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '文件用的字体这台电脑上没有，变成页时换了别的字体：字一个不少，但字形、换行、页数可能和原来打印的不一样。',
    en: 'The document asks for a font that this machine has not; its pages are set in another. No character is lost, but shapes, lines and pages may differ from what was printed before.',
  },
  mend: {
    zh: '给所有用户装上这种字体后重新出卷；或在有这种字体的电脑上（WPS 里）另存为 PDF，代替原文件。看着没有差别的，不必改。',
    en: 'Install the font for all users and build again; or save the document as PDF where the font is there, and name the PDF in the record. Where it looks right, nothing need be done.',
  },
  message: {
    zh: ({ font, by, paths }) =>
      `这台电脑没有“${font}”，${by === null ? '换了别的字体' : `用 ${by} 代替`}：${some(paths, '、')}${paths.length > NAMED ? ` 等 ${paths.length} 个文件` : ''}`,
    en: ({ font, by, paths }) =>
      `This machine has no “${font}”, ${by === null ? 'another font' : by} stands for it: ${some(paths, ', ')}${paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''}`,
  },
};
