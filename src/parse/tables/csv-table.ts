import { decodeText } from '../../source/encoding.ts';
import type { Table } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** How a sheet program writes a long number that it has rounded. */
const ROUNDED = /^\d(?:\.\d+)?E\+\d+$/i;

/** The delimiter that the fullest of the first lines uses most. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', 30);
  const uses = (delimiter: string): number => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.toSorted((one, other) => uses(other) - uses(one))[0] ?? ',';
}

/** What a sheet program wraps around a number to keep its digits: `="001"`, a leading apostrophe. */
function unwrap(cell: string): string {
  return cell
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
}

/** Rows of a CSV file; `encoding` when its bytes are no text, `damaged` when a quote does not close. */
export async function readCsv(bytes: Uint8Array): Promise<Table | 'encoding' | 'damaged'> {
  // The parser counts a line break of two characters inside quotes twice.
  const text = decodeText(bytes)?.text.replaceAll(/\r\n?/g, '\n');
  if (text === undefined) return 'encoding';
  const { parse } = await import('csv-parse/sync');
  const ends: number[] = [];
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: string[], { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return records.map((record, index) => {
      const cells = record.map(unwrap);
      const rounded = cells.flatMap((cell, column) => (ROUNDED.test(cell) ? [column] : []));
      return { line: (ends[index - 1] ?? 0) + 1, cells, rounded, hidden: false };
    });
  } catch {
    return 'damaged';
  }
}
