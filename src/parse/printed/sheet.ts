import { printWords } from '../../text/print.ts';
import { serialOf } from './date.ts';
import { formatSections, isDateSection } from './format.ts';
import { printedNumber, printedText } from './number.ts';
import type { OfficePackage } from './package.ts';
import { isTrue, PLAIN_STYLE } from './styles.ts';
import type { PrintedStyle } from './styles.ts';

/** A cell of a sheet that shows something. Rows and columns are 0-based. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: 'text' | 'number' | 'other';
  readonly style: PrintedStyle;
}

/** Cells joined into one, both ends included. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Columns of one width, both ends included. */
export interface SheetColumns {
  readonly from: number;
  readonly to: number;
  /** Characters; null: as wide as usual. */
  readonly width: number | null;
  readonly hidden: boolean;
}

/** A sheet as far as it is printed. */
export interface Sheet {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly SheetArea[];
  readonly columns: readonly SheetColumns[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows and columns that stay in view when the sheet is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Id of its drawing; null if it has none. */
  readonly drawing: string | null;
  /** Pictures that stand in cells. */
  readonly cellPictures: number;
  /** A formula was never reckoned, so nobody knows what the cell shows. */
  readonly unreckoned: boolean;
}

/** What the cells of a workbook refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly PrintedStyle[];
  readonly from1904: boolean;
}

/** Last row and column that a sheet can have (A1048576, XFD1). */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A cell as it is stored; rows and columns are 0-based. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** `n` number, `s` shared text, `str` and `inlineStr` text, `b` truth, `e` error, `d` day. */
  readonly type: string;
  readonly style: PrintedStyle;
  readonly formula: string | null;
  /** Null: nothing is stored. */
  readonly value: string | null;
}

/** A cell while it is read. */
type OpenCell = { -readonly [Key in keyof StoredCell]: StoredCell[Key] };

/** A sheet while it is read. */
interface Reading {
  readonly context: SheetContext;
  readonly told: (cell: StoredCell) => void;
  readonly cells: SheetCell[];
  readonly merged: SheetArea[];
  readonly columns: SheetColumns[];
  readonly hiddenRows: Set<number>;
  frozen: Sheet['frozen'];
  drawing: string | null;
  cellPictures: number;
  unreckoned: boolean;
  row: number;
  column: number;
  cell: OpenCell | null;
  /** Where a text belongs. */
  taken: 'formula' | 'value' | null;
}

type Attribute = (name: string) => string | null;

/** Reads a sheet; every cell is told as it is stored, too. @throws if its part is broken */
export async function readSheet(
  office: OfficePackage,
  part: string,
  context: SheetContext,
  told: (cell: StoredCell) => void = () => {},
): Promise<Sheet> {
  const reading: Reading = {
    context,
    told,
    cells: [],
    merged: [],
    columns: [],
    hiddenRows: new Set(),
    frozen: { rows: 0, columns: 0 },
    drawing: null,
    cellPictures: 0,
    unreckoned: false,
    row: -1,
    column: -1,
    cell: null,
    taken: null,
  };
  await office.read(part, {
    open: (name, attribute) => openers.get(name)?.(reading, attribute),
    text: (text) => {
      const { cell, taken } = reading;
      if (cell !== null && taken !== null) cell[taken] = (cell[taken] ?? '') + text;
    },
    close: (name) => {
      if (name === 'f' || name === 'v' || name === 't') reading.taken = null;
      else if (name === 'c') endCell(reading);
    },
  });
  const { cells, merged, columns, hiddenRows, frozen, drawing, cellPictures, unreckoned } = reading;
  return { cells, merged, columns, hiddenRows, frozen, drawing, cellPictures, unreckoned };
}

function beginRow(reading: Reading, attribute: Attribute): void {
  reading.row = numberIn(attribute('r'), reading.row + 2) - 1;
  reading.column = -1;
  if (isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0) reading.hiddenRows.add(reading.row);
}

function beginCell(reading: Reading, attribute: Attribute): void {
  reading.column = columnOf(attribute('r')) ?? reading.column + 1;
  const { row, column, context } = reading;
  const style = context.styles[Number(attribute('s') ?? 0)] ?? PLAIN_STYLE;
  reading.cell = { row, column, type: attribute('t') ?? 'n', style, formula: null, value: null };
}

function take(part: 'formula' | 'value'): (reading: Reading) => void {
  return (reading) => {
    reading.taken = part;
    if (reading.cell !== null) reading.cell[part] ??= '';
  };
}

