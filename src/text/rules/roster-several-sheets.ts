import type { Rule } from '../../model/finding.ts';

/** Names of sheets. */
type Sheets = { counted: readonly string[]; left: readonly string[] };

export const rosterSeveralSheets: Rule<Sheets> = {
  id: 'roster-several-sheets',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '一个表格文件里有几张名册：按队伍分的应当一起算，按年度分的只算本年度的。',
    en: 'One file holds several lists of people: those of teams count together, of those of years only the year’s own.',
  },
  mend: {
    zh: '算得对，不用管；只该算其中一张的，在 roster 里写明 sheet。',
    en: 'Nothing, if that is right; to count only one of them, name it as sheet under roster.',
  },
  message: {
    zh: ({ counted, left }) =>
      `名册有几张工作表，清点的是${counted.join('、')}${left.length === 0 ? '' : `；没有清点的是${left.join('、')}`}`,
    en: ({ counted, left }) =>
      `Several sheets of the roster: counted ${counted.join(', ')}${left.length === 0 ? '' : `; left out ${left.join(', ')}`}`,
  },
};
