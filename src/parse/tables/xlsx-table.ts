import { endedZip } from '../../source/zip-end.ts';
import type { Table } from './table.ts';
import { type HiddenParts, hiddenParts } from './xlsx-hidden.ts';

/** A sheet of a workbook. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
  /** The sheet program does not show it, nor print it. */
  readonly hidden: boolean;
}

/** Bytes of unpacked XML above which no roster is meant: a million rows need less. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Digits that a number of a sheet program keeps (IEEE 754 as Excel shows it). */
const KEPT_DIGITS = 15;

/** The digits of a number cell, told from texts by its class. */
class SheetNumber {
  readonly text: string;

  constructor(source: string) {
    this.text = plainNumber(source);
  }
}

/** A number as a cell stores it, without exponent: `1.39E+10` is 13900000000. */
function plainNumber(source: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[Ee]\+?(\d+))?$/.exec(source.trim());
  if (match === null) return source.trim();
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = fraction.padEnd(Number(exponent), '0');
  const rest = digits.slice(Number(exponent)).replace(/0+$/, '');
  const integer = `${whole}${digits.slice(0, Number(exponent))}`.replace(/^0+(?=\d)/, '');
  return `${sign}${integer}${rest === '' ? '' : `.${rest}`}`;
}

function hasLostDigits(value: unknown): boolean {
  return value instanceof SheetNumber && value.text.replace(/\..*$/, '').replaceAll(/\D/g, '').length > KEPT_DIGITS;
}

function cellText(value: unknown): string {
  if (value instanceof SheetNumber) return value.text;
  // The reader gives days as midnight UTC, whatever the time zone here.
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value.trim();
  return typeof value === 'boolean' ? String(value) : '';
}

/** What a workbook with hidden sheets or rows must hold somewhere; without it nobody need look closer. */
const HIDES = /hidden=["'](?:1|t)|state=["'](?:very)?hidden|\sht=["']0/i;

/** What a package holds, seen once over: whether it unpacks to more than a roster can need, and whether it may hide something. */
interface Survey {
  readonly tooLarge: boolean;
  readonly mayHide: boolean;
}

/** Counts while unpacking: what a package says of itself may be false. @throws if it is no sound zip */
async function surveyOf(bytes: Buffer): Promise<Survey> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let [total, mayHide] = [0, false];
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    if (total + entry.uncompressedSize > MOST_BYTES) return { tooLarge: true, mayHide };
    let before = '';
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = Buffer.from(chunk);
      total += piece.length;
      const text = before + piece.toString('latin1');
      mayHide ||= HIDES.test(text);
      before = text.slice(-16);
    }
  }
  return { tooLarge: total > MOST_BYTES, mayHide };
}

/** The sheets of a workbook in their order, rows by their numbers in the sheet. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly NamedTable[] | 'damaged' | 'tooLarge'> {
  const buffer = endedZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    const { tooLarge, mayHide } = await surveyOf(buffer);
    if (tooLarge) return 'tooLarge';
    const hidden: ReadonlyMap<string, HiddenParts> = mayHide ? await hiddenParts(buffer) : new Map();
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const sheets = await readXlsxFile(buffer, { parseNumber: (source) => new SheetNumber(source) });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      hidden: hidden.get(sheet)?.sheet === true,
      table: data.map((row, index) => ({
        line: index + 1,
        cells: row.map(cellText),
        rounded: row.flatMap((value, column) => (hasLostDigits(value) ? [column] : [])),
        hidden: hidden.get(sheet)?.rows.has(index + 1) === true,
      })),
    }));
  } catch {
    return 'damaged';
  }
}