function endCell(reading: Reading): void {
  const { cell, cells, context } = reading;
  reading.cell = null;
  if (cell === null) return;
  reading.told(cell);
  const shown = shownIn(cell, context);
  if (shown?.text === printWords.tables.picture) reading.cellPictures += 1;
  if (shown === null) reading.unreckoned = true;
  else if (shown.text !== '' && shown.row >= 0 && shown.row <= LAST_ROW && shown.column <= LAST_COLUMN)
    cells.push(shown);
}

function keepInView(reading: Reading, attribute: Attribute): void {
  if (attribute('state')?.startsWith('frozen') !== true) return;
  reading.frozen = { rows: numberIn(attribute('ySplit'), 0), columns: numberIn(attribute('xSplit'), 0) };
}

/** What the elements of a sheet (ECMA-376 part 1, 18.3.1) mean for what is printed. */
const openers: ReadonlyMap<string, (reading: Reading, attribute: Attribute) => void> = new Map<
  string,
  (reading: Reading, attribute: Attribute) => void
>([
  ['pane', keepInView],
  ['col', ({ columns }, attribute) => columns.push(columnsOf(attribute))],
  ['row', beginRow],
  ['c', beginCell],
  ['f', take('formula')],
  ['v', take('value')],
  ['t', take('value')],
  // How a text is pronounced.
  ['rPh', (reading) => (reading.taken = null)],
  ['mergeCell', ({ merged }, attribute) => merged.push(...areasOf(attribute('ref')))],
  ['drawing', (reading, attribute) => (reading.drawing = attribute('r:id'))],
]);

/** What a cell shows; null if it is a formula that was never reckoned. */
function shownIn({ row, column, type, style, formula, value }: OpenCell, context: SheetContext): SheetCell | null {
  const cell = { row, column, style };
  if (formula !== null && /DISPIMG\s*\(/i.test(formula))
    return { ...cell, text: printWords.tables.picture, kind: 'other' };
  if (value === null) return formula === null ? { ...cell, text: '', kind: 'text' } : null;
  switch (type) {
    case 's':
      return { ...cell, text: cleaned(printedText(context.strings[Number(value)] ?? '', style.format)), kind: 'text' };
    case 'str':
    case 'inlineStr':
      return { ...cell, text: cleaned(printedText(unescaped(value), style.format)), kind: 'text' };
    case 'b':
      return { ...cell, text: isTrue(value) ? 'TRUE' : 'FALSE', kind: 'other' };
    case 'e':
      return { ...cell, text: value, kind: 'other' };
    case 'd':
      return { ...cell, text: printedDay(value, style.format, context.from1904), kind: 'number' };
    default:
      return { ...cell, text: printedNumber(value, style.format, context.from1904), kind: 'number' };
  }
}

/** A day that is stored as such: in its format if that is one of days, else as written. */
function printedDay(value: string, format: string, from1904: boolean): string {
  const serial = formatSections(format).some(isDateSection) ? serialOf(value, from1904) : null;
  if (serial === null) return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
  return printedNumber(String(serial), format, from1904);
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Without blank ends; lines as typed. */
function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^[ \t\n]+/, '')
    .trimEnd();
}

function numberIn(text: string | null, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}

/** The 0-based column of `AB12` or `AB`; null if it names none. */
export function columnOf(reference: string | null): number | null {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function areasOf(reference: string | null): readonly SheetArea[] {
  const [, from, to] = /^(\$?[A-Z]+\$?\d+):(\$?[A-Z]+\$?\d+)$/i.exec(reference ?? '') ?? [];
  const [left, right] = [columnOf(from ?? null), columnOf(to ?? null)];
  if (from === undefined || to === undefined || left === null || right === null) return [];
  const [top, bottom] = [from, to].map((corner) => Number(corner.replaceAll(/\D/g, '')) - 1);
  return [{ top: top ?? 0, left, bottom: bottom ?? 0, right }];
}

function columnsOf(attribute: Attribute): SheetColumns {
  const from = numberIn(attribute('min'), 1) - 1;
  const width = attribute('width') === null ? null : Number(attribute('width'));
  return {
    from,
    to: Math.min(numberIn(attribute('max'), from + 1) - 1, LAST_COLUMN),
    width: isTrue(attribute('customWidth')) ? width : null,
    hidden: isTrue(attribute('hidden')) || width === 0,
  };
}
