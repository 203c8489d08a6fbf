import type { Rule } from '../../model/finding.ts';

export const teamEmpty: Rule<{ team: string }> = {
  id: 'team-empty',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '没有队员的队伍不能算一支队伍，清点时不计。',
    en: 'A team without members is not counted.',
  },
  mend: {
    zh: '在 members 里写上队员姓名；已经解散的队伍从名单中删去。',
    en: 'Name its members; remove a team that no longer exists.',
  },
  message: {
    zh: ({ team }) => `队伍没有队员：${team}，不计入`,
    en: ({ team }) => `Team without members: ${team}, not counted`,
  },
};
