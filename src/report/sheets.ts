import type { Workbook, Worksheet } from 'exceljs';
import stringWidth from 'string-width';
import type { PlainDate } from '../model/plain-date.ts';
import { withoutTimes } from './zip-times.ts';

type Cell = string | number | null;

interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
}

/** A sheet to sort, filter and print. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Light ground of a row; null: none. */
  readonly ground: (row: number) => string | null;
}

/** Points. */
const LINE_HEIGHT = 15;

/** The bytes of a workbook; texts stay texts, so that no number loses a digit, and the same sheets give the same bytes. `banner` heads every printed page. */
export async function workbookOf(sheets: readonly Sheet[], asOf: PlainDate, banner = ''): Promise<Uint8Array> {
  const exceljs = await import('exceljs');
  const book: Workbook = new exceljs.default.Workbook();
  book.creator = 'dossier';
  book.created = new Date(`${asOf}T00:00:00Z`);
  book.modified = book.created;
  for (const sheet of sheets) addSheet(book, sheet, banner);
  return withoutTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

function addSheet(book: Workbook, { name, columns, rows, ground }: Sheet, banner: string): void {
  const sheet: Worksheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  if (banner !== '') sheet.headerFooter.oddHeader = `&C${banner.replaceAll('&', '&&')}`;
  sheet.columns = columns.map(({ head, width }) => ({ header: head, width }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  const sides = columns.map((_, column) => sideOf(rows.map((row) => row[column] ?? null)));
  for (const [column, side] of sides.entries())
    head.getCell(column + 1).alignment = { vertical: 'middle', ...side, wrapText: true };
  for (const [index, cells] of rows.entries()) {
    const row = sheet.addRow([...cells]);
    for (const [column, side] of sides.entries())
      row.getCell(column + 1).alignment = { vertical: 'top', ...side, wrapText: true };
    const lines = Math.max(...cells.map((cell, column) => linesOf(cell, columns[column]?.width ?? 1)));
    // Not every program makes room for wrapped text by itself.
    if (lines > 1) row.height = lines * LINE_HEIGHT;
    const colour = ground(index);
    if (colour === null) continue;
    for (let column = 1; column <= columns.length; column += 1)
      row.getCell(column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } };
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

/** Figures stand right, head and all, so that their last digits are one below the other, and keep off the text behind; years are names. */
function sideOf(cells: readonly Cell[]): { readonly horizontal: 'left' | 'right'; readonly indent?: number } {
  const written = cells.filter((cell) => cell !== null && cell !== '' && cell !== '—').map(String);
  const areFigures = written.length > 0 && written.every((cell) => /^-?\d[\d.,]*$/.test(cell));
  const areYears = written.every((cell) => /^(?:19|20)\d\d$/.test(cell));
  return areFigures && !areYears ? { horizontal: 'right', indent: 1 } : { horizontal: 'left' };
}

/** Lines that a cell takes at a width in characters; a little is lost at the end of each. */
function linesOf(cell: Cell, width: number): number {
  const lines = String(cell ?? '').split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (width - 2))), 0);
}
