import type { Rule } from '../../model/finding.ts';

export const dateOrder: Rule<{ part: string; date: string; earlier: string; earlierDate: string; event: boolean }> = {
  id: 'date-order',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '总结不会早于计划，也不会早于它所总结的最后一次活动。',
    en: 'A summary is not written before the plan, nor before the last event it reports.',
  },
  mend: {
    zh: '核对两份材料的日期，改正写错的一处；分属几次活动的，用 group 写明各归哪一次。',
    en: 'Correct whichever date is wrong; where there are several events, say by group which papers belong together.',
  },
  message: {
    zh: ({ part, date, earlier, earlierDate, event }) =>
      `先后不合：${part}的日期${date}早于${earlier}${event ? '所记的活动' : ''}${earlierDate}`,
    en: ({ part, date, earlier, earlierDate, event }) =>
      `Out of order: ${part} is dated ${date}, before ${earlier}${event ? ' (event)' : ''} of ${earlierDate}`,
  },
};
