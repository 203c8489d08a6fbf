import type { PackingColumn } from '../model/layout.ts';
import type { PackingListPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { paginate } from './paginate.ts';
import type { Setting } from './setting.ts';
import { beginSide, drawFoot, drawListHead, landscapeArea } from './side.ts';
import { cellsRow, drawTable, keptWithNext } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

const words = printWords.packingList;
const tick = { tick: true } as const;

const columns: Readonly<Record<PackingColumn, Column>> = {
  volume: { align: 'left' },
  fileName: { align: 'left', small: true },
  sides: { align: 'center', snug: true },
  sheets: { align: 'center', snug: true },
  colourPages: { align: 'left', small: true },
  box: { align: 'center', small: true },
  inserts: { align: 'left', small: true },
  printed: { align: 'center' },
  boxed: { align: 'center' },
};

function tableOf(setting: Setting): Table {
  const { headHeight, rowHeight, columns: widths } = setting.layout.packingList;
  const { left, height } = landscapeArea(setting);
  return { headHeight, rowHeight, widths, heads: words.heads, columns, left, tallest: height - headHeight };
}

function plan(setting: Setting, page: PackingListPage): readonly (readonly Drawable[])[] {
  const table = tableOf(setting);
  const volumes = page.rows.map((row): Readonly<Record<PackingColumn, Cell>> => ({
    volume: row.volume,
    fileName: row.fileSides === '' ? row.fileName : `${row.fileName}\n${words.fileSides(row.fileSides)}`,
    sides: String(row.sides),
    sheets: String(row.sheets),
    colourPages: row.colourPages,
    box: words.box(row.box, row.thickness, row.sticker),
    inserts: row.inserts.join('\n'),
    printed: tick,
    boxed: tick,
  }));
  const total = {
    volume: words.total,
    sides: String(page.rows.reduce((sum, row) => sum + row.sides, 0)),
    sheets: String(page.rows.reduce((sum, row) => sum + row.sheets, 0)),
  };
  const rows = volumes.flatMap((cells) => cellsRow(setting, table, cells));
  return paginate([...keptWithNext(rows), ...cellsRow(setting, table, total)], () => table.tallest);
}

/** 打印装盒单: what to print, how many sheets, which box, what goes in between. */
export const packingList: PageDrawer<PackingListPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    const area = landscapeArea(press.canvas);
    for (const [index, rows] of sides.entries()) {
      const canvas = beginSide(press, { landscape: true });
      drawListHead(canvas, area, page.heading, page.duplex ? words.duplex : words.simplex, words.note);
      drawTable(canvas, tableOf(canvas), rows, area.top);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
