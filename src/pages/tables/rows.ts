import type { PrintedCell, PrintedTable } from '../../model/rendition.ts';
import { lineHeight } from '../typesetting/measure.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import type { Setting } from '../typesetting/setting.ts';
import type { Band, TableForm } from './form.ts';
import { wrapParagraphs } from '../typesetting/wrap.ts';
import type { Line } from '../typesetting/wrap.ts';

/** A cell with the row and column it begins in, 0-based. */
export interface PlacedCell {
  readonly cell: PrintedCell;
  readonly row: number;
  readonly column: number;
}

/** The cells that begin in a row. */
export function cellsOf({ rows }: PrintedTable, row: number): readonly PlacedCell[] {
  return (rows[row] ?? []).flatMap((cell, column) => (cell === null ? [] : [{ cell, row, column }]));
}

/** Where a cell lies from left to right in a band, mm; null if it lies in another. */
export function spanOf(
  { columns, edges }: Band,
  { cell, column }: PlacedCell,
): { readonly left: number; readonly right: number } | null {
  const first = columns.findIndex((at) => at >= column);
  if (first < 0 || (columns[first] ?? 0) >= column + cell.columns) return null;
  let last = first;
  while (last + 1 < columns.length && (columns[last + 1] ?? 0) < column + cell.columns) last += 1;
  return { left: edges[first] ?? 0, right: edges[last + 1] ?? 0 };
}

/** The type of a row: heads are bold. */
export function rowStyle({ titleRows, headRows }: PrintedTable, form: TableForm, row: number): TextStyle {
  return row < titleRows + headRows ? { ...form.style, face: 'serifBold' } : form.style;
}

/** Blank edge at the sides of a cell's text, mm. */
export function insetOf({ layout }: Setting): number {
  return layout.cell.horizontal + 0.2;
}

/** The text of a cell in lines for the width it has in a band. */
export function linesIn(
  setting: Setting,
  placed: PlacedCell,
  style: TextStyle,
  span: { readonly left: number; readonly right: number },
): readonly Line[] {
  const { text } = placed.cell;
  if (text === '') return [];
  return wrapParagraphs(setting.fonts, text, style, Math.max(span.right - span.left - 2 * insetOf(setting), 1));
}

/** Most lines that a cell takes in any band. */
export function lineCount(setting: Setting, placed: PlacedCell, style: TextStyle, form: TableForm): number {
  let most = 0;
  for (const band of form.bands) {
    const span = spanOf(band, placed);
    if (span !== null) most = Math.max(most, linesIn(setting, placed, style, span).length);
  }
  return most;
}

/** Height of so many lines with the blank edges above and below, mm. */
export function heightOfLines(setting: Setting, count: number, style: TextStyle): number {
  return count * lineHeight(style) + 2 * setting.layout.cell.vertical;
}
