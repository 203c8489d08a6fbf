import type { Table } from './table.ts';

/** A sheet of a workbook. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
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

/**
 * True when the XML of a package unpacks to more than a roster can need, counted while unpacking: what a package says of itself may be false.
 * @throws if it is no sound zip
 */
async function isTooLarge(bytes: Buffer): Promise<boolean> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    if (total + entry.uncompressedSize > MOST_BYTES) return true;
    for await (const chunk of await zip.openReadStreamPromise(entry)) total += Buffer.from(chunk).length;
  }
  return total > MOST_BYTES;
}

/** The sheets of a workbook in their order, rows by their numbers in the sheet. */
export async function readXlsx(bytes: Uint8Array): Promise<readonly NamedTable[] | 'damaged' | 'tooLarge'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (await isTooLarge(buffer)) return 'tooLarge';
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const sheets = await readXlsxFile(buffer, { parseNumber: (source) => new SheetNumber(source) });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      table: data.map((row, index) => ({
        line: index + 1,
        cells: row.map(cellText),
        rounded: row.flatMap((value, column) => (hasLostDigits(value) ? [column] : [])),
      })),
    }));
  } catch {
    return 'damaged';
  }
}
