import { pad, wrap } from './wrap.ts';

/** Rows of cells set side by side, each broken within its column; widths in terminal columns, two blanks between. */
export function columnText(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  return rows.map((row) => rowText(row, widths)).join('');
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', width));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    cells.map((cell, at) => pad(cell[line] ?? '', widths[at] ?? 0)).join('  '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
