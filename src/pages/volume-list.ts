import type { VolumeListColumn } from '../model/layout.ts';
import type { VolumeListPage } from '../model/list-page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { listDrawer, listTable } from './list.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { cellsRow, keptWithNext } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

const words = printWords.volumeList;

const columns: Readonly<Record<VolumeListColumn, Column>> = {
  number: { align: 'center' },
  title: { align: 'left' },
  period: { align: 'center' },
  volumeLabel: { align: 'center' },
  retention: { align: 'center' },
  itemCount: { align: 'center', snug: true },
  pageCount: { align: 'center', snug: true },
  box: { align: 'center', snug: true },
  remark: { align: 'left', small: true },
};

function tableOf(setting: Setting): Table {
  return listTable(setting, setting.layout.volumeList, words.heads, columns);
}

function plan(setting: Setting, page: VolumeListPage): readonly (readonly Drawable[])[] {
  const table = tableOf(setting);
  const volumes = page.rows.map((row): Readonly<Record<VolumeListColumn, Cell>> => ({
    ...row,
    number: String(row.number),
    itemCount: String(row.itemCount),
    pageCount: String(row.pageCount),
  }));
  const total = {
    title: words.total,
    itemCount: String(page.rows.reduce((sum, row) => sum + row.itemCount, 0)),
    pageCount: String(page.rows.reduce((sum, row) => sum + row.pageCount, 0)),
  };
  const rows = volumes.flatMap((cells) => cellsRow(setting, table, cells));
  return tableSides([...keptWithNext(rows), ...cellsRow(setting, table, total)], table.tallest);
}

/** 案卷目录. */
export const volumeList: PageDrawer<VolumeListPage> = listDrawer({
  tableOf,
  plan,
  head: (page) => [page.heading, page.running],
});
