import type { EvidenceRecord } from '../model/evidence.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Unit, UnitPart } from '../model/unit.ts';
import { eventDaysOf } from './days.ts';
import type { Holdings } from './holdings.ts';

/** The latest day on which the first event of a paper's group can have begun; null if it has no group or the group no dated event. */
export function firstEventOf(
  unit: Unit,
  { year }: UnitPart,
  record: EvidenceRecord,
  holdings: Holdings,
): PlainDate | null {
  if (record.group === null) return null;
  const others = unit.parts
    .filter((part) => part.year === year)
    .flatMap((part) => holdings.of(unit, part).map((holding) => holding.record))
    .filter((other) => other !== record && other.group === record.group);
  // An event dated by its month alone may have been on any day of it.
  const days = others.flatMap(eventDaysOf).map(({ span }) => span.to);
  return days.toSorted()[0] ?? null;
}
