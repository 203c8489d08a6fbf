import type { Rule } from '../../model/finding.ts';

export const boxOverfull: Rule<{ volume: string; box: string; sheets: number; thickness: number; guessed: number }> = {
  id: 'box-overfull',
  severity: 'warning',
  clause: 'DA/T 22-2015',
  why: {
    zh: '一件材料不能拆开装两盒；比最厚的档案盒还厚的，盖不上盒盖。',
    en: 'A piece cannot be split between boxes; one thicker than the thickest box keeps it from closing.',
  },
  mend: {
    zh: '改用双面打印，或换更厚的档案盒，或把这件材料分成几件登记（如按月、按楼栋）。',
    en: 'Print on both sides, use a thicker box, or file the piece as several (by month, by building).',
  },
  message: {
    zh: ({ volume, box, sheets, thickness, guessed }) =>
      `装不下：${volume} 盒 ${box} 约 ${sheets} 张，超过 ${thickness} 毫米的档案盒${guessed === 0 ? '' : `（其中 ${guessed} 个文件的页数是估计的）`}`,
    en: ({ volume, box, sheets, thickness, guessed }) =>
      `Too thick: ${volume}, box ${box}: about ${sheets} sheets, more than a ${thickness} mm box holds${guessed === 0 ? '' : ` (the pages of ${guessed} files are estimated)`}`,
  },
};
