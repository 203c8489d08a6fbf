import type { Rule } from '../../model/finding.ts';

/** A failed measure; quantities are decimal text. */
type Shortfall = {
  id: string;
  words: string;
  value: string;
  numerator: string;
  denominator: string | null;
  limit: string;
  unit: string;
  shortfall: string;
  counted: string;
  /** True: too much rather than too little. */
  excess: boolean;
  alsoLabel: string | null;
  alsoValue: string | null;
  /** The measure that is only shown would pass. */
  alsoPasses: boolean;
};

function arithmetic({ numerator, denominator }: Shortfall): string {
  return denominator === null ? '' : `${numerator}÷${denominator}`;
}

/** Puts the arithmetic, if there is any, between brackets. */
function within(open: string, text: string, close: string): string {
  return text === '' ? '' : `${open}${text}${close}`;
}

export const thresholdNotMet: Rule<Shortfall> = {
  id: 'threshold-not-met',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '清单对这一项规定了数量或比例；程序按材料中的明细逐项清点，自报数不作数。',
    en: 'The checklist states a quantity for this item; it is counted from the facts in the papers, never taken as claimed.',
  },
  mend: {
    zh: '核对明细有无漏登，补充真实的材料；确实达不到的，如实向办事处说明，不要凑数。',
    en: 'See whether the papers leave anything out and add what truly exists; if it is not enough, say so to the office and invent nothing.',
  },
  message: {
    zh: (data) =>
      `不达标：${data.words}——实为${data.value}${data.unit}${within('（', arithmetic(data), '）')}，${data.excess ? '超出' : '还差'} ${data.shortfall} ${data.counted}${data.alsoPasses ? `；${data.alsoLabel}为${data.alsoValue}${data.unit}，但不计入` : ''}`,
    en: (data) =>
      `Below threshold: ${data.words} — found ${data.value} ${data.unit}${within(' (', arithmetic(data), ')')}, ${data.excess ? 'over' : 'short'} by ${data.shortfall} ${data.counted}${data.alsoPasses ? `; ${data.alsoLabel}: ${data.alsoValue} ${data.unit}, which does not count` : ''}`,
  },
};
