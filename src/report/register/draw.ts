import type { Style, Workbook, Worksheet } from 'exceljs';
import stringWidth from 'string-width';
import type { PlainDate } from '../../model/plain-date.ts';
import { registerWords } from '../../text/register-words.ts';
import { withoutTimes } from '../zip-times.ts';
import { type BookAlarm, type BookCell, type BookChoice, type BookColumn, type BookSheet, letters } from './book.ts';

/** Points. */
const LINE_HEIGHT = 15;
const MOST_LINES = 8;
const FONT = { name: registerWords.font, size: 10 };
const GREY = 'FFEFEFEF';
const HEAD = 'FFD9E2EC';
const RED = 'FFF4B6B6';
const RULE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const STRONG = { style: 'medium', color: { argb: 'FF7F7F7F' } } as const;

/** exceljs takes rules for whole ranges, which its types leave out. */
interface Validations {
  readonly dataValidations: { add(range: string, rule: object): void };
}

/** The bytes of a workbook to be filled in: what is closed is locked without a password; the same sheets give the same bytes. */
export async function drawBook(sheets: readonly BookSheet[], asOf: PlainDate): Promise<Uint8Array> {
  const exceljs = await import('exceljs');
  const book: Workbook = new exceljs.default.Workbook();
  book.creator = 'dossier';
  book.created = new Date(`${asOf}T00:00:00Z`);
  book.modified = book.created;
  for (const sheet of sheets) await drawSheet(book, sheet);
  return withoutTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

async function drawSheet(book: Workbook, sheet: BookSheet): Promise<void> {
  const { name, hidden, lead, columns, frozen, pagesWide, colour } = sheet;
  const top = lead === null ? 0 : 2;
  const drawn: Worksheet = book.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    properties: colour === null ? {} : { tabColor: { argb: colour } },
    views: lead === null ? [{ showGridLines: false }] : [{ state: 'frozen', xSplit: frozen, ySplit: top }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      pageOrder: 'overThenDown',
      ...(top === 0 ? {} : { printTitlesRow: `1:${top}` }),
      ...(sheet.printed === null ? {} : { printArea: `A$1:${letters(columns.length - 1)}$${sheet.printed}` }),
      ...(pagesWide > 1 ? { printTitlesColumn: `A:${letters(frozen - 1)}` } : {}),
    },
    headerFooter: { oddFooter: registerWords.foot },
  });
  drawn.columns = columns.map(({ width }) => ({ width }));
  if (lead !== null) drawHeads(drawn, lead, columns);
  for (const [index, cells] of sheet.rows.entries()) drawRow(drawn, top + 1 + index, cells, sheet);
  for (const choice of sheet.choices) addChoice(drawn, choice);
  for (const [index, alarm] of sheet.alarms.entries()) addAlarm(drawn, alarm, index);
  if (sheet.filtered)
    drawn.autoFilter = { from: { row: top, column: 1 }, to: { row: top + sheet.rows.length, column: columns.length } };
  if (lead !== null || hidden)
    await drawn.protect('', {
      spinCount: 1,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
      sort: true,
    });
}

function drawHeads(drawn: Worksheet, lead: string, columns: readonly BookColumn[]): void {
  const line = drawn.getRow(1);
  line.getCell(1).value = lead;
  line.getCell(1).font = { ...FONT, bold: true, size: 12 };
  line.height = 22;
  const heads = drawn.getRow(2);
  for (const [index, { head, note }] of columns.entries()) {
    const cell = heads.getCell(index + 1);
    cell.value = head;
    cell.font = { ...FONT, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD } };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.border = { top: RULE, bottom: STRONG, left: RULE, right: RULE };
    if (note !== null) cell.note = note;
  }
  heads.height = 32;
}

function drawRow(drawn: Worksheet, number: number, cells: readonly BookCell[], sheet: BookSheet): void {
  const row = drawn.getRow(number);
  const begins = cells[0]?.begins === true;
  for (const [index, cell] of cells.entries()) {
    if (sheet.hidden && cell.text === '') continue;
    const drawnCell = row.getCell(index + 1);
    drawnCell.value = valueOf(cell);
    drawnCell.style = cells.length === 1 && sheet.lead !== null ? HEADING : styleOf(cell, begins, sheet);
    if (cell.note !== undefined) drawnCell.note = cell.note;
  }
  if (sheet.hidden) return;
  // Not every program makes room for wrapped text by itself; a line that stands alone runs on beside it.
  if (cells.length < 2 && sheet.lead !== null) return;
  const lines = cells.map(({ text }, index) => linesOf(text, sheet.columns[index]?.width ?? 10));
  const most = Math.max(1, ...lines);
  if (most > 1) row.height = Math.min(most, MOST_LINES) * LINE_HEIGHT;
}

/** A line that stands alone in a table, and runs on beside its cell. */
const HEADING: Partial<Style> = { numFmt: '@', font: { ...FONT, bold: true, size: 12 } };

/** Cells of one look share it: thousands of looks are slow to write. */
const styles = new Map<string, Partial<Style>>();

function styleOf(
  { kind, open, formula, target }: BookCell,
  begins: boolean,
  { hidden, lead }: BookSheet,
): Partial<Style> {
  const numFmt = kind === 'date' ? 'yyyy-mm-dd' : kind === 'number' || formula !== undefined ? 'General' : '@';
  const isTable = lead !== null;
  const key = [numFmt, open, begins, target !== undefined, hidden, isTable].join(' ');
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style: Partial<Style> = hidden
    ? { numFmt }
    : {
        numFmt,
        font: target === undefined ? FONT : { ...FONT, underline: true, color: { argb: 'FF1F4E9E' } },
        alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
        protection: { locked: !open },
        ...(isTable ? { border: { top: begins ? STRONG : RULE, bottom: RULE, left: RULE, right: RULE } } : {}),
        // What nobody fills in is grey.
        ...(isTable && !open ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: GREY } } } : {}),
      };
  styles.set(key, style);
  return style;
}

function valueOf({ text, kind, formula, target }: BookCell): CellInput {
  if (formula !== undefined) return { formula, result: text };
  if (target !== undefined) return { text, hyperlink: `#${target}` };
  if (text === '') return null;
  if (kind === 'date') return new Date(`${text}T00:00:00Z`);
  return kind === 'number' ? Number(text) : text;
}

type CellInput =
  | string
  | number
  | Date
  | null
  | { formula: string; result: string }
  | { text: string; hyperlink: string };

function addChoice(drawn: Worksheet, { column, from, to, list, strict }: BookChoice): void {
  if (to < from) return;
  const validations: Partial<Validations> = drawn as Partial<Validations>;
  validations.dataValidations?.add(`${letters(column)}${from}:${letters(column)}${to}`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: strict,
    errorStyle: 'stop',
    errorTitle: registerWords.chooseTitle,
    error: registerWords.choose,
  });
}

function addAlarm(drawn: Worksheet, { column, from, to, formula }: BookAlarm, index: number): void {
  if (to < from) return;
  drawn.addConditionalFormatting({
    ref: `${letters(column)}${from}:${letters(column)}${to}`,
    rules: [
      {
        type: 'expression',
        priority: index + 1,
        formulae: [formula],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: RED } }, font: { bold: true } },
      },
    ],
  });
}

/** Lines that a text takes at a width in characters; a little is lost at the end of each. */
function linesOf(text: string, width: number): number {
  // No sign takes more than two columns.
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / width)), 0);
}
