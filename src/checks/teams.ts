import { type Finding, raise } from '../model/finding.ts';
import { teamEmpty } from '../text/rules/team-empty.ts';
import type { CheckContext } from './context.ts';

/** Teams without members, which are not counted. */
export function run({ archive }: CheckContext): readonly Finding[] {
  return archive.records.flatMap(({ year, item, path, facts }) =>
    facts
      .filter(({ list }) => list === 'teams')
      .flatMap(({ rows }) => rows)
      .filter(({ values }) => values['hasMembers'] === 'false')
      .map(({ values, place }) => {
        const team = values['name'] ?? '';
        return raise(teamEmpty, { place, year, item, subject: [path, team] }, { team });
      }),
  );
}
