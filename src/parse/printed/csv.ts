import type { PrintedCell, PrintedTable } from '../../model/rendition.ts';
import { readCsv } from '../tables/csv-table.ts';
import { findHeads, headColumns } from './heads.ts';

/** An amount; what is longer or begins with a zero is a number that names something. */
const AMOUNT = /^[-+¥￥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^[-+¥￥]?(?:0|[1-9]\d{0,9})(?:\.\d+)?%?$/;

/** A delimited text as a table, cells as typed. Null when it cannot be taken apart; `empty` without any cell. */
export async function printedCsv(bytes: Uint8Array): Promise<readonly PrintedTable[] | 'empty' | null> {
  const table = await readCsv(bytes);
  if (typeof table === 'string') return null;
  const texts = table.map(({ cells }) => cells);
  const last = texts.findLastIndex((row) => row.some((cell) => cell !== ''));
  const width = texts.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  if (last < 0) return 'empty';
  const rows = texts
    .slice(0, last + 1)
    .map((row) => Array.from({ length: width }, (_, column) => plain(row[column] ?? '')));
  const heads = findHeads(rows);
  const body = heads.titleRows + heads.headRows;
  const amounts = Array.from({ length: width }, (_, column) => isOfAmounts(rows.slice(body), column));
  return [
    {
      name: null,
      ...heads,
      headColumns: headColumns(rows, heads),
      widths: Array.from({ length: width }, () => 0),
      rows: rows.map((row, at) =>
        row.map((cell, column) => ({
          ...cell,
          align: at < body ? 'center' : amounts[column] === true ? 'right' : 'left',
        })),
      ),
      notes: [],
      origin: {
        sheet: null,
        rows: rows.map((_, at) => at),
        columns: Array.from({ length: width }, (_, column) => column),
        lines: table.map(({ line }) => line),
      },
    },
  ];
}

function plain(text: string): PrintedCell {
  return { text, align: 'left', columns: 1, rows: 1 };
}

function isOfAmounts(rows: readonly (readonly PrintedCell[])[], column: number): boolean {
  const texts = rows.flatMap((row) => row[column]?.text ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => AMOUNT.test(text));
}
