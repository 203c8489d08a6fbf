import type { Target } from '../model/page.ts';
import { wrapEvenly, wrapParts } from './typesetting/balance.ts';
import { drawBlocks, drawLine } from './block.ts';
import { atomsOf } from './typesetting/breaks.ts';
import type { Drawable } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { FontSet } from './typesetting/fonts.ts';
import { fitted, lineHeight, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import { settable } from './typesetting/runs.ts';
import type { Setting } from './typesetting/setting.ts';
import type { Tag } from './drawing/structure.ts';
import { stylesOf } from './typesetting/styles.ts';
import { drawTickBox } from './tick-box.ts';
import { wrap, wrapParagraphs } from './typesetting/wrap.ts';
import type { Line } from './typesetting/wrap.ts';

/** A text, or a box to tick. */
export type Cell = string | { readonly tick: true };

/** How the cells of a column are set. */
export interface Column {
  readonly align: 'left' | 'center';
  /** One size smaller. */
  readonly small?: boolean;
  /** Made smaller rather than broken inside a word or number. */
  readonly snug?: boolean;
  /** Broken at its spaces rather than inside what stands between them: 2024年度 第一卷, below it the name of the volume. */
  readonly parts?: boolean;
  /** Broken between words, in lines of about the same width: for a column of few signs. */
  readonly words?: boolean;
}

/** A table with a head that is repeated on every side. */
export interface Table {
  readonly headHeight: number;
  readonly rowHeight: number;
  /** Widths in mm, in the order of the columns. */
  readonly widths: Readonly<Record<string, number>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, Column>>;
  /** Left edge, mm. */
  readonly left: number;
  /** Height of a row that no side could hold; such a row is continued on the next. */
  readonly tallest: number;
}

/** A cell set; `left` and `width` are of its text. */
interface LaidCell {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'center';
  readonly style: TextStyle;
  readonly lines: readonly Line[];
  readonly tick: boolean;
  readonly tag: Tag;
}

/** Where a cell that is set snugly may break. */
const JOINTS = /\s|(?<=[-–—/、])/u;

function insetOf(setting: Setting, width: number): number {
  const { horizontal, wide, wideFrom } = setting.layout.cell;
  return width >= wideFrom ? wide : horizontal;
}

/** Width of the whole table, mm. */
export function tableWidth(table: Table): number {
  return Object.values(table.widths).reduce((sum, width) => sum + width, 0);
}

/** To what part of its size a text is made smaller, so that a name or word of it stays whole. */
const LEAST_SCALE = 0.85;

function cellStyle({ layout, fonts }: Setting, column: Column, text: string, width: number): TextStyle {
  const styles = stylesOf(layout);
  const style = column.small === true ? styles.smallCell : styles.cell;
  if (textWidth(fonts, settable(text), style) <= width) return style;
  const whole =
    column.snug === true ? text.split(JOINTS) : text.split('\n').flatMap((line) => wordsOf(fonts, line, style));
  const widths = whole.map((piece) => textWidth(fonts, settable(piece).trim(), style));
  const widest = whole[widths.indexOf(Math.max(...widths))] ?? '';
  const fitting = fitted(fonts, settable(widest).trim(), style, width);
  return column.snug === true || fitting.size >= style.size * LEAST_SCALE ? fitting : style;
}

/** What is not broken where a line is long enough. */
function wordsOf(fonts: FontSet, text: string, style: TextStyle): readonly string[] {
  return atomsOf(fonts, settable(text), style, Number.POSITIVE_INFINITY);
}

function wrappedCell(
  { fonts }: Setting,
  column: Column,
  text: string,
  style: TextStyle,
  width: number,
): readonly Line[] {
  if (column.parts === true) return wrapParts(fonts, text, style, width);
  return wrapParagraphs(fonts, text, style, width, column.words === true ? wrapEvenly : wrap);
}

function laidCells(setting: Setting, table: Table, cells: Readonly<Record<string, Cell>>): readonly LaidCell[] {
  let left = table.left;
  return Object.entries(table.widths).map(([name, width]) => {
    const cell = cells[name] ?? '';
    const column = table.columns[name] ?? { align: 'left' };
    const text = typeof cell === 'string' ? cell : '';
    const inset = insetOf(setting, width);
    const inner = width - 2 * inset;
    const style = cellStyle(setting, column, text, inner);
    const lines = wrappedCell(setting, column, text, style, inner);
    left += width;
    const tick = typeof cell !== 'string';
    return { left: left - width + inset, width: inner, align: column.align, style, lines, tick, tag: { type: 'TD' } };
  });
}

/** Lines of a table are hair lines; its frame is drawn round what stands on a side. */
function drawCells(canvas: Canvas, table: Table, cells: readonly LaidCell[], top: number, height: number): void {
  const { lines, inspectionList } = canvas.layout;
  const edges = Object.values(table.widths);
  let edge = table.left;
  for (const [index, cell] of cells.entries()) {
    const step = lineHeight(cell.style);
    const first = top + (height - cell.lines.length * step) / 2;
    canvas.within(cell.tag, () =>
      cell.lines.forEach((line, at) => drawLine(canvas, line, cell, first + (at + 0.5) * step, cell.style)),
    );
    if (cell.tick) drawTickBox(canvas, cell.left + cell.width / 2, top + height / 2, inspectionList.tickBox);
    if (index > 0) canvas.rule(edge, top, edge, top + height, { weight: lines.hair });
    edge += edges[index] ?? 0;
  }
}

function rowHeight(setting: Setting, table: Table, cells: readonly LaidCell[]): number {
  const tallest = Math.max(0, ...cells.map((cell) => cell.lines.length * lineHeight(cell.style)));
  return Math.max(table.rowHeight, tallest + 2 * setting.layout.cell.vertical);
}

/** A row of cells; in several blocks if no side could hold it whole. */
export function cellsRow(
  setting: Setting,
  table: Table,
  cells: Readonly<Record<string, Cell>>,
  target: Target | null = null,
): readonly Drawable[] {
  const laid = laidCells(setting, table, cells);
  const room = table.tallest - 2 * setting.layout.cell.vertical;
  const fits = (cell: LaidCell): number => Math.max(1, Math.floor(room / lineHeight(cell.style)));
  const parts = Math.max(1, ...laid.map((cell) => Math.ceil(cell.lines.length / fits(cell))));
  const row: Tag = { type: 'TR' };
  const linked = laid.find((cell) => cell.lines.length > 0)?.tag;
  return Array.from({ length: parts }, (_, part) => {
    const slice = laid.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(part * fits(cell), (part + 1) * fits(cell)),
      tick: cell.tick && part === 0,
    }));
    const height = rowHeight(setting, table, slice);
    return {
      height,
      keep: false,
      draw: (canvas, top) =>
        canvas.within(row, () => {
          drawCells(canvas, table, slice, top, height);
          drawRowRule(canvas, table, top + height);
          const link = (): void => canvas.link(target, table.left, top, tableWidth(table), height);
          if (linked === undefined) link();
          else canvas.within(linked, link);
        }),
    };
  });
}

