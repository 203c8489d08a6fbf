import type { PrintedCell, PrintedTable } from '../model/rendition.ts';
import { printWords } from '../text/print.ts';
import { findHeads } from './printed-heads.ts';
import { indexFrom, keptLines } from './printed-lines.ts';
import type { Sheet, SheetArea, SheetCell } from './printed-sheet.ts';
import { plainCell } from './table.ts';
import { ROSTER_HEADS } from './roster-heads.ts';

/** Rows (to, from the top) and columns (to, from the left) that a sheet repeats on paper or keeps in view; 0 for none. */
export interface Repeated {
  readonly rows: number;
  readonly columns: number;
}

/** More empty rows or columns between others are a slip, not a form. */
const MOST_EMPTY = { rows: 10, columns: 5 };
/** How far a joined cell may reach beyond what else is written. */
const REACH = { rows: 60, columns: 12 };
/** Rows that joined cells reach over, all together. */
const MOST_JOINED = 4_000_000;
/** No list keeps more in view. */
const MOST_REPEATED = { rows: 8, columns: 4 };
/** A sheet's usual column, in characters, and the pixels of a character. */
const USUAL_WIDTH = 8.43;
const PIXELS = 7;
const BLANK: PrintedCell = { text: '', align: 'left', columns: 1, rows: 1 };
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** A joined area or a single cell, with what it shows. */
interface Placed extends SheetArea {
  readonly cell: SheetCell | null;
}

