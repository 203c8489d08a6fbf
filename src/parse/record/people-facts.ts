import type { FactRow } from '../../model/evidence.ts';
import { raise, type Finding } from '../../model/finding.ts';
import { isIdNumber } from '../../model/id-number.ts';
import { wholeFile, type Place } from '../../model/place.ts';
import { rosterDigitsLost } from '../../text/rules/roster-digits-lost.ts';
import { rosterHidden } from '../../text/rules/roster-hidden.ts';
import { rosterIdInvalid } from '../../text/rules/roster-id-invalid.ts';
import { rosterNameMissing } from '../../text/rules/roster-name-missing.ts';
import { rosterSeveralSheets } from '../../text/rules/roster-several-sheets.ts';
import { rosterUnreadable } from '../../text/rules/roster-unreadable.ts';
import type { FactsContext, ReadFacts } from './facts-context.ts';
import type { RawRoster } from './raw-facts.ts';
import { teamsOf } from '../tables/roster-teams.ts';
import { readRoster, type Roster, type RosterFile } from '../tables/roster.ts';
import type { RosterProblem } from '../../model/roster-problem.ts';

type CountedRoster = Exclude<Roster, { readonly problem: RosterProblem }>;

/** Words such as 无 or 已登记 are no number and no mistake of form. */
function isIllFormed({ values }: FactRow): boolean {
  const number = values['idNumber'] ?? '';
  return /\d/.test(number.normalize('NFKC')) && !isIdNumber(number);
}

/** One warning for all ill-formed ID numbers among these rows, at the first of them; the numbers themselves are not told. */
export function invalidIdNumbers(rows: readonly FactRow[], subject: readonly string[]): readonly Finding[] {
  const invalid = rows.filter(isIllFormed);
  const [first] = invalid;
  return first === undefined
    ? []
    : [raise(rosterIdInvalid, { place: first.place, subject }, { count: invalid.length })];
}

function lostDigits(rows: readonly FactRow[], { path }: RosterFile): readonly Finding[] {
  const [first] = rows;
  return first === undefined
    ? []
    : [raise(rosterDigitsLost, { place: first.place, subject: [path] }, { count: rows.length })];
}

/** A sheet that is not there is a fault of the record; everything else is one of the roster file. */
function unreadable(problem: RosterProblem, raw: RawRoster, file: RosterFile, context: FactsContext): Finding {
  const place: Place = problem === 'noSheet' ? context.placeOf(['roster', 'sheet']) : wholeFile(file.path);
  const data = { problem, file: file.path, sheet: raw.sheet ?? null };
  return raise(rosterUnreadable, { place, subject: [file.path] }, data);
}

/** The people of a roster file, and the teams they are in; a roster that cannot be counted says so and is never taken at its claim. */
export async function rosterFacts(raw: RawRoster, context: FactsContext): Promise<ReadFacts> {
  const wantsTeams = context.kinds.includes('team-list');
  const listed = { stated: null, place: context.placeOf(['roster']) };
  const claimed = raw.claimed === null || raw.claimed === undefined ? null : String(raw.claimed);
  const people = { ...listed, list: 'people', rows: [], claimed: wantsTeams ? null : claimed } as const;
  const teams = { ...listed, list: 'teams', rows: [], claimed: wantsTeams ? claimed : null } as const;
  const lacking = (rule: string, findings: readonly Finding[]): ReadFacts => ({
    facts: (wantsTeams ? [people, teams] : [people]).map((facts) => ({ ...facts, uncountable: rule })),
    findings,
  });
  const file = context.fileOf(raw.file);
  if ('rule' in file) return lacking(file.rule, []);
  const roster = await readRoster(file, { sheet: raw.sheet ?? null, year: context.year });
  const inTeams = 'problem' in roster ? [] : teamsOf(roster);
  const asked: Roster = wantsTeams && inTeams.length === 0 && !('problem' in roster) ? { problem: 'noTeams' } : roster;
  if ('problem' in asked) {
    const finding = unreadable(asked.problem, raw, file, context);
    return lacking(finding.rule, [finding]);
  }
  return {
    facts: [
      { ...people, rows: asked.rows, uncountable: null },
      ...(inTeams.length === 0 ? [] : [{ ...teams, rows: inTeams, uncountable: null }]),
    ],
    findings: [
      ...lostDigits(asked.roundedRows, file),
      ...invalidIdNumbers(asked.rows, [file.path]),
      ...uncounted(asked, file),
      ...severalSheets(asked, context),
    ],
  };
}

/** What of a roster was not counted: nothing is passed over in silence. */
function uncounted({ hiddenRows, namelessRows, sheets }: CountedRoster, { path }: RosterFile): readonly Finding[] {
  const [firstHidden] = hiddenRows;
  const [firstNameless] = namelessRows;
  const isHiding = firstHidden !== undefined || sheets.hidden.length > 0;
  const hidden = { rows: hiddenRows.length, sheets: sheets.hidden };
  return [
    ...(isHiding
      ? [raise(rosterHidden, { place: firstHidden?.place ?? wholeFile(path), subject: [path] }, hidden)]
      : []),
    ...(firstNameless === undefined
      ? []
      : [raise(rosterNameMissing, { place: firstNameless.place, subject: [path] }, { count: namelessRows.length })]),
  ];
}

function severalSheets({ sheets }: CountedRoster, { placeOf }: FactsContext): readonly Finding[] {
  const { counted, left } = sheets;
  if (counted.length + left.length < 2) return [];
  const place = placeOf(['roster', 'file']);
  return [raise(rosterSeveralSheets, { place, subject: [place.path] }, { counted, left })];
}
