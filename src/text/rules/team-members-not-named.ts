import type { Rule } from '../../model/finding.ts';

export const teamMembersNotNamed: Rule<{ team: string; stated: string }> = {
  id: 'team-members-not-named',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '队伍要附队员名单；只写人数，检查时无法核对队伍是否确有其人。',
    en: 'A team comes with the list of its members; a bare number cannot be verified.',
  },
  mend: {
    zh: '把 members 改成队员姓名的列表。',
    en: 'Replace the number in members by the list of names.',
  },
  message: {
    zh: ({ team, stated }) => `队员没有列名：${team}只写了${stated}人`,
    en: ({ team, stated }) => `Members not named: ${team} states only the number ${stated}`,
  },
};
