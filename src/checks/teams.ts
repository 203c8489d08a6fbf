import type { EvidenceRecord, FactRow } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { identityValue } from '../model/identity.ts';
import type { Place } from '../model/place.ts';
import { teamEmpty } from '../text/rules/team-empty.ts';
import { teamNameRepeated } from '../text/rules/team-name-repeated.ts';
import { teamSmall } from '../text/rules/team-small.ts';
import { teamTwoNames } from '../text/rules/team-two-names.ts';
import type { CheckContext } from './context.ts';

/** A team and the record that lists it. */
interface Listed {
  readonly record: EvidenceRecord;
  readonly row: FactRow;
  readonly name: string;
  /** Names of its members, comparable; empty where only their number is stated. */
  readonly members: ReadonlySet<string>;
  /** Where its members stand, or ought to. */
  readonly place: Place;
}

/** Members from which on nobody asks. */
const FEW = 5;
/** People that two teams must have in common, of all they have, to be asked about as one; and how many they must be. */
const LEAST_COMMON = 0.8;
const LEAST_ALIKE = 3;
/** People that two teams of one name must have in common to be one team listed twice. */
const LEAST_SAME = 0.5;

function listedIn(record: EvidenceRecord): readonly Listed[] {
  return record.facts
    .filter(({ list }) => list === 'teams')
    .flatMap(({ rows }) => rows)
    .map((row, index) => ({
      record,
      row,
      name: row.values['name'] ?? '',
      members: new Set((row.members ?? []).map(({ values }) => identityValue('name', values['name'] ?? ''))),
      place: row.place.path === record.path ? record.placeOf(['teams', index, 'members']) : row.place,
    }));
}

function at({ record: { year, item, path }, name, place }: Listed, ...more: readonly string[]): Circumstances {
  return { place, year, item, subject: [path, name, ...more] };
}

function written({ path, line }: Place): string {
  return line === null ? path : `${path}:${line}`;
}

function sizes(listed: Listed): readonly Finding[] {
  const { row, name, record } = listed;
  const count = Number(row.values['memberCount'] ?? 0);
  if (row.values['hasMembers'] === 'false') return [raise(teamEmpty, at(listed), { team: name })];
  const isAsked = record.kinds.includes('team-list') && count < FEW;
  return isAsked ? [raise(teamSmall, at(listed), { team: name, members: String(count) })] : [];
}

/** How many people are in both, and in one or both. */
function inCommon(one: Listed, other: Listed): { readonly common: number; readonly all: number } {
  const common = [...one.members].filter((name) => other.members.has(name)).length;
  return { common, all: one.members.size + other.members.size - common };
}

function isOneTeam(one: Listed, other: Listed): boolean {
  const { common, all } = inCommon(one, other);
  const [leader, otherLeader] = [one, other].map(({ row }) => identityValue('name', row.values['leader'] ?? ''));
  return all > 0 && one.members.size > 0 && other.members.size > 0
    ? common / all >= LEAST_SAME
    : leader === otherLeader;
}

/** A list of all teams and one of each team may lie side by side: a team in two papers is no fault. */
function sameName(listed: Listed, other: Listed): readonly Finding[] {
  const same = isOneTeam(listed, other);
  if (same && listed.record !== other.record) return [];
  const data = { team: listed.name, other: written(other.row.place), same };
  return [raise(teamNameRepeated, { ...at(listed), place: listed.row.place }, data)];
}

function twoNames(listed: Listed, other: Listed): readonly Finding[] {
  const { common, all } = inCommon(listed, other);
  if (Math.min(listed.members.size, other.members.size) < LEAST_ALIKE || common / all < LEAST_COMMON) return [];
  const data = { team: listed.name, other: other.name, otherPlace: written(other.row.place), common, all };
  return [raise(teamTwoNames, { ...at(listed, other.name), place: listed.row.place }, data)];
}

/** Every team of an item with the earlier ones of its year. */
function compared(teams: readonly Listed[]): readonly Finding[] {
  const isSameName = (one: Listed, other: Listed): boolean =>
    identityValue('name', one.name) === identityValue('name', other.name);
  return teams.flatMap((listed, index) => {
    const earlier = teams.slice(0, index).filter(({ record: { year, item } }) => {
      return year === listed.record.year && item === listed.record.item;
    });
    const namesake = earlier.find((other) => isSameName(listed, other));
    if (namesake !== undefined) return sameName(listed, namesake);
    const firsts = earlier.filter((other, place) => !earlier.slice(0, place).some((each) => isSameName(each, other)));
    return firsts.flatMap((other) => twoNames(listed, other));
  });
}

/** Teams without members or of a few, teams of one name, and such as have nearly the same people under two names. */
export function run({ archive: { records } }: CheckContext): readonly Finding[] {
  const teams = records.flatMap(listedIn);
  return [...teams.flatMap(sizes), ...compared(teams.filter(({ record }) => record.kinds.includes('team-list')))];
}
