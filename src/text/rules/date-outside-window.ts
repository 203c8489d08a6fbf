import type { Rule } from '../../model/finding.ts';

/** `date`: the paper's own day judged by its class; `event`: a day something happened; `issued`: the paper's day after its event. */
type What = 'date' | 'event' | 'issued';
type Outside = {
  part: string;
  dateClass: string;
  what: What;
  date: string;
  from: string | null;
  to: string | null;
  remark: string | null;
};

const ZH: Readonly<Record<What, string>> = { date: '日期', event: '活动日期', issued: '编印日期' };
const EN: Readonly<Record<What, string>> = { date: 'dated', event: 'event of', issued: 'issued' };

export const dateOutsideWindow: Rule<Outside> = {
  id: 'date-outside-window',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '安排写在事前、记录写在当时、总结写在事后，名册截至当年；日期不合，检查时会被当作补做的材料。',
    en: 'A plan is written before, a record at the time, a summary after; a paper with another date looks made up later.',
  },
  mend: {
    zh: '核对材料上的日期与记录的 date 是否一致；放错年度的移到应放的年度；确实如此的，如实说明，不要改写原件的日期。',
    en: 'See whether the record’s date is the paper’s own; move a paper of another year there; never change the date on an original.',
  },
  message: {
    zh: ({ part, date, what, dateClass, from, to, remark }) =>
      `日期不合：${part}的${ZH[what]}${date}${remark === null ? `，不在应有的日期内（${dateClass}：${from ?? ''}${to === null ? '以后' : `至${to}`}）` : `——${remark}`}`,
    en: ({ part, date, what, dateClass, from, to, remark }) =>
      `Date out of place: ${part}, ${EN[what]} ${date}; expected (${dateClass}) ${from ?? '…'} to ${to ?? '…'}${remark === null ? '' : ` — ${remark}`}`,
  },
};
