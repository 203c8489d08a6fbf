import type { PrintedCell, PrintedTable } from '../../model/rendition.ts';
import { ROSTER_HEADS } from '../tables/roster-heads.ts';
import { plainCell } from '../tables/table.ts';

/** Rows above the table and rows of its head. */
export type HeadRows = Pick<PrintedTable, 'titleRows' | 'headRows'>;

/** Rows in which a head is looked for, and rows that one has at most. */
const SEARCHED = 12;
const HIGHEST = 4;
/** Texts that a row above the table has at most. */
const TITLE_TEXTS = 3;
/** A head is no longer than this. */
const LONGEST_LABEL = 30;
/** Columns of a head that are named at least. */
const NAMED = 0.6;
const NUMBER = /^[-+¥￥]?[\d.,%\s/:-]+$/;
/** A name with what is filled in after it: 填报单位：幸福社区. */
const ENTRY = /[:：]\s*\S/;
/** Years, and days of a month over the columns of a sheet of attendance. */
const COUNTER = /^(?:(?:19|20)\d\d|[1-9]|[12]\d|3[01])$/;
const KNOWN_HEADS: ReadonlySet<string> = new Set(Object.values(ROSTER_HEADS).flat());

type Rows = PrintedTable['rows'];

/** Which of the first rows are title and head. `given`: rows from the top that the sheet itself keeps in view or repeats, 0 if it does not. */
export function findHeads(rows: Rows, given = 0): HeadRows {
  const width = usedColumns(rows);
  const top = rows.slice(0, given > 0 ? given : SEARCHED).findIndex((row) => isHead(row, width));
  if (top < 0)
    return given > 0 ? headUpTo(rows, given, titledRows(rows, given)) : { titleRows: titledRows(rows, 1), headRows: 0 };
  const end = given > 0 ? given : headEnd(rows, top);
  if (given === 0 && isForm(rows, end)) return { titleRows: titledRows(rows, top), headRows: 0 };
  return headUpTo(rows, end, isTitled(rows, top) ? top : 0);
}

function headUpTo(rows: Rows, end: number, title: number): HeadRows {
  const headRows = Math.min(end, rows.length) - title;
  return headRows > HIGHEST ? { titleRows: titledRows(rows, 1), headRows: 0 } : { titleRows: title, headRows };
}

/** Rows at the very top, of so many, that hold but a few texts. */
function titledRows(rows: Rows, most: number): number {
  if (usedColumns(rows) < 2) return 0;
  const first = rows.slice(0, most);
  const end = first.findIndex((row) => textsOf(row).length > TITLE_TEXTS || !isLoose(row));
  return end < 0 ? first.length : end;
}

/** Whether all that stands above a head are a few texts. */
function isTitled(rows: Rows, top: number): boolean {
  const names = textsOf(rows[top]).length;
  return rows.slice(0, top).every((row) => textsOf(row).length <= Math.min(TITLE_TEXTS, names - 1));
}

/** A row of one text, or of texts that leave most of it free. */
function isLoose(row: Rows[number] = []): boolean {
  const cells = textsOf(row);
  return cells.length <= 1 || cells.length * 2 <= row.length;
}

function textsOf(row: Rows[number] = []): readonly PrintedCell[] {
  return row.filter((cell) => cell !== null).filter(({ text }) => text !== '');
}

/** Columns in which anything stands. */
function usedColumns(rows: Rows): number {
  const used = new Set<number>();
  for (const row of rows.slice(0, 60))
    for (const [column, cell] of row.entries()) if (cell !== null && cell.text !== '') used.add(column);
  return used.size;
}

/** A row of names: most columns have one, none twice beside another of its kind, the first is no number. */
function isHead(row: Rows[number], width: number): boolean {
  const cells = textsOf(row);
  const named = cells.reduce((sum, { columns }) => sum + columns, 0);
  if (cells.length < 2 || named < Math.max(2, width * NAMED)) return false;
  return cells.every(({ text }, at) => isLabel(text, at === 0));
}

function isLabel(text: string, first: boolean): boolean {
  if (text.length > LONGEST_LABEL || ENTRY.test(text)) return false;
  return !NUMBER.test(text) || (!first && COUNTER.test(text));
}

/** The row after a head: as far down as its cells reach, and over the parts of a name that stands over several columns. */
function headEnd(rows: Rows, top: number): number {
  const cells = textsOf(rows[top]);
  const reach = top + Math.max(1, ...cells.map((cell) => cell.rows));
  const wide = cells.some(({ columns, rows: down }) => columns > 1 && down === 1);
  const below = textsOf(rows[top + 1]);
  const parts = wide && below.length > 0 && below.every(({ text }) => isLabel(text, false));
  return parts ? Math.max(reach, top + 2) : reach;
}

/** A form to fill in names something new in each row; a list does so but once. */
function isForm(rows: Rows, from: number): boolean {
  return rows
    .slice(from, from + 2)
    .some((row) => textsOf(row).some(({ text }) => KNOWN_HEADS.has(plainCell(text).replace(/[:：]$/, ''))));
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
