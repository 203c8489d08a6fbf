import type { EvidenceRecord } from '../model/evidence.ts';
import type { Unit, UnitPart } from '../model/unit.ts';
import { type Holdings, isStatement } from './holdings.ts';

/** The evidence for a part: its records without the statements that nothing of the kind exists. */
export function evidenceOf(unit: Unit, part: UnitPart, holdings: Holdings): readonly EvidenceRecord[] {
  return holdings
    .of(unit, part)
    .map(({ record }) => record)
    .filter((record) => !isStatement(record));
}

/**
 * The groups (班次) that the papers of an item name in the parts that each group must bring, in order of appearance. One nameless group, null, where
 * no paper names any.
 */
export function groupsOf(unit: Unit, year: number, holdings: Holdings): readonly (string | null)[] {
  const grouped = unit.parts.filter((each) => each.part.perGroup && each.year === year);
  const names = grouped.flatMap((part) => evidenceOf(unit, part, holdings).map(({ group }) => group));
  const named = [...new Set(names.filter((name) => name !== null))];
  return named.length === 0 ? [null] : named;
}

/** How much of a part one group, or the year for a part that is not asked of each group, has and needs. */
export interface Need {
  readonly group: string | null;
  readonly required: number;
  readonly records: readonly EvidenceRecord[];
}

/** The needs of a part and the records that answer each. A paper that names no group belongs to the only one there is. */
export function needsOf(unit: Unit, part: UnitPart, holdings: Holdings): readonly Need[] {
  const { required, perGroup } = part.part;
  const records = evidenceOf(unit, part, holdings);
  if (!perGroup) return [{ group: null, required, records }];
  const groups = groupsOf(unit, part.year, holdings);
  return groups.map((group) => ({
    group,
    required,
    records: records.filter((record) => record.group === group || (record.group === null && groups.length === 1)),
  }));
}
