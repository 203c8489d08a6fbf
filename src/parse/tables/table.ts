/** A row of a sheet or CSV file as text. */
export interface TableRow {
  /** 1-based line of the file, or number of the row in its sheet. */
  readonly line: number;
  /** Empty text where there is nothing. */
  readonly cells: readonly string[];
  /** Columns whose number has lost digits, 0-based. */
  readonly rounded: readonly number[];
  /** The sheet program does not show it, nor print it. */
  readonly hidden: boolean;
}

export type Table = readonly TableRow[];

/** A cell as heads and marks are compared: half width, without spaces, brackets, stars or a closing colon. */
export function plainCell(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B\uFEFF*]/g, '')
    .replaceAll(/\([^)]*\)/g, '');
}
