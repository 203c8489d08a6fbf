import type { Rule } from '../../model/finding.ts';

export const recordDuplicate: Rule<{ kind: 'record' | 'file'; other: string }> = {
  id: 'record-duplicate',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '同一份材料在一项里重复归档，看上去件数多，实际没有多，检查时会被扣减。',
    en: 'One paper filed twice in an item looks like more than there is.',
  },
  mend: {
    zh: '删去重复的一份；一份材料证明几件的，合成一条记录，用 parts 写明各件的页号。',
    en: 'Remove one; a paper that proves several parts is one record with parts and their pages.',
  },
  message: {
    zh: ({ kind, other }) =>
      kind === 'record' ? `重复的记录：与 ${other} 的件名、题名、日期都相同` : `重复的文件：与 ${other} 的内容完全一样`,
    en: ({ kind, other }) =>
      kind === 'record'
        ? `Duplicate record: same part, title and date as ${other}`
        : `Duplicate file: same content as ${other}`,
  },
};
