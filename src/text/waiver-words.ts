import type { Wording } from '../model/finding.ts';

/** What of a waiver can lead nowhere. */
export const waiverSubjectWords: Readonly<Record<string, Wording>> = {
  item: { zh: '项目', en: 'item' },
  itemOfYear: { zh: '项目（该年度没有这一项）', en: 'item of that year' },
  part: { zh: '件名', en: 'part' },
  year: { zh: '年度', en: 'year' },
  rule: { zh: '规则', en: 'rule' },
};
