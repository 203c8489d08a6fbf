import { formatSections, isDateSection } from '../printed/format.ts';
import { openPackage } from '../printed/package.ts';
import { printedNumber } from '../printed/number.ts';
import { readSheet, unescaped, type SheetArea, type SheetContext, type StoredCell } from '../printed/sheet.ts';
import { readWorkbook } from '../printed/workbook.ts';

/** What a cell of a workbook holds, exactly. */
export type FilledCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `text`: all digits that are stored, without exponent; `rounded`: more than a sheet program keeps, so the last ones are lost; `day`: which it would be. */
  | { readonly kind: 'number'; readonly text: string; readonly rounded: boolean; readonly day: string | null }
  /** `text`: the day as `2024-03-05`, whatever its format shows; `shown`: as it is seen; `serial`: the number stored. */
  | { readonly kind: 'day'; readonly text: string; readonly shown: string; readonly serial: string }
  | { readonly kind: 'truth'; readonly text: 'true' | 'false' }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was never stored. */
  | { readonly kind: 'unreckoned' };

/** A sheet with what its cells hold; rows and columns are 0-based. */
export interface FilledSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row, then column; empty cells are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FilledCell>>;
  readonly merged: readonly SheetArea[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** Digits that a number of a sheet program keeps. */
const KEPT_DIGITS = 15;
const DAY = 86_400_000;

/** Every sheet of a workbook in its order. Null for a package that is broken or holds no workbook. */
export async function workbookCells(bytes: Uint8Array): Promise<readonly FilledSheet[] | null> {
  try {
    const office = await openPackage(bytes);
    const workbook = await readWorkbook(office);
    if (workbook === null) return null;
    const sheets: FilledSheet[] = [];
    for (const { name, hidden, link } of workbook.sheets) {
      if (link?.type !== 'worksheet') continue;
      const rows = new Map<number, Map<number, FilledCell>>();
      const { merged, hiddenRows } = await readSheet(office, link.part, workbook.context, (cell) => {
        const filled = filledCell(cell, workbook.context);
        if (filled === null) return;
        const row = rows.get(cell.row);
        if (row === undefined) rows.set(cell.row, new Map([[cell.column, filled]]));
        else row.set(cell.column, filled);
      });
      sheets.push({ name, hidden, rows, merged, hiddenRows });
    }
    return sheets;
  } catch {
    return null;
  }
}

/** `E12` of 0-based places. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

function filledCell({ type, style, formula, value }: StoredCell, context: SheetContext): FilledCell | null {
  if (value === null) return formula === null ? null : { kind: 'unreckoned' };
  switch (type) {
    case 's':
      return textCell(context.strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(unescaped(value));
    case 'b':
      return { kind: 'truth', text: value === '1' || value === 'true' ? 'true' : 'false' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'day', text: value.slice(0, 10), shown: value.slice(0, 10), serial: value };
    default:
      return numberCell(value, style.format, context.from1904);
  }
}

function textCell(text: string): FilledCell | null {
  return text.trim() === '' ? null : { kind: 'text', text };
}

function numberCell(value: string, format: string, from1904: boolean): FilledCell | null {
  if (value.trim() === '') return null;
  const section = formatSections(format)[0];
  const serial = Number(value);
  const day = serial >= 1 && serial < 2_958_466 ? dayOf(serial, from1904) : null;
  if (day !== null && section !== undefined && isDateSection(section))
    return { kind: 'day', text: day, shown: printedNumber(value, format, from1904), serial: decimalText(value) };
  const text = decimalText(value);
  const rounded = text.replace(/\..*$/, '').replaceAll(/\D/g, '').replace(/^0+/, '').length > KEPT_DIGITS;
  return { kind: 'number', text, rounded, day };
}

/** Counted from 30 December 1899, or from 1 January 1904; never through a time zone. */
function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial + 1e-9) + (from1904 ? 1462 : serial < 60 ? 1 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/** A stored number without exponent, what binary arithmetic left behind rounded away: `0.30000000000000004` is 0.3. */
function decimalText(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value.trim();
  if (Number.isInteger(number)) return BigInt(number).toString();
  const rounded = Number(number.toPrecision(KEPT_DIGITS));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}
