import type { PrintedTable, TableOrigin } from '../../model/rendition.ts';
import { printWords } from '../../text/print.ts';
import { centred, fill, overflow, withoutMark } from './cells.ts';
import { findHeads, headColumns } from './heads.ts';
import { indexFrom, keptLines } from './lines.ts';
import { contentLines, isSeen, placedCells } from './placed.ts';
import type { Placed } from './placed.ts';
import type { Sheet } from './sheet.ts';

/** Rows (to, from the top) and columns (to, from the left) that a sheet repeats on paper or keeps in view; 0 for none. */
export interface Repeated {
  readonly rows: number;
  readonly columns: number;
}

/** More empty rows or columns between others are a slip, not a form. */
const MOST_EMPTY = { rows: 10, columns: 5 };
/** How far a joined cell may reach beyond what else is written. */
const REACH = { rows: 60, columns: 12 };
/** No list keeps more in view. */
const MOST_REPEATED = { rows: 8, columns: 4 };
/** Pixels of a character by which columns are measured. */
const PIXELS = 7;

/** A sheet as a table without its name, and which of its rows and columns that shows. */
type Grid = Omit<PrintedTable, 'name' | 'origin'> & { readonly shown: Pick<TableOrigin, 'rows' | 'columns'> };

/** The sheet as a table; null if nothing of it is seen. @throws if more cells are joined than a sheet can hold */
export function gridOf(sheet: Sheet, repeated: Repeated): Grid | null {
  const isHiddenColumn = hiddenColumns(sheet);
  const placed = placedCells(sheet);
  const shown = placed.filter((area) => area.cell !== null && isSeen(area, sheet, isHiddenColumn));
  if (shown.length === 0) return null;
  const isHiddenRow = (row: number): boolean => sheet.hiddenRows.has(row);
  const rows = keptLines(contentLines(shown, 'top', 'bottom', REACH.rows), {
    isHidden: isHiddenRow,
    mostEmpty: MOST_EMPTY.rows,
  });
  const columns = keptLines(contentLines(shown, 'left', 'right', REACH.columns), {
    isHidden: isHiddenColumn,
    mostEmpty: MOST_EMPTY.columns,
  });
  const widths = columns.kept.map((column) => widthOf(sheet, column));
  const grid = fill(placed, rows.kept, columns.kept);
  const overflowing = grid.map((row) => overflow(row, widths));
  const heads = findHeads(overflowing, bounded(indexFrom(rows.kept, repeated.rows), MOST_REPEATED.rows));
  const hidden = hiddenLines(placed, isHiddenRow, isHiddenColumn);
  return {
    ...heads,
    shown: { rows: rows.kept, columns: columns.kept },
    headColumns: headColumns(
      overflowing,
      heads,
      bounded(indexFrom(columns.kept, repeated.columns), MOST_REPEATED.columns),
    ),
    widths: widths.map((width) => (width === null ? 0 : millimetres(width))),
    rows: overflowing.map((row, at) =>
      (at < heads.titleRows + heads.headRows ? row.map(centred) : row).map(withoutMark),
    ),
    notes: [
      ...(hidden.rows + hidden.columns > 0 ? [printWords.tables.hiddenParts(hidden.rows, hidden.columns)] : []),
      ...(rows.skipped + columns.skipped > 0 ? [printWords.tables.gaps(rows.skipped, columns.skipped)] : []),
    ],
  };
}

function bounded(count: number, most: number): number {
  return count > most ? 0 : count;
}

function hiddenColumns({ columns }: Sheet): (column: number) => boolean {
  const ranges = columns.filter(({ hidden }) => hidden);
  return (column) => ranges.some(({ from, to }) => column >= from && column <= to);
}

/** Rows and columns with content that are hidden. */
function hiddenLines(
  placed: readonly Placed[],
  isHiddenRow: (row: number) => boolean,
  isHiddenColumn: (column: number) => boolean,
): Repeated {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const { top, bottom, left, right, cell } of placed) {
    if (cell === null) continue;
    if (top === bottom && isHiddenRow(top)) rows.add(top);
    if (left === right && isHiddenColumn(left)) columns.add(left);
  }
  return { rows: rows.size, columns: columns.size };
}

function widthOf({ columns }: Sheet, column: number): number | null {
  return columns.find(({ from, to }) => column >= from && column <= to)?.width ?? null;
}

function millimetres(characters: number): number {
  return ((characters * PIXELS + 5) / 96) * 25.4;
}
