import type { ThresholdColumn } from '../model/layout.ts';
import type { ThresholdListPage } from '../model/list-page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { listDrawer, listTable } from './list.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { cellsRow } from './table.ts';
import type { Column, Table } from './table.ts';

const words = printWords.thresholdList;

const columns: Readonly<Record<ThresholdColumn, Column>> = {
  number: { align: 'center', snug: true },
  title: { align: 'left' },
  demand: { align: 'center' },
  numerator: { align: 'center', snug: true },
  denominator: { align: 'center', snug: true },
  base: { align: 'left', small: true },
  value: { align: 'center', snug: true },
  verdict: { align: 'left', small: true, words: true },
  recounted: { align: 'center' },
};

function tableOf(setting: Setting): Table {
  return listTable(setting, setting.layout.thresholdList, words.heads, columns);
}

function plan(setting: Setting, page: ThresholdListPage): readonly (readonly Drawable[])[] {
  const table = tableOf(setting);
  const rows = page.rows.flatMap((row) => cellsRow(setting, table, { ...row, recounted: '' }));
  return tableSides(rows, table.tallest);
}

/** 指标台账: every threshold with its arithmetic; the last column is for what the inspector counts. */
export const thresholdList: PageDrawer<ThresholdListPage> = listDrawer({
  tableOf,
  plan,
  head: (page) => [page.heading, words.note],
});
