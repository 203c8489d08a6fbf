import type { Rule } from '../../model/finding.ts';

export const arrangementAfterEvent: Rule<{ part: string; date: string; event: string; group: string }> = {
  id: 'arrangement-after-event',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '安排应当写在活动之前；晚于活动的安排，检查时会被当作补做的材料。',
    en: 'An arrangement is written before the event; a later one looks made up afterwards.',
  },
  mend: {
    zh: '核对安排和活动两处的日期，改正写错的一处；不是同一次活动的，group 不要写成一样。',
    en: 'Correct whichever date is wrong; give different groups to different events.',
  },
  message: {
    zh: ({ part, date, event, group }) => `先后不合：${part}的日期${date}晚于“${group}”的首次活动${event}`,
    en: ({ part, date, event, group }) =>
      `Out of order: ${part} is dated ${date}, after the first event of “${group}” (${event})`,
  },
};
