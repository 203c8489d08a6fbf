import type { PrintedTable } from '../../model/rendition.ts';
import { heightOf } from '../block.ts';
import { lineHeight } from '../typesetting/measure.ts';
import type { Setting } from '../typesetting/setting.ts';
import type { Area } from '../side.ts';
import { formInText, formOf } from './form.ts';
import type { Band, TableForm } from './form.ts';
import { rowHeights } from './heights.ts';
import type { RowHeights } from './heights.ts';
import { noteBlocks, titleBlocks } from './words.ts';

/** Rows that stand on one side; `part` is that of a row which no side holds whole. */
export interface Strip {
  readonly from: number;
  readonly to: number;
  readonly part: number | null;
}

/** A table measured. */
export interface Grid extends RowHeights {
  readonly table: PrintedTable;
  readonly form: TableForm;
  /** First row under the head, and the first of the head. */
  readonly body: number;
  readonly head: number;
  /** Lines of a part of a row that no side holds whole. */
  readonly partLines: number;
}

/** A side of a table. */
export interface TableSide {
  readonly grid: Grid;
  readonly band: Band;
  /** 0-based, of the bands that stand side by side. */
  readonly bandIndex: number;
  /** No earlier side shows the table's name and title. */
  readonly first: boolean;
  readonly strip: Strip;
  readonly notes: boolean;
}

/** A head higher than so large a part of a side is not repeated. */
const HIGHEST_HEAD = 0.4;
/** Rows that the last side holds at least. */
const FEWEST_ROWS = 3;
/** Text of a cell over several rows stands beside them up to so large a part of a side. */
const HIGHEST_SPAN = 0.3;

/** Height of the line that names the sheet and its bands; nothing if there is neither. */
export function headingHeight(setting: Setting, { name }: PrintedTable, { bands }: TableForm): number {
  return name === null && bands.length < 2 ? 0 : setting.layout.tables.heading;
}

/** Measures a table and says what stands on each of its sides. */
export function planTable(setting: Setting, written: PrintedTable): readonly TableSide[] {
  const form = formOf(setting, written);
  const table = withLowTitle(setting, written, form);
  const grid = gridOf(setting, table, form);
  const heading = headingHeight(setting, table, form);
  const room = form.area.height - heading - heightBetween(grid, grid.head, grid.body);
  const title = heightOf(titleBlocks(setting, table, form));
  const { strips, left } = stripsOf(setting, grid, room, title);
  const noted = heightOf(noteBlocks(setting, table, form));
  const count = table.rows.length;
  const apart = strips.length === 0 || noted > left;
  const all = apart ? [...strips, { from: count, to: count, part: null }] : strips;
  const lastBand = form.bands.length - 1;
  return all.flatMap((strip, at) =>
    form.bands.flatMap((band, bandIndex) => {
      const notes = at === all.length - 1 && bandIndex === lastBand;
      const bare = strip.from === strip.to && strip.part === null && at > 0;
      if (bare && !notes) return [];
      return [{ grid, band, bandIndex, first: at === 0, strip, notes }];
    }),
  );
}

/** A table that stands in a text, row by row; the head stays with what follows. */
export function planRows(setting: Setting, table: PrintedTable, area: Area): readonly TableSide[] {
  const form = formInText(setting, table, area);
  const grid = { ...gridOf(setting, { ...table, titleRows: 0 }, form), body: 0 };
  const [band] = form.bands;
  if (band === undefined) return [];
  const strips = stripsOf(setting, grid, area.height, 0).strips.flatMap((strip) =>
    strip.part === null
      ? Array.from({ length: strip.to - strip.from }, (_, at) => strip.from + at).map((row) => ({
          from: row,
          to: row + 1,
          part: null,
        }))
      : [strip],
  );
  return strips.map((strip) => ({ grid, band, bandIndex: 0, first: false, strip, notes: false }));
}

/** A title that would fill a side is an ordinary row. */
function withLowTitle(setting: Setting, table: PrintedTable, form: TableForm): PrintedTable {
  const high = heightOf(titleBlocks(setting, table, form)) > form.area.height * HIGHEST_HEAD;
  return high ? { ...table, titleRows: 0, headRows: 0 } : table;
}

function gridOf(setting: Setting, table: PrintedTable, form: TableForm): Grid {
  const measured = rowHeights(setting, table, form, form.area.height * HIGHEST_SPAN);
  const head = Math.min(table.titleRows, table.rows.length);
  const headEnd = Math.min(head + table.headRows, table.rows.length);
  const grid = { ...measured, table, form, head, body: headEnd, partLines: 1 };
  const headHeight = heightBetween(grid, head, headEnd);
  const high = headHeight > form.area.height * HIGHEST_HEAD;
  const taken = headingHeight(setting, table, form) + heightOf(titleBlocks(setting, table, form));
  const room = form.area.height - taken - (high ? 0 : headHeight) - 2 * setting.layout.cell.vertical;
  return {
    ...grid,
    body: high ? head : headEnd,
    partLines: Math.max(1, Math.floor(room / lineHeight(form.style))),
  };
}

/** Height of rows together, mm. */
export function heightBetween({ heights }: Pick<Grid, 'heights'>, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += heights[row] ?? 0;
  return sum;
}

/** Rows on sides, one after another; what is kept together begins a side together where one holds it. `left`: room below the last. */
function stripsOf(
  setting: Setting,
  grid: Grid,
  room: number,
  title: number,
): { readonly strips: readonly Strip[]; readonly left: number } {
  const { heights, body } = grid;
  const strips: Strip[] = [];
  let from = body;
  let left = room - title;
  const end = (row: number): void => {
    if (row > from || strips.length === 0) strips.push({ from, to: row, part: null });
    from = row;
    left = room;
  };
  for (let row = body; row < heights.length;) {
    const own = heights[row] ?? 0;
    if (own > room) {
      if (row > from) end(row);
      const lines = Math.round((own - 2 * setting.layout.cell.vertical) / lineHeight(grid.form.style));
      const parts = Math.max(1, Math.ceil(lines / grid.partLines));
      for (let part = 0; part < parts; part += 1) strips.push({ from: row, to: row + 1, part });
      row += 1;
      from = row;
      left = room;
      continue;
    }
    const chain = chainEnd(grid, row);
    const together = heightBetween(grid, row, chain);
    const [to, height] = together <= room ? [chain, together] : [row + 1, own];
    if (height > left) end(row);
    left -= height;
    row = to;
  }
  if (heights.length > from) strips.push({ from, to: heights.length, part: null });
  else left = 0;
  return evenEnd(grid, strips, left);
}

/** No side but the first holds only a row or two, if the one before can spare some. */
function evenEnd(
  grid: Grid,
  strips: readonly Strip[],
  left: number,
): { readonly strips: readonly Strip[]; readonly left: number } {
  const [before, last] = strips.slice(-2);
  if (before === undefined || last === undefined || before.part !== null || last.part !== null) return { strips, left };
  const from = last.to - FEWEST_ROWS;
  if (from >= last.from || from - before.from < 2 * FEWEST_ROWS || grid.kept[from - 1] === 1) return { strips, left };
  const moved = heightBetween(grid, from, last.from);
  if (moved > left) return { strips, left };
  const even = [
    { ...before, to: from },
    { ...last, from },
  ];
  return { strips: [...strips.slice(0, -2), ...even], left: left - moved };
}

/** The row after those that stay together with a row. */
function chainEnd({ kept }: Grid, row: number): number {
  let end = row;
  while (kept[end] === 1) end += 1;
  return Math.min(end + 1, kept.length);
}
