import type { PrintedTable } from '../../model/rendition.ts';
import type { Setting } from '../typesetting/setting.ts';
import type { TableForm } from './form.ts';
import { cellsOf, heightOfLines, lineCount, rowStyle } from './rows.ts';
import type { PlacedCell } from './rows.ts';

/** Heights of a table's rows in a form. */
export interface RowHeights {
  /** mm. */
  readonly heights: Float64Array;
  /** 1 where a row stays on one side with the next, so that what spans both is whole. */
  readonly kept: Uint8Array;
  /** Cells spanning several rows whose text is too high to stand beside them: it stands in their first row, over several sides if need be. */
  readonly tall: ReadonlySet<PlacedCell['cell']>;
  /** Cells over several rows, in the order of the rows. */
  readonly spanning: readonly PlacedCell[];
}

/** A cell that spans rows, while they are passed. */
interface OpenSpan {
  readonly last: number;
  readonly needed: number;
  gained: number;
}

/** Heights of all rows. A cell over several rows adds to the last of them what it lacks; one higher than `most` (mm) adds to its first. */
export function rowHeights(setting: Setting, table: PrintedTable, form: TableForm, most: number): RowHeights {
  const count = table.rows.length;
  const heights = new Float64Array(count);
  const kept = new Uint8Array(count);
  const tall = new Set<PlacedCell['cell']>();
  const spanning: PlacedCell[] = [];
  let open: OpenSpan[] = [];
  for (let row = 0; row < count; row += 1) {
    const style = rowStyle(table, form, row);
    let height = form.rowHeight;
    for (const placed of cellsOf(table, row)) {
      const needed = heightOfLines(setting, lineCount(setting, placed, style, form), style);
      const last = Math.min(row + placed.cell.rows, count) - 1;
      if (last === row || needed > most) height = Math.max(height, needed);
      if (last === row) continue;
      spanning.push(placed);
      if (needed > most) tall.add(placed.cell);
      else open.push({ last, needed, gained: 0 });
    }
    for (const span of open) if (span.last === row) height = Math.max(height, span.needed - span.gained);
    heights[row] = height;
    for (const span of open) span.gained += height;
    kept[row] = open.some((span) => span.last > row && span.gained < span.needed) ? 1 : 0;
    open = open.filter((span) => span.last > row);
  }
  return { heights, kept, tall, spanning };
}
