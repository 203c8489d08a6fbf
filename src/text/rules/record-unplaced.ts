import type { Rule } from '../../model/finding.ts';

export const recordUnplaced: Rule<Record<string, never>> = {
  id: 'record-unplaced',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '这份记录读不出来，也看不出属于哪一项；报告里的某个缺项，材料可能就在这里。',
    en: 'This record cannot be read and does not tell its item; something called missing may be here.',
  },
  mend: {
    zh: '先改正这份记录的错误；放进“年度/卷/项”的文件夹，也能看出它属于哪一项。',
    en: 'Mend the record; in a folder of year, volume and item its place can be told as well.',
  },
  message: {
    zh: () => '看不出这份记录属于哪一项',
    en: () => 'This record does not tell where it belongs',
  },
};
