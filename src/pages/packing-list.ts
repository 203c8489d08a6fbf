import type { PackingColumn } from '../model/layout.ts';
import type { PackingListPage } from '../model/list-page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { listDrawer, listTable } from './list.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { cellsRow, keptWithNext } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

const words = printWords.packingList;
const tick = { tick: true } as const;

const columns: Readonly<Record<PackingColumn, Column>> = {
  volume: { align: 'left', parts: true },
  fileName: { align: 'left', small: true, parts: true },
  sides: { align: 'center', snug: true },
  sheets: { align: 'center', snug: true },
  colourPages: { align: 'left', small: true },
  box: { align: 'center', small: true },
  inserts: { align: 'left', small: true },
  printed: { align: 'center' },
  boxed: { align: 'center' },
};

function tableOf(setting: Setting): Table {
  return listTable(setting, setting.layout.packingList, words.heads, columns);
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
  return tableSides([...keptWithNext(rows), ...cellsRow(setting, table, total)], table.tallest);
}

/** 打印装盒单: what to print, how many sheets, which box, what goes in between. */
export const packingList: PageDrawer<PackingListPage> = listDrawer({
  tableOf,
  plan,
  head: (page) => [page.heading, page.duplex ? words.duplex : words.simplex, words.note],
});
