import type { FactRow } from '../../model/evidence.ts';
import type { People } from './roster-people.ts';

/** The teams that the people of a roster belong to, one who is in two belongs to both; those with a block and nobody in it as well. */
export function teamsOf({ rows, emptyTeams }: Pick<People, 'rows' | 'emptyTeams'>): readonly FactRow[] {
  const members = new Map<string, FactRow[]>();
  for (const row of rows) {
    for (const name of namesIn(row.values['team'] ?? '')) {
      const there = members.get(name);
      if (there === undefined) members.set(name, [row]);
      else there.push(row);
    }
  }
  const teams = [...members].map(([name, people]) => teamOf(name, people, people[0]?.place));
  const empty = emptyTeams.filter(({ values }) => !members.has(values['name'] ?? ''));
  return [...teams, ...empty.map(({ values, place }) => teamOf(values['name'] ?? '', [], place))].filter(
    (team) => team !== null,
  );
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[、，,;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function teamOf(name: string, members: readonly FactRow[], place: FactRow['place'] | undefined): FactRow | null {
  if (place === undefined) return null;
  const values = { name, memberCount: String(members.length), hasMembers: String(members.length > 0) };
  return { values, place, members };
}
