import stringWidth from 'string-width';
import type { PrintedCell } from '../../model/rendition.ts';
import { indexFrom } from './lines.ts';
import type { Placed } from './placed.ts';
import type { SheetCell } from './sheet.ts';

/** A cell with what is forgotten once its row is known: whether the sheet aligns it by its value, and breaks its lines. */
type Marked = PrintedCell & { readonly general?: boolean; readonly wraps?: boolean };

/** A sheet's usual column, in characters. */
const USUAL_WIDTH = 8.43;
const BLANK: PrintedCell = { text: '', align: 'left', columns: 1, rows: 1 };

/** Cells at their places among the rows and columns that are printed. Of joined areas that overlap the first is joined. */
export function fill(
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
    const first = grid[row];
    if (first === undefined || first[column] !== BLANK) continue;
    const [spanned, down] = free ? [columnEnd - column, rowEnd - row] : [1, 1];
    for (const line of grid.slice(row, row + down)) line.fill(null, column, column + spanned);
    first[column] = { ...contentOf(cell), columns: spanned, rows: down };
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
export function overflow(
  row: readonly (Marked | null)[],
  widths: readonly (number | null)[],
): readonly (Marked | null)[] {
  const at = row.findIndex((cell) => cell !== null && cell.text !== '');
  const cell = row[at] ?? null;
  if (cell === null || cell.columns > 1 || cell.rows > 1 || cell.wraps === true || cell.align !== 'left') return row;
  const rest = row.slice(at + 1);
  if (!rest.every((each) => each === BLANK) || stringWidth(cell.text) <= (widths[at] ?? USUAL_WIDTH)) return row;
  return [...row.slice(0, at), { ...cell, columns: rest.length + 1 }, ...rest.map(() => null)];
}

/** Names in a head stand in the middle unless the sheet says otherwise. */
export function centred(cell: Marked | null): Marked | null {
  return cell?.general === true ? { ...cell, align: 'center' } : cell;
}

/** The cell as it is set. */
export function withoutMark(cell: Marked | null): PrintedCell | null {
  if (cell === null) return null;
  const { text, align, columns, rows } = cell;
  return { text, align, columns, rows };
}