/** Rows of which the last stays on one side with what follows. */
export function keptWithNext(rows: readonly Drawable[]): readonly Drawable[] {
  return rows.map((row, at) => (at === rows.length - 1 ? { ...row, keep: true } : row));
}

/** Draws the line under a row. */
export function drawRowRule(canvas: Canvas, table: Table, y: number): void {
  canvas.rule(table.left, y, table.left + tableWidth(table), y, { weight: canvas.layout.lines.hair });
}

/** Room left beside a head, mm. */
const HEAD_ROOM = 0.8;
/** A head is made smaller down to this part of its size before it takes two lines. */
const LEAST_HEAD = 0.93;

/** The lines of a head in the size of the others: one where it fits or nearly does, else two, else one made as small as need be. */
function headLines(
  { fonts, layout }: Canvas,
  head: string,
  width: number,
  height: number,
): readonly [readonly string[], TextStyle] {
  const bold = stylesOf(layout).cellBold;
  const one = fitted(fonts, head, bold, width);
  if (one.size >= bold.size * LEAST_HEAD) return [[head], one];
  const lines = wrapEvenly(fonts, head, bold, width);
  const fits =
    lines.length <= 2 && lines.length * lineHeight(bold) <= height && lines.every((line) => line.width <= width);
  return fits ? [lines.map(({ text }) => text), bold] : [[head], one];
}

function drawHead(canvas: Canvas, table: Table, top: number): void {
  let left = table.left;
  for (const [name, width] of Object.entries(table.widths)) {
    const [lines, style] = headLines(canvas, table.heads[name] ?? '', width - HEAD_ROOM, table.headHeight);
    const step = lineHeight(style);
    const first = top + (table.headHeight - lines.length * step) / 2;
    canvas.within({ type: 'TH', scope: 'Column' }, () => {
      for (const [at, line] of lines.entries())
        canvas.line(line, left + width / 2, canvas.middle(first + (at + 0.5) * step, style), style, 'center');
    });
    if (left > table.left) canvas.rule(left, top, left, top + table.headHeight, { weight: canvas.layout.lines.hair });
    left += width;
  }
  const y = top + table.headHeight;
  canvas.rule(table.left, y, table.left + tableWidth(table), y, { weight: canvas.layout.lines.rule });
}

/** Draws the head of a table, the rows of one side under it and the frame round both; gives the lower edge. */
export function drawTable(canvas: Canvas, table: Table, rows: readonly Drawable[], top: number): number {
  let bottom = top;
  canvas.within({ type: 'Table' }, () => {
    canvas.within({ type: 'TR' }, () => drawHead(canvas, table, top));
    bottom = drawBlocks(canvas, rows, top + table.headHeight);
  });
  canvas.frame(table.left, top, tableWidth(table), bottom - top, { weight: canvas.layout.lines.frame });
  return bottom;
}
