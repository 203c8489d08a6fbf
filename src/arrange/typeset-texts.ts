import type { PrintedBlock, PrintedTable } from '../model/rendition.ts';
import type { TypesetRendition } from './typeset.ts';

/** A text of a file that is set. */
export interface TypesetText {
  /** Where it stands as her program shows it: a cell (名册!B12), a line (说明.txt:7), a sheet, or the file. */
  readonly at: string;
  /** 1-based line of the file; null where nobody counts lines. */
  readonly line: number | null;
  readonly text: string;
}

/** Everything of a file that is set: cell by cell, or as a whole. */
export function typesetTexts(rendition: TypesetRendition, fileName: string): readonly TypesetText[] {
  return rendition.kind === 'tables'
    ? rendition.tables.flatMap((table) => sheetTexts(table, fileName))
    : [{ at: fileName, line: null, text: rendition.blocks.flatMap(blockTexts).join('\n') }];
}

/** The lines of a text as typed; of sheets nothing. */
export function typedLines(rendition: TypesetRendition, fileName: string): readonly TypesetText[] {
  return rendition.kind === 'tables'
    ? []
    : rendition.lines.map((text, index) => ({ at: `${fileName}:${index + 1}`, line: index + 1, text }));
}

function sheetTexts(table: PrintedTable, fileName: string): readonly TypesetText[] {
  const { name, rows, notes, origin } = table;
  const sheet = origin?.sheet ?? name ?? fileName;
  const cells = rows.flatMap((row, down) =>
    row.flatMap((cell, across) => {
      if (cell === null || cell.text === '') return [];
      const reference = cellReference(origin?.rows[down] ?? down, origin?.columns[across] ?? across);
      return [{ at: `${sheet}!${reference}`, line: origin?.lines?.[down] ?? null, text: cell.text }];
    }),
  );
  return [...cells, { at: sheet, line: null, text: [name ?? '', ...notes].join('\n') }];
}

/** `B12` of a 0-based row and column. */
function cellReference(row: number, column: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
    letters = String.fromCodePoint(65 + (left % 26)) + letters;
  return `${letters}${row + 1}`;
}

function blockTexts(block: PrintedBlock): readonly string[] {
  if (block.kind === 'table') return block.table.rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? []));
  return block.kind === 'verbatim' ? block.lines : [block.text];
}
