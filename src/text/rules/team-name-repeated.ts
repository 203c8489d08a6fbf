import type { Rule } from '../../model/finding.ts';

/** `same`: the same people again; else another leader and other people under one name. */
type Repeated = { team: string; other: string; same: boolean };

export const teamNameRepeated: Rule<Repeated> = {
  id: 'team-name-repeated',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '队伍按队名清点，同一个队名只计一支。',
    en: 'Teams are told apart by their names; one name counts once.',
  },
  mend: {
    zh: '重复登记的，删去一处；确是两支队伍的，把队名写得有区别，如“春晖舞蹈队”“秋实舞蹈队”。',
    en: 'Remove the one entered twice; if there are two teams, let their names tell them apart.',
  },
  message: {
    zh: ({ team, other, same }) =>
      same
        ? `队伍列了两次，只计一支：${team}（另一处在 ${other}）`
        : `两支队伍同名，只计一支：${team}（另一支在 ${other}）`,
    en: ({ team, other, same }) =>
      same
        ? `Team listed twice, counted once: ${team} (also at ${other})`
        : `Two teams of one name, counted once: ${team} (the other at ${other})`,
  },
};
