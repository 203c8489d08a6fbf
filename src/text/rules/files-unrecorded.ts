import type { Rule } from '../../model/finding.ts';

export const filesUnrecorded: Rule<{ folder: string; names: readonly string[]; count: number }> = {
  id: 'files-unrecorded',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '没有记录写到的文件不会装进卷里，也不算材料。',
    en: 'A file that no record names is neither bound nor counted.',
  },
  mend: {
    zh: '是材料的，在记录的 files 里写上它；不是材料的移出这个文件夹。',
    en: 'Name it in a record’s files if it is evidence; move it away if it is not.',
  },
  message: {
    zh: ({ names, count }) => `没有记录写到的文件 ${count} 个：${names.join('、')}${count > names.length ? '……' : ''}`,
    en: ({ names, count }) =>
      `Files that no record names, ${count}: ${names.join(', ')}${count > names.length ? ', …' : ''}`,
  },
};
