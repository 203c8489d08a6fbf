/** A cell of a workbook to be filled in. */
export interface BookCell {
  /** Empty for a cell that is to be filled in. */
  readonly text: string;
  readonly kind: 'text' | 'date' | 'number';
  /** It may be changed. */
  readonly open: boolean;
  /** Reckoned by the sheet program; `text` is what it gives as exported. */
  readonly formula?: string;
  readonly note?: string;
  /** Leads to a cell of the workbook: `'活动记录'!A12`. */
  readonly target?: string;
  /** The first cell of something new. */
  readonly begins?: true;
}

export interface BookColumn {
  readonly head: string;
  /** Characters. */
  readonly width: number;
  readonly note: string | null;
}

/** Cells of a column that offer a list. Rows are 1-based, both ends included. */
export interface BookChoice {
  /** 0-based. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** `"永久,30年"`, or where the list stands. */
  readonly list: string;
  /** Nothing else may be written. */
  readonly strict: boolean;
}

/** Cells of a column that are red while something is wanted. */
export interface BookAlarm {
  /** 0-based. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** For the first row. */
  readonly formula: string;
}

/** A sheet of such a workbook: a line above, heads, rows. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Stands above the heads; null: nothing does, and there are no heads. */
  readonly lead: string | null;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** Columns that stay in view and are repeated on paper. */
  readonly frozen: number;
  readonly choices: readonly BookChoice[];
  readonly alarms: readonly BookAlarm[];
  readonly filtered: boolean;
  /** The last row that is printed, 1-based: empty rows at the end are for the screen; null: all are. */
  readonly printed: number | null;
  /** Sheets of paper side by side. */
  readonly pagesWide: number;
  /** ARGB of its tab. */
  readonly colour: string | null;
}

/** The first row below lead and heads, 1-based. */
export const FIRST_ROW = 3;

/** A cell that nobody fills in. */
export function fixed(text: string, rest: Partial<BookCell> = {}): BookCell {
  return { text, kind: 'text', open: false, ...rest };
}

/** `AB` of a 0-based column. */
export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}

/** A sheet's name as a formula refers to it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
