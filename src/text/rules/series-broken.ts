import type { Rule } from '../../model/finding.ts';

/** A series and the periods, from 1, that lack. */
type Hole = { part: string; period: string; missing: readonly number[]; found: number };

export const seriesBroken: Rule<Hole> = {
  id: 'series-broken',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '按月或按季做的事，中间断了一两期，检查人翻到会问一句。',
    en: 'Where something is done by the month or the quarter, an inspector asks about one that is not there.',
  },
  mend: {
    zh: '当时开展过的，把记录找出来归进去；确实没有开展的照实说明，不要事后补写。',
    en: 'If it was held, find its record and file it; if it was not, say so as it is and write nothing up afterwards.',
  },
  message: {
    zh: ({ part, period, missing, found }) =>
      period === 'month'
        ? `${part}按月开展（已有 ${found} 个月），没有 ${missing.map((month) => `${month}月`).join('、')} 的`
        : `${part}按季开展（已有 ${found} 季），没有 ${missing.map((quarter) => `第${quarter}季度`).join('、')} 的`,
    en: ({ part, period, missing, found }) =>
      period === 'month'
        ? `${part} is held by the month (${found} months are there); none for month ${missing.join(', ')}`
        : `${part} is held by the quarter (${found} quarters are there); none for quarter ${missing.join(', ')}`,
  },
};
