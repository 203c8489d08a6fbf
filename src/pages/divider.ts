import type { DividerPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import { drawBlocks, fittedBlocks, heightOf, space, textBlocks } from './block.ts';
import type { Drawable } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { PageDrawer } from './drawer.ts';
import { spaced, textWidth } from './typesetting/measure.ts';
import { paginate } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { areaOf, beginSide, drawRunning } from './side.ts';
import type { Area } from './side.ts';
import { stylesOf } from './typesetting/styles.ts';
import { cellsRow, drawTable } from './table.ts';
import type { Table } from './table.ts';

/** What stands on a divider, side by side. */
interface Plan {
  readonly area: Area;
  /** Left edge of title, table and remarks. */
  readonly left: number;
  readonly title: readonly Drawable[];
  readonly table: Table;
  /** Upper edge of the table on the first side. */
  readonly tableTop: number;
  readonly rows: readonly (readonly Drawable[])[];
  /** The first of them stand under the last rows. */
  readonly remarks: readonly (readonly Drawable[])[];
}

const columns: Table['columns'] = {
  name: { align: 'left' },
  state: { align: 'center' },
  pages: { align: 'center', snug: true },
};

function remarkBlocks(setting: Setting, remarks: readonly string[], left: number, width: number): readonly Drawable[] {
  if (remarks.length === 0) return [];
  const styles = stylesOf(setting.layout);
  const style = { ...styles.cell, leading: 1.6 };
  const heading = textBlocks(
    setting,
    printWords.divider.remarks,
    styles.cellBold,
    { left, width, align: 'left' },
    true,
    'H2',
  );
  const text = remarks.flatMap((remark) => [
    ...textBlocks(setting, remark, style, { left, width, align: 'justify' }),
    space(1.2),
  ]);
  return [space(7), ...heading, space(1.5, true), ...text];
}

function plan(setting: Setting, page: DividerPage): Plan {
  const { layout } = setting;
  const { divider } = layout;
  const area = areaOf(layout.paper, layout.margins.bound);
  const width = divider.textWidth;
  const left = (area.left + area.right - width) / 2;
  const column = { left, width, align: 'center' as const };
  const title = fittedBlocks(setting, page.title, stylesOf(layout).title, column, 60, 'H1');
  const tableTop = Math.max(divider.title + heightOf(title) + (page.mark === null ? 14 : 38), 138);
  const { headHeight, rowHeight, columns: widths } = divider.parts;
  const tallest = area.bottom - tableTop - headHeight;
  const table = { headHeight, rowHeight, widths, heads: printWords.divider.heads, columns, left, tallest };
  const blocks = page.parts.flatMap((part) => cellsRow(setting, table, { ...part }));
  const rows = paginate(blocks, (side) => (side === 0 ? tallest : area.height - headHeight));
  const lastTop = rows.length === 1 ? tableTop : area.top;
  const used = blocks.length === 0 ? 0 : headHeight + heightOf(rows.at(-1) ?? []);
  const left0 = area.bottom - lastTop - used;
  const remarks = paginate([space(0), ...remarkBlocks(setting, page.remarks, left, width)], (side) =>
    side === 0 ? left0 : area.height,
  );
  return { area, left, title, table, tableTop, rows, remarks };
}

function drawMark(canvas: Canvas, mark: string, middle: number, top: number): void {
  const style = spaced(stylesOf(canvas.layout).title);
  const width = textWidth(canvas.fonts, mark, style) + 14;
  canvas.frame(middle - width / 2, top, width, 15, { weight: canvas.layout.lines.frame * 1.6 });
  canvas.within({ type: 'P' }, () => canvas.line(mark, middle, canvas.middle(top + 7.5, style), style, 'center'));
}

function drawHead(canvas: Canvas, page: DividerPage, planned: Plan): void {
  const { divider } = canvas.layout;
  const middle = planned.left + divider.textWidth / 2;
  const style = { ...stylesOf(canvas.layout).heading, face: 'serif' as const };
  canvas.within({ type: 'P' }, () => canvas.line(page.number ?? '', middle, divider.number, style, 'center'));
  const bottom = drawBlocks(canvas, planned.title, divider.title);
  if (page.mark !== null) drawMark(canvas, page.mark, middle, bottom + 9);
}

/** The sheet before the pieces of an item: its parts, what there is of each, and what is to be said about gaps. */
export const divider: PageDrawer<DividerPage> = {
  sides: (page, setting) => {
    const { rows, remarks } = plan(setting, page);
    return rows.length + remarks.length - 1;
  },
  draw: (press, page) => {
    const planned = plan(press.canvas, page);
    const { area, rows, remarks, table, tableTop } = planned;
    for (let side = 0; side < rows.length + remarks.length - 1; side += 1) {
      const canvas = beginSide(press);
      drawRunning(canvas, area, page.running, '');
      canvas.rule(area.left, area.top, area.right, area.top, { weight: canvas.layout.lines.hair });
      if (side === 0) canvas.target(page.target);
      if (side === 0) drawHead(canvas, page, planned);
      const top = side === 0 ? tableTop : area.top;
      const shown = rows[side] ?? [];
      const bottom = shown.length === 0 ? top : drawTable(canvas, table, shown, top);
      drawBlocks(canvas, remarks[side - rows.length + 1] ?? [], bottom);
    }
  },
};
