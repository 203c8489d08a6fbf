import type { PrintedTable } from '../../model/rendition.ts';
import { printWords } from '../../text/print.ts';
import { drawBlocks, drawLine } from '../block.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { fitted, lineHeight, textWidth } from '../typesetting/measure.ts';
import { settable } from '../typesetting/runs.ts';
import type { Setting } from '../typesetting/setting.ts';
import type { Tag } from '../drawing/structure.ts';
import { GREY } from '../typesetting/styles.ts';
import { headingHeight, heightBetween } from './plan.ts';
import type { Grid, TableSide } from './plan.ts';
import { cellsOf, heightOfLines, insetOf, linesIn, rowStyle, spanOf } from './rows.ts';
import type { PlacedCell } from './rows.ts';
import { Rules } from './rules.ts';
import { noteBlocks, titleBlocks } from './words.ts';

/** Above so many rows the cells of a table are not told apart for programs: the file would be mostly about that. */
const MOST_TAGGED_ROWS = 3000;

/** Draws a side of a table; what it holds was planned. */
export function drawTableSide(canvas: Canvas, side: TableSide): void {
  const { grid, band, strip, first, notes } = side;
  const { table, form, head, body } = grid;
  let top = form.area.top + drawHeading(canvas, side);
  if (first) top = drawBlocks(canvas, titleBlocks(canvas, table, form), top);
  const empty = strip.from === strip.to && (!first || head === body);
  if (!empty) {
    const rules = new Rules(canvas);
    const [left = 0, right = left] = [band.edges[0], band.edges.at(-1)];
    const upper = top;
    canvas.within({ type: isTagged(table) ? 'Table' : 'P' }, () => {
      top = drawRows(canvas, side, { from: head, to: body, part: null }, top, rules);
      const underHead = top;
      top = drawRows(canvas, side, strip, top, rules);
      if (head < body && strip.from < strip.to)
        canvas.rule(left, underHead, right, underHead, { weight: canvas.layout.lines.rule });
    });
    rules.draw();
    canvas.frame(left, upper, right - left, top - upper, { weight: canvas.layout.lines.frame });
  }
  if (notes) drawBlocks(canvas, noteBlocks(canvas, table, form), top);
}

function isTagged({ rows }: PrintedTable): boolean {
  return rows.length <= MOST_TAGGED_ROWS;
}

/** The name of the sheet, and which of its columns stand here; gives the height taken. */
function drawHeading(canvas: Canvas, { grid: { table, form }, first, bandIndex }: TableSide): number {
  const height = headingHeight(canvas, table, form);
  if (height === 0) return 0;
  const { area } = form;
  const style = { ...form.style, size: canvas.layout.tables.sizes[0] ?? form.style.size, face: 'serifBold' as const };
  const small = { ...style, size: canvas.layout.type.small, face: 'sans' as const, colour: GREY };
  const words = printWords.tables;
  const band = form.bands.length < 2 ? '' : words.band(bandIndex + 1, form.bands.length);
  const name = table.name ?? '';
  const shown = name === '' || (first && bandIndex === 0) ? name : words.continued(name);
  const room = area.width - textWidth(canvas.fonts, settable(band), small) - 4;
  const fitting = fitted(canvas.fonts, settable(shown), style, room);
  const y = canvas.middle(area.top + height / 2, fitting);
  canvas.within({ type: 'H2' }, () => canvas.line(shown, area.left, y, fitting));
  canvas.line(band, area.right, y, small, 'right');
  return height;
}

/** Draws rows with their frame, without head or heading: part of a table that stands in a text. */
export function drawRowsAlone(canvas: Canvas, side: TableSide, top: number): void {
  const rules = new Rules(canvas);
  const bottom = drawRows(canvas, side, side.strip, top, rules);
  rules.draw();
  const [left = 0, right = left] = [side.band.edges[0], side.band.edges.at(-1)];
  canvas.frame(left, top, right - left, bottom - top, { weight: canvas.layout.lines.hair });
}

