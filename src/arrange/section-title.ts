import type { EvidenceRecord } from '../model/evidence.ts';
import type { UnitResult } from '../model/report.ts';
import { itemTitle } from '../model/unit.ts';
import type { Entry } from './sequence.ts';

/** The title of an item with the years that its own papers cover filled in; `20__` stays where none says so. */
export function sectionTitle({ unit }: UnitResult, entries: readonly Entry[], cycle: readonly number[]): string {
  return itemTitle(unit.item, unit.phase, { year: unit.year, cycle, covers: coversOf(entries) });
}

function coversOf(entries: readonly Entry[]): EvidenceRecord['covers'] {
  return entries.find(({ record, boundHere }) => boundHere && record.covers !== null)?.record.covers ?? null;
}
