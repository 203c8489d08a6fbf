import type { Rule } from '../../model/finding.ts';

export const pdfFontNotEmbedded: Rule<{ path: string; fonts: readonly string[] }> = {
  id: 'pdf-font-not-embedded',
  severity: 'note',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '没有嵌入字体的文件，换一台电脑打开或打印，字形、换行可能不一样。',
    en: 'Without its fonts a file may look different on another machine or on paper.',
  },
  mend: {
    zh: '用原来的软件重新导出 PDF，勾选“嵌入字体”；不便重做的，核对打印出来的样子。',
    en: 'Export it again with fonts embedded, or check how it prints.',
  },
  message: {
    zh: ({ path, fonts }) => `字体没有嵌入（${fonts.join('、')}），印出来可能不一样：${path}`,
    en: ({ path, fonts }) => `Fonts are not embedded (${fonts.join(', ')}), it may print differently: ${path}`,
  },
};
