import type { Rule } from '../../model/finding.ts';

export const groupNotNamed: Rule<{ part: string; groups: readonly string[] }> = {
  id: 'group-not-named',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '有几个班次（或几次活动）时，这一件不写明属于哪一个，就算不到任何一个的名下。',
    en: 'Where there are several groups, a paper that names none counts for none of them.',
  },
  mend: {
    zh: '在记录里写明 group，名称与该班其他材料一致。',
    en: 'Name its group in the record, as the other papers of the group do.',
  },
  message: {
    zh: ({ part, groups }) => `没有写明班次：${part}（现有${groups.join('、')}）`,
    en: ({ part, groups }) => `Group not named: ${part} (there are ${groups.join(', ')})`,
  },
};
