import type { FactRow } from '../../model/evidence.ts';
import type { Place } from '../../model/place.ts';

/** A value of a record: text as written, an exact decimal, yes or no, a span of dates; null and absent say nothing. */
export type RawValue = string | number | boolean | RawSpan | null | undefined;

export interface RawSpan {
  readonly from: string | number;
  readonly to: string | number;
}

/** A row of facts as a record states it. */
export type RawRow = { readonly [field: string]: RawValue };

export interface RawTeam {
  readonly name: string;
  readonly leader?: RawValue;
  readonly founded?: RawValue;
  /** People, by name or with more, or only their number. */
  readonly members: readonly (string | RawRow)[] | number | string;
}

export interface RawRoster {
  readonly file: string;
  readonly sheet?: string | null | undefined;
  readonly claimed?: number | string | null | undefined;
}

export interface RawCoverage {
  readonly basis: string;
  /** Names of places, or only their number. */
  readonly reached: readonly string[] | number | string;
  readonly total: number | string;
}

export interface RawPhoto {
  readonly file?: RawValue;
  readonly caption?: RawRow | null | undefined;
}

/** The keys of a schema-valid record that declare facts; its other keys are not looked at. Numbers are numbers or exact decimal text. */
export interface RawFacts {
  readonly people?: readonly RawRow[] | null | undefined;
  readonly roster?: RawRoster | null | undefined;
  readonly teams?: readonly RawTeam[] | null | undefined;
  readonly event?: RawRow | null | undefined;
  readonly events?: readonly RawRow[] | null | undefined;
  readonly venues?: readonly RawRow[] | null | undefined;
  readonly members?: readonly RawRow[] | null | undefined;
  readonly facilities?: readonly RawRow[] | null | undefined;
  readonly entries?: readonly RawRow[] | null | undefined;
  readonly photos?: readonly RawPhoto[] | null | undefined;
  readonly rate?: RawRow | null | undefined;
  readonly coverage?: RawCoverage | null | undefined;
}

/** A value as text; a span as ISO 8601 writes it, `2024-03-05/2024-03-07`. */
function textOf(value: Exclude<RawValue, null | undefined>): string {
  return typeof value === 'object' ? `${value.from}/${value.to}` : String(value);
}

/** A row with every value that says something, as text. */
export function rowOf(raw: RawRow, place: Place): FactRow {
  const stated = Object.entries(raw).flatMap(([field, value]) =>
    value === null || value === undefined ? [] : [[field, textOf(value)]],
  );
  return { values: Object.fromEntries(stated), place };
}
