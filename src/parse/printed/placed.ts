import { indexFrom } from './lines.ts';
import type { Sheet, SheetArea, SheetCell } from './sheet.ts';

/** A joined area or a single cell, with what it shows. */
export interface Placed extends SheetArea {
  readonly cell: SheetCell | null;
}

/** Rows that joined cells reach over, all together. */
const MOST_JOINED = 4_000_000;

/** Joined areas with what their first cell holds, and the cells outside them. @throws if more is joined than a sheet can hold */
export function placedCells({ cells, merged }: Sheet): readonly Placed[] {
  const byRow = new Map<number, SheetArea[]>();
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b);
  const anchors = new Map<SheetArea, SheetCell | null>();
  let passed = 0;
  for (const area of merged) {
    anchors.set(area, null);
    for (let at = indexFrom(rows, area.top); at < rows.length && (rows[at] ?? 0) <= area.bottom; at += 1) {
      const row = rows[at] ?? 0;
      passed += 1;
      if (passed > MOST_JOINED) throw new Error('more is joined than a sheet can hold');
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  const alone: Placed[] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    const area = byRow.get(row)?.find(({ left, right }) => column >= left && column <= right);
    if (area === undefined) alone.push({ top: row, bottom: row, left: column, right: column, cell });
    else if (area.top === row && area.left === column) anchors.set(area, cell);
  }
  return [...[...anchors].map(([area, cell]) => ({ ...area, cell })), ...alone];
}

/** Whether any row and any column of it is visible. */
export function isSeen(
  { top, bottom, left, right }: Placed,
  { hiddenRows }: Sheet,
  isHiddenColumn: (column: number) => boolean,
): boolean {
  const visible = (from: number, to: number, isHidden: (line: number) => boolean): boolean => {
    for (let line = from; line <= to; line += 1) if (!isHidden(line)) return true;
    return false;
  };
  return visible(top, bottom, (row) => hiddenRows.has(row)) && visible(left, right, isHiddenColumn);
}

/** Rows or columns in which something stands; a joined area counts as far as it does not lead far away from all else. */
export function contentLines(
  shown: readonly Placed[],
  from: 'top' | 'left',
  to: 'bottom' | 'right',
  reach: number,
): readonly number[] {
  let last = 0;
  for (const area of shown) last = Math.max(last, area[from]);
  const lines = new Set<number>();
  for (const area of shown) {
    const end = area[to] > last + reach ? Math.max(last, area[from]) : area[to];
    for (let line = area[from]; line <= end; line += 1) lines.add(line);
  }
  return [...lines].toSorted((a, b) => a - b);
}
