import type { Rule } from '../../model/finding.ts';

export const itemUndecided: Rule<{ title: string }> = {
  id: 'item-undecided',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '该项有读不出来的记录或打不开的文件，是齐是缺都说不准，不能当作齐全。',
    en: 'A record or file of this item cannot be read, so it can be called neither complete nor missing.',
  },
  mend: {
    zh: '先改正读不出来的记录、换上能打开的文件，再重新检查。',
    en: 'Mend the records and files that cannot be read, then check again.',
  },
  message: {
    zh: ({ title }) => `待核：${title}——有记录或文件读不出来`,
    en: ({ title }) => `Undecided: ${title} — a record or file of it cannot be read`,
  },
};
