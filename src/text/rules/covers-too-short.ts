import type { Rule } from '../../model/finding.ts';

export const coversTooShort: Rule<{
  part: string;
  from: number | null;
  to: number | null;
  needFrom: number;
  needTo: number;
}> = {
  id: 'covers-too-short',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '多年规划要写明起止年，并且管到它所在的年度（题名写明年份的，管到各年）。',
    en: 'A programme of several years must say which years it covers, and cover those it is filed for.',
  },
  mend: {
    zh: '在记录里写明 covers: { from: 首年, to: 末年 }，与规划本身一致；规划确实没有管到的，换上管到本年度的规划。',
    en: 'State covers: { from, to } as the paper does; if it truly does not reach these years, file the one that does.',
  },
  message: {
    zh: ({ part, from, to, needFrom, needTo }) =>
      `起止年不合：${part}${from === null ? '没有写明起止年' : `只管${from}—${to}年`}，应管${needFrom === needTo ? `${needTo}年` : `${needFrom}—${needTo}年`}`,
    en: ({ part, from, to, needFrom, needTo }) =>
      `Years not covered: ${part} ${from === null ? 'states no years' : `covers ${from}-${to}`}, ${needFrom === needTo ? needTo : `${needFrom}-${needTo}`} needed`,
  },
};