/** The sheet as a table without its name; null if nothing of it is seen. @throws if more cells are joined than a sheet can hold */
export function gridOf(sheet: Sheet, repeated: Repeated): Omit<PrintedTable, 'name'> | null {
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

/** A cell that a sheet aligns by its value keeps a mark until it is known whether it stands in a head. */
type Marked = PrintedCell & { readonly general?: boolean; readonly wraps?: boolean };

function bounded(count: number, most: number): number {
  return count > most ? 0 : count;
}

function hiddenColumns({ columns }: Sheet): (column: number) => boolean {
  const ranges = columns.filter(({ hidden }) => hidden);
  return (column) => ranges.some(({ from, to }) => column >= from && column <= to);
}

/** Joined areas with what their first cell holds, and the cells outside them. */
function placedCells({ cells, merged }: Sheet): readonly Placed[] {
  const byRow = new Map<number, SheetArea[]>();
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b);
  const anchors = new Map<SheetArea, SheetCell | null>();
  let passed = 0;
  for (const area of merged) {
    anchors.set(area, null);
    for (let at = indexFrom(rows, area.top); at < rows.length && (rows[at] ?? 0) <= area.bottom; at += 1) {
      const row = rows[at] ?? 0;
      passed += 1;
      if (passed > MOST_JOINED) throw new Error('more is joined than a sheet can hold');
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  const alone: Placed[] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    const area = byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    if (area === undefined) alone.push({ top: row, bottom: row, left: column, right: column, cell });
    else if (area.top === row && area.left === column) anchors.set(area, cell);
  }
  return [...[...anchors].map(([area, cell]) => ({ ...area, cell })), ...alone];
}

function isSeen(
  { top, bottom, left, right }: Placed,
  { hiddenRows }: Sheet,
  isHiddenColumn: (column: number) => boolean,
): boolean {
  const visible = (from: number, to: number, isHidden: (line: number) => boolean): boolean => {
    for (let line = from; line <= to; line += 1) if (!isHidden(line)) return true;
    return false;
  };
  return visible(top, bottom, (row) => hiddenRows.has(row)) && visible(left, right, isHiddenColumn);
}

/** Rows or columns in which something stands; a joined area counts as far as it does not lead far away from all else. */
function contentLines(
  shown: readonly Placed[],
  from: 'top' | 'left',
  to: 'bottom' | 'right',
  reach: number,
): readonly number[] {
  let last = 0;
  for (const area of shown) last = Math.max(last, area[from]);
  const lines = new Set<number>();
  for (const area of shown) {
    const end = area[to] > last + reach ? Math.max(last, area[from]) : area[to];
    for (let line = area[from]; line <= end; line += 1) lines.add(line);
  }
  return [...lines].toSorted((a, b) => a - b);
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

function fill(
  placed: readonly Placed[],
  rows: readonly number[],
  columns: readonly number[],
): readonly (readonly (Marked | null)[])[] {
  const grid: (Marked | null)[][] = rows.map(() => columns.map(() => BLANK));
  for (const { top, bottom, left, right, cell } of placed) {
    const [row, rowEnd] = [indexFrom(rows, top), indexFrom(rows, bottom + 1)];
    const [column, columnEnd] = [indexFrom(columns, left), indexFrom(columns, right + 1)];
    if (row >= rowEnd || column >= columnEnd) continue;
    const free = grid.slice(row, rowEnd).every((line) => line.slice(column, columnEnd).every((each) => each === BLANK));
    if (!free) continue;
    for (const line of grid.slice(row, rowEnd)) line.fill(null, column, columnEnd);
    const first = grid[row];
    if (first !== undefined) first[column] = { ...contentOf(cell), columns: columnEnd - column, rows: rowEnd - row };
  }
  return grid;
}

function contentOf(cell: SheetCell | null): Pick<Marked, 'text' | 'align' | 'general' | 'wraps'> {
  if (cell === null) return { text: '', align: 'left' };
  const { text, kind, style } = cell;
  const general = kind === 'number' ? 'right' : kind === 'text' ? 'left' : 'center';
  return { text, align: style.align ?? general, general: style.align === null, wraps: style.wraps };
}

/** A long text that stands alone in its row runs over the empty cells after it, as on the screen. */
function overflow(row: readonly (Marked | null)[], widths: readonly (number | null)[]): readonly (Marked | null)[] {
  const at = row.findIndex((cell) => cell !== null && cell.text !== '');
  const cell = row[at];
  if (
    cell === null ||
    cell === undefined ||
    cell.columns > 1 ||
    cell.rows > 1 ||
    cell.wraps === true ||
    cell.align !== 'left'
  )
    return row;
  const rest = row.slice(at + 1);
  if (!rest.every((each) => each === BLANK) || roughWidth(cell.text) <= (widths[at] ?? USUAL_WIDTH)) return row;
  return [...row.slice(0, at), { ...cell, columns: rest.length + 1 }, ...rest.map(() => null)];
}

/** In characters; a Chinese one is two. */
function roughWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Names in a head stand in the middle unless the sheet says otherwise. */
function centred(cell: Marked | null): Marked | null {
  return cell?.general === true ? { ...cell, align: 'center' } : cell;
}

function withoutMark(cell: Marked | null): PrintedCell | null {
  if (cell === null) return null;
  const { text, align, columns, rows } = cell;
  return { text, align, columns, rows };
}

/** Columns that are repeated when the others stand on several sides: those that the sheet keeps in view, else up to the name. */
export function headColumns(
  rows: PrintedTable['rows'],
  { titleRows, headRows }: Pick<PrintedTable, 'titleRows' | 'headRows'>,
  given = 0,
): number {
  if (given > 0) return given;
  const heads = rows.slice(titleRows, titleRows + headRows);
  const names = new Set(ROSTER_HEADS.name);
  const name = Math.max(
    -1,
    ...heads.map((row) => row.findIndex((cell) => cell !== null && names.has(plainCell(cell.text)))),
  );
  return name >= 0 && name < 3 ? name + 1 : 1;
}

function widthOf({ columns }: Sheet, column: number): number | null {
  return columns.find(({ from, to }) => column >= from && column <= to)?.width ?? null;
}

function millimetres(characters: number): number {
  return ((characters * PIXELS + 5) / 96) * 25.4;
}
