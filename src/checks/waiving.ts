import type { Waiver } from '../model/evidence.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Unit, UnitPart } from '../model/unit.ts';

/** An exception holds to the end of the day on which it expires. */
export function isValid({ expires }: Waiver, asOf: PlainDate): boolean {
  return expires === null || asOf <= expires;
}

/** 不适用 goes before 批准暂缺, and what is said of a part before what is said of its item. */
function rank({ status, part }: Waiver): number {
  return (status === 'notApplicable' ? 0 : 2) + (part === null ? 1 : 0);
}

function strongest(waivers: readonly Waiver[]): Waiver | null {
  return waivers.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The valid exception for a part of a unit, granted to the part or to its whole item; null if there is none. */
export function waiverOfPart(
  waivers: readonly Waiver[],
  unit: Unit,
  { part, year }: UnitPart,
  asOf: PlainDate,
): Waiver | null {
  const fitting = waivers.filter(
    (waiver) =>
      waiver.item === unit.item.slug &&
      (waiver.part === null || waiver.part === part.name) &&
      (waiver.year === null || waiver.year === year) &&
      isValid(waiver, asOf),
  );
  return strongest(fitting);
}

/** The valid exception for a whole unit; null if there is none. */
export function waiverOfUnit(waivers: readonly Waiver[], unit: Unit, asOf: PlainDate): Waiver | null {
  const fitting = waivers.filter(
    (waiver) =>
      waiver.item === unit.item.slug &&
      waiver.part === null &&
      (waiver.year === null || waiver.year === unit.year) &&
      isValid(waiver, asOf),
  );
  return strongest(fitting);
}
