import type { FactRow } from '../model/evidence.ts';
import { raise, type Finding } from '../model/finding.ts';
import { isIdNumber } from '../model/id-number.ts';
import { wholeFile, type Place } from '../model/place.ts';
import { rosterDigitsLost } from '../text/rules/roster-digits-lost.ts';
import { rosterIdInvalid } from '../text/rules/roster-id-invalid.ts';
import { rosterUnreadable } from '../text/rules/roster-unreadable.ts';
import type { FactsContext, ReadFacts } from './facts-context.ts';
import type { RawRoster } from './raw-facts.ts';
import { readRoster, type RosterFile, type RosterProblem } from './roster.ts';

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

/** The people of a roster file; a roster that cannot be counted says so and is never taken at its claim. */
export async function rosterFacts(raw: RawRoster, context: FactsContext): Promise<ReadFacts> {
  const claimed = raw.claimed === null || raw.claimed === undefined ? null : String(raw.claimed);
  const none = { list: 'people', rows: [], stated: null, claimed, place: context.placeOf(['roster']) } as const;
  const file = context.fileOf(raw.file);
  if ('rule' in file) return { facts: [{ ...none, uncountable: file.rule }], findings: [] };
  const roster = await readRoster(file, raw.sheet ?? null);
  if ('problem' in roster) {
    const finding = unreadable(roster.problem, raw, file, context);
    return { facts: [{ ...none, uncountable: finding.rule }], findings: [finding] };
  }
  return {
    facts: [{ ...none, rows: roster.rows, uncountable: null }],
    findings: [...lostDigits(roster.roundedRows, file), ...invalidIdNumbers(roster.rows, [file.path])],
  };
}
