import type { EvidenceRecord } from '../model/evidence.ts';
import type { Place } from '../model/place.ts';
import type { Unit, UnitPart } from '../model/unit.ts';

/** A record in the place of a part that it proves. */
export interface Holding {
  readonly record: EvidenceRecord;
  /** First page of the part inside the piece, 1-based; null if the record does not say. */
  readonly page: number | null;
  /** Where the record says that it proves the part. */
  readonly place: Place;
}

/** The records that prove each part, statements included, in the order of the archive. */
export interface Holdings {
  readonly of: (unit: Unit, part: UnitPart) => readonly Holding[];
}

interface Claim {
  readonly year: number;
  readonly item: string;
  readonly part: string;
  readonly page: number | null;
  readonly place: Place;
}

function keyOf(year: number, item: string, part: string): string {
  return JSON.stringify([year, item, part]);
}

function claimsOf(record: EvidenceRecord): readonly Claim[] {
  const { year, item } = record;
  return [
    ...record.parts.map(({ name, page, place }) => ({ year, item, part: name, page, place })),
    ...record.also.map((other) => ({ ...other, year: other.year ?? year })),
  ];
}

/** Finds by item, year and name which records prove which part; a piece in a second place (`also`) proves that one too. */
export function holdingsOf(records: readonly EvidenceRecord[]): Holdings {
  const held = new Map<string, Holding[]>();
  for (const record of records) {
    for (const { year, item, part, page, place } of claimsOf(record)) {
      const key = keyOf(year, item, part);
      const there = held.get(key);
      if (there === undefined) held.set(key, [{ record, page, place }]);
      // The claims of a record follow one another.
      else if (there.at(-1)?.record !== record) there.push({ record, page, place });
    }
  }
  return { of: ({ item }, { year, part }) => held.get(keyOf(year, item.slug, part.name)) ?? [] };
}

/** True for a 情况说明(无此项), which stands in place of evidence and is none. */
export function isStatement(record: EvidenceRecord): boolean {
  return record.kinds.includes('statement');
}

/** A part of a unit with one of the records that prove it. */
export interface HeldPart extends Holding {
  readonly unit: Unit;
  readonly part: UnitPart;
}

/** Every part with every record that proves it, in the order of the checklist. */
export function heldParts(units: readonly Unit[], holdings: Holdings): readonly HeldPart[] {
  return units.flatMap((unit) =>
    unit.parts.flatMap((part) => holdings.of(unit, part).map((holding) => ({ ...holding, unit, part }))),
  );
}
