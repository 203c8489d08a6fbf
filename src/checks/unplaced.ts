import type { Archive } from '../model/archive.ts';
import type { RejectedRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { Unit } from '../model/unit.ts';
import { recordUnplaced } from '../text/rules/record-unplaced.ts';
import type { CheckContext } from './context.ts';
import { rejectedOf } from './status.ts';

/** Rejected records that make no unit undecided because nothing tells where they belong. */
export function unplacedRecords(archive: Archive, units: readonly Unit[]): readonly RejectedRecord[] {
  const placed = new Set(units.flatMap((unit) => rejectedOf(unit, archive)));
  return archive.rejected.filter((record) => !placed.has(record));
}

/** Unreadable records that may belong to items called missing. */
export function run({ archive, units }: CheckContext): readonly Finding[] {
  return unplacedRecords(archive, units).map(({ path, year }) =>
    raise(recordUnplaced, { place: wholeFile(path), year, subject: [path] }, {}),
  );
}
