import type { Rule } from '../../model/finding.ts';

export const teamSmall: Rule<{ team: string; members: string }> = {
  id: 'team-small',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '不到5个人的队伍，检查人常会问平时怎样活动。',
    en: 'Of a team of fewer than five an inspector will ask how it works.',
  },
  mend: {
    zh: '队员没有写全的，补上；确实只有这些人的，照实保留。',
    en: 'Complete its members if any are left out; if these are all, leave it as it is.',
  },
  message: {
    zh: ({ team, members }) => `队伍只有${members}人：${team}`,
    en: ({ team, members }) => `Team of only ${members}: ${team}`,
  },
};
