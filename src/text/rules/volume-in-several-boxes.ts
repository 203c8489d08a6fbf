import type { Rule } from '../../model/finding.ts';

export const volumeInSeveralBoxes: Rule<{
  volume: string;
  boxes: readonly string[];
  sheets: number;
  guessed: number;
}> = {
  id: 'volume-in-several-boxes',
  severity: 'note',
  clause: 'DA/T 22-2015',
  why: {
    zh: '一卷比最厚的档案盒还厚时分装几盒：页号接着编，卷数不变，每盒各有封面、脊背标签和全卷目录。',
    en: 'A volume thicker than the thickest box is put into several: one run of pages, one volume, each box with its cover, spine label and the whole contents.',
  },
  mend: {
    zh: '照《打印装盒单》分盒即可。想装进一盒的，可以双面打印（--duplex），或换更厚的档案盒。',
    en: 'Fill the boxes by 打印装盒单. To get it into one, print on both sides (--duplex) or use a thicker box.',
  },
  message: {
    zh: ({ volume, boxes, sheets, guessed }) =>
      `要分装 ${boxes.length} 盒：${volume} 约 ${sheets} 张，盒号 ${boxes.join('、')}${guessed === 0 ? '' : `（其中 ${guessed} 个文件的页数是估计的）`}`,
    en: ({ volume, boxes, sheets, guessed }) =>
      `Fills ${boxes.length} boxes: ${volume}, about ${sheets} sheets, boxes ${boxes.join(', ')}${guessed === 0 ? '' : ` (the pages of ${guessed} files are estimated)`}`,
  },
};
