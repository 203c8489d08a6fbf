import type { Rule } from '../../model/finding.ts';

export const dateAfterAsOf: Rule<{ date: string; asOf: string; event: boolean }> = {
  id: 'date-after-as-of',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '检查当天还没有到的日期，材料不可能已经形成。',
    en: 'A paper cannot bear a day that has not come yet.',
  },
  mend: {
    zh: '核对日期有没有写错（多半是年份）；还没有发生的事，等发生以后再归档。',
    en: 'Correct the date (most often the year); file what has not happened yet once it has.',
  },
  message: {
    zh: ({ date, asOf, event }) => `日期在后：${event ? '活动日期' : '日期'}${date}晚于检查日${asOf}`,
    en: ({ date, asOf, event }) => `Date in the future: ${event ? 'event of ' : ''}${date} is after ${asOf}`,
  },
};
