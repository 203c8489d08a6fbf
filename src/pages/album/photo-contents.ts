import type { PhotoContentsColumn } from '../../model/layout.ts';
import type { PhotoContentsPage } from '../../model/page.ts';
import { printWords } from '../../text/print.ts';
import type { Drawable } from '../block.ts';
import type { PageDrawer } from '../drawer.ts';
import { tableSides } from '../paginate.ts';
import type { Setting } from '../typesetting/setting.ts';
import { areaOf, beginSide, drawFoot, drawListHead } from '../side.ts';
import { cellsRow, drawTable } from '../table.ts';
import type { Cell, Column, Table } from '../table.ts';

const columns: Readonly<Record<PhotoContentsColumn, Column>> = {
  number: { align: 'center', snug: true },
  title: { align: 'left' },
  time: { align: 'center', snug: true },
  photographer: { align: 'center', small: true, words: true },
  page: { align: 'center', snug: true },
  seeAlso: { align: 'left', small: true, parts: true },
};

function tableOf(setting: Setting): Table {
  const { layout } = setting;
  const { headHeight, rowHeight, columns: widths } = layout.photoContents;
  const { left, height } = areaOf(layout.paper, layout.margins.bound);
  const { heads } = printWords.photoContents;
  return { headHeight, rowHeight, widths, heads, columns, left, tallest: height - headHeight };
}

function plan(setting: Setting, page: PhotoContentsPage): readonly (readonly Drawable[])[] {
  const table = tableOf(setting);
  const blocks = page.rows.flatMap(({ target, ...row }) => {
    const cells: Readonly<Record<PhotoContentsColumn, Cell>> = row;
    return cellsRow(setting, table, cells, target);
  });
  return tableSides(blocks, table.tallest);
}

/** 册内照片目录. */
export const photoContents: PageDrawer<PhotoContentsPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const { layout } = press.canvas;
    const area = areaOf(layout.paper, layout.margins.bound);
    const sides = plan(press.canvas, page);
    for (const [index, rows] of sides.entries()) {
      const canvas = beginSide(press);
      drawListHead(canvas, area, printWords.photoContents.title, page.running);
      drawTable(canvas, tableOf(canvas), rows, area.top);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
