import type { Rule } from '../../model/finding.ts';

/** How many people are in both of two teams, and in one of them or both. */
type Alike = { team: string; other: string; otherPlace: string; common: number; all: number };

export const teamTwoNames: Rule<Alike> = {
  id: 'team-two-names',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '两支队伍的人几乎一样，检查人会问是不是一支队伍两个队名；若是，只能算一支。',
    en: 'Two teams of nearly the same people: an inspector will ask whether it is one team under two names, which counts once.',
  },
  mend: {
    zh: '是一支队伍的，删去一个队名；确是两支、人员有交叉的，照实保留。',
    en: 'If it is one team, drop one of the names; if there are two that share their people, leave them.',
  },
  message: {
    zh: ({ team, other, otherPlace, common, all }) =>
      `两支队伍的队员几乎相同（${all}人中${common}人）：${team}，${other}（${otherPlace}）`,
    en: ({ team, other, otherPlace, common, all }) =>
      `Two teams of nearly the same people (${common} of ${all}): ${team}, ${other} (${otherPlace})`,
  },
};
