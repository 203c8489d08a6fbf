import type { FactRow } from '../../model/evidence.ts';
import { raise, type Finding } from '../../model/finding.ts';
import type { PlaceOf } from '../../model/place.ts';
import { teamMembersNotNamed } from '../../text/rules/team-members-not-named.ts';
import type { FactsContext, ReadFacts } from './facts-context.ts';
import { invalidIdNumbers } from './people-facts.ts';
import { rowOf, type RawTeam } from './raw-facts.ts';

type NamedMembers = Exclude<RawTeam['members'], number | string>;

/** The members that a team names; null when it states only a number. */
function namedMembers({ members }: RawTeam): NamedMembers | null {
  return typeof members === 'object' ? members : null;
}

function memberRows(team: RawTeam, index: number, placeOf: PlaceOf): readonly FactRow[] {
  return (namedMembers(team) ?? []).map((member, at) =>
    rowOf(typeof member === 'string' ? { name: member } : member, placeOf(['teams', index, 'members', at])),
  );
}

function teamRow(team: RawTeam, index: number, placeOf: PlaceOf): FactRow {
  const { name, leader, founded } = team;
  const memberCount = String(namedMembers(team)?.length ?? team.members);
  const row = rowOf(
    { name, leader, founded, memberCount, hasMembers: Number(memberCount) > 0 },
    placeOf(['teams', index]),
  );
  return namedMembers(team) === null ? row : { ...row, members: memberRows(team, index, placeOf) };
}

function unnamed(team: RawTeam, index: number, placeOf: PlaceOf): readonly Finding[] {
  if (namedMembers(team) !== null) return [];
  const place = placeOf(['teams', index, 'members']);
  const data = { team: team.name, stated: String(team.members) };
  return [raise(teamMembersNotNamed, { place, subject: [place.path, 'teams', team.name] }, data)];
}

/** Teams, and a warning for each that gives a number where its members should be named. */
export function teamFacts(teams: readonly RawTeam[], { placeOf, keyPlaceOf }: FactsContext): ReadFacts {
  const rows = teams.map((team, index) => teamRow(team, index, placeOf));
  const members = rows.flatMap((row) => row.members ?? []);
  return {
    facts: [{ list: 'teams', rows, stated: null, claimed: null, uncountable: null, place: keyPlaceOf(['teams']) }],
    findings: [
      ...teams.flatMap((team, index) => unnamed(team, index, placeOf)),
      ...invalidIdNumbers(members, [placeOf(['teams']).path, 'teams']),
    ],
  };
}
