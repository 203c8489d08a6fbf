import type { RegisterColumn, RegisterIndexEntry } from '../model/register.ts';
import type { RegisterFault, RegisterNote } from './faults.ts';
import { BLANK, type Reading } from './filled.ts';

/** A row as it was filled in. */
export interface FilledRow {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly id: string;
  /** What stands in a closed column: part, place. Null: the column is not there. */
  readonly closed: (head: string) => string | null;
  /** Null: the sheet has no such column any more, so nothing is said of it. */
  readonly reading: (column: RegisterColumn) => Reading | null;
  readonly cell: (head: string) => string;
  /** Something stands in a column that is filled in. */
  readonly filled: boolean;
}

/** A workbook as it was filled in. */
export interface FilledRegister {
  readonly stamp: string;
  /** Whose archive it is. */
  readonly community: string;
  readonly index: ReadonlyMap<string, RegisterIndexEntry>;
  readonly volumes: readonly FilledRow[];
  /** Rows by table; a table whose sheet is not there is left out. */
  readonly tables: ReadonlyMap<string, readonly FilledRow[]>;
  /** Names of the sheets, as they are called now, of which rows were found. */
  readonly homes: ReadonlySet<string>;
  readonly figures: readonly FilledRow[] | null;
  readonly people: readonly FilledRow[] | null;
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
}

/** The reading of a column that is there, blank where it is not. */
export function readingOr(row: FilledRow, column: RegisterColumn): Reading {
  return row.reading(column) ?? BLANK;
}