/** Rows one under another from `top`; gives their lower edge. */
function drawRows(canvas: Canvas, side: TableSide, strip: TableSide['strip'], top: number, rules: Rules): number {
  const { grid } = side;
  const { table } = grid;
  if (strip.part !== null) return drawPart(canvas, side, strip.from, strip.part, top, rules);
  const bottom = top + heightBetween(grid, strip.from, strip.to);
  for (const placed of grid.spanning)
    if (placed.row < strip.from && placed.row + placed.cell.rows > strip.from)
      drawCell(canvas, side, { placed, top, bottom: bottomOf(grid, placed, strip, top), rules, continued: true });
  let at = top;
  for (let row = strip.from; row < strip.to; row += 1) {
    const upper = at;
    const draw = (): void => {
      for (const placed of cellsOf(table, row)) {
        const lower = bottomOf(grid, placed, { from: row, to: strip.to }, upper);
        drawCell(canvas, side, { placed, top: upper, bottom: lower, rules, continued: false });
      }
    };
    if (isTagged(table)) canvas.within({ type: 'TR' }, draw);
    else draw();
    at += grid.heights[row] ?? 0;
  }
  return bottom;
}

/** Lower edge of a cell that begins at `top` with the first of the rows. */
function bottomOf(
  grid: Grid,
  { cell, row }: PlacedCell,
  { from, to }: { readonly from: number; readonly to: number },
  top: number,
): number {
  return top + heightBetween(grid, from, Math.min(row + cell.rows, to));
}

/** A cell with where it lies on a side. */
interface DrawnCell {
  readonly placed: PlacedCell;
  readonly top: number;
  readonly bottom: number;
  readonly rules: Rules;
  /** It begins on an earlier side; its text is repeated where it has room. */
  readonly continued: boolean;
  /** Which lines of it stand here, when its row is continued on the next side. */
  readonly lines?: readonly [from: number, to: number];
}

function drawCell(canvas: Canvas, { grid, band }: TableSide, drawn: DrawnCell): void {
  const { placed, top, bottom, rules, continued } = drawn;
  const span = spanOf(band, placed);
  if (span === null) return;
  rules.add(span.right, top, span.right, bottom);
  rules.add(span.left, bottom, span.right, bottom);
  const style = rowStyle(grid.table, grid.form, placed.row);
  const all = linesIn(canvas, placed, style, span);
  const lines = drawn.lines === undefined ? all : all.slice(...drawn.lines);
  if (lines.length === 0) return;
  const height = Math.min(bottom - top, grid.tall.has(placed.cell) ? (grid.heights[placed.row] ?? 0) : Infinity);
  const fits = heightOfLines(canvas, lines.length, style) <= height + 0.01;
  if (continued && (!fits || grid.tall.has(placed.cell))) return;
  const step = lineHeight(style);
  const upper = top + (height - lines.length * step) / 2;
  const inset = insetOf(canvas);
  const head = placed.row < grid.table.titleRows + grid.table.headRows;
  // Several lines of running text are easier to read from one edge.
  const running = placed.cell.align === 'center' && all.length > 1 && !head && !placed.cell.text.includes('\n');
  const align = running ? ('left' as const) : placed.cell.align;
  const column = { left: span.left + inset, width: span.right - span.left - 2 * inset, align };
  const { columns } = placed.cell;
  const tag: Tag = head ? { type: 'TH', scope: 'Column', columns } : { type: 'TD', columns };
  const draw = (): void =>
    lines.forEach((line, at) => drawLine(canvas, line, column, upper + (at + 0.5) * step, style));
  if (isTagged(grid.table)) canvas.within(tag, draw);
  else draw();
}

/** Height of a part of a row that no side holds whole, mm. */
export function partHeight(setting: Setting, { grid, band }: TableSide, row: number, part: number): number {
  const style = rowStyle(grid.table, grid.form, row);
  const shown = cellsOf(grid.table, row).map((placed) => {
    const span = spanOf(band, placed);
    const lines = span === null ? [] : linesIn(setting, placed, style, span);
    return lines.slice(part * grid.partLines, (part + 1) * grid.partLines).length;
  });
  return Math.max(grid.form.rowHeight, heightOfLines(setting, Math.max(0, ...shown), style));
}

/** A part of a row that no side holds whole; gives its lower edge. */
function drawPart(canvas: Canvas, side: TableSide, row: number, part: number, top: number, rules: Rules): number {
  const { grid } = side;
  const lines = [part * grid.partLines, (part + 1) * grid.partLines] as const;
  const cells = cellsOf(grid.table, row);
  const bottom = top + partHeight(canvas, side, row, part);
  const begun = grid.spanning.filter((placed) => placed.row < row && placed.row + placed.cell.rows > row);
  const draw = (): void => {
    for (const placed of begun) drawCell(canvas, side, { placed, top, bottom, rules, continued: true });
    for (const placed of cells) drawCell(canvas, side, { placed, top, bottom, rules, continued: false, lines });
  };
  if (isTagged(grid.table)) canvas.within({ type: 'TR' }, draw);
  else draw();
  return bottom;
}
