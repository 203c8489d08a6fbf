import type { CellFault } from './filled.ts';

/** Where something stands in the workbook; `cell` is null for a whole sheet. */
export interface RegisterPlace {
  readonly sheet: string;
  /** `F12`. */
  readonly cell: string | null;
}

/** What is wrong with a row or a sheet. */
export type RowFault =
  | { readonly kind: 'unknownId'; readonly found: string; readonly suggestion: string | null }
  | { readonly kind: 'noId' }
  /** Two rows bear the id of one record. */
  | { readonly kind: 'sameId'; readonly id: string; readonly other: string }
  /** A row that belongs to another sheet, with its year. */
  | { readonly kind: 'otherSheet'; readonly id: string; readonly home: string }
  | { readonly kind: 'lockedChanged'; readonly found: string; readonly was: string }
  /** A row at the end whose part is not chosen, or is none of the volume. */
  | { readonly kind: 'noPart'; readonly found: string }
  | { readonly kind: 'unknownPart'; readonly found: string; readonly parts: readonly string[] }
  /** Rows of a table for something of which nothing else is filled in. */
  | { readonly kind: 'rowsAlone'; readonly id: string; readonly home: string }
  /** More rows than such a record can have. */
  | { readonly kind: 'oneRowOnly'; readonly id: string }
  | { readonly kind: 'merged'; readonly area: string }
  | {
      readonly kind: 'fileMissing';
      readonly found: string;
      readonly folder: string;
      readonly suggestion: string | null;
    }
  | { readonly kind: 'fileInInbox'; readonly found: string }
  | { readonly kind: 'fileOutside'; readonly found: string }
  /** The text of the record cannot be changed at this place, for how it is written. */
  | { readonly kind: 'notEditable'; readonly path: string }
  | { readonly kind: 'recordGone'; readonly path: string }
  | { readonly kind: 'headTwice'; readonly head: string; readonly other: string }
  | { readonly kind: 'foreignYear'; readonly found: string; readonly years: readonly number[] }
  | { readonly kind: 'unknownDuty'; readonly found: string; readonly suggestion: string | null }
  | { readonly kind: 'conflict'; readonly heads: readonly string[]; readonly path: string };

/** Something that keeps a row from being imported, where it stands, and of which column. */
export interface RegisterFault {
  readonly place: RegisterPlace;
  /** Null: of no one column. */
  readonly head: string | null;
  readonly personal: boolean;
  readonly fault: CellFault | RowFault;
}

/** Something noticed that keeps nothing from being imported. */
export type RegisterNote =
  | { readonly kind: 'sheetMissing'; readonly sheet: string }
  | { readonly kind: 'sheetRenamed'; readonly sheet: string; readonly was: string }
  | { readonly kind: 'sheetForeign'; readonly sheet: string }
  | { readonly kind: 'columnMissing'; readonly sheet: string; readonly head: string }
  | { readonly kind: 'columnForeign'; readonly sheet: string; readonly head: string }
  | { readonly kind: 'hiddenRows'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'hiddenSheet'; readonly sheet: string }
  | {
      readonly kind: 'dateOutside';
      readonly place: RegisterPlace;
      readonly date: string;
      readonly from: string | null;
      readonly to: string | null;
    };
