import type { HandNumberingColumn, Layout } from '../model/layout.ts';
import type { HandNumberingPage } from '../model/list-page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { listDrawer, listTable } from './list.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { cellsRow } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

const words = printWords.handNumbering;

const columns: Readonly<Record<HandNumberingColumn, Column>> = {
  volume: { align: 'left', parts: true },
  box: { align: 'center', snug: true },
  number: { align: 'center', snug: true },
  title: { align: 'left' },
  location: { align: 'left', small: true, words: true },
  pages: { align: 'center', snug: true },
  where: { align: 'center', small: true },
  done: { align: 'center' },
};

/** Where numbers are written on what is only paper: at the outer corner of either face (DA/T 22, GB/T 11822). */
export function handCorners(convention: Layout['stamp']['convention'], bothSides: boolean): readonly string[] {
  return [words.fronts[convention], ...(bothSides ? [words.backs[convention]] : [])];
}

function tableOf(setting: Setting): Table {
  return listTable(setting, setting.layout.handNumbering, words.heads, columns);
}

function plan(setting: Setting, page: HandNumberingPage): readonly (readonly Drawable[])[] {
  const table = tableOf(setting);
  const { convention } = setting.layout.stamp;
  const rows = page.rows.flatMap((row) => {
    const { firstPage, lastPage } = row;
    const where = handCorners(convention, row.bothSides);
    const cells: Readonly<Record<HandNumberingColumn, Cell>> = {
      volume: row.volume,
      box: row.box,
      number: String(row.number),
      title: row.title,
      location: row.location,
      pages: `${words.range(firstPage, lastPage)}\n${words.count(lastPage - firstPage + 1)}`,
      where: where.join('\n'),
      done: { tick: true },
    };
    return cellsRow(setting, table, cells);
  });
  return tableSides(rows, table.tallest);
}

/** 手工编页清单: which numbers to write by hand on what is only paper, and where on its pages (DA/T 22, GB/T 11822). */
export const handNumbering: PageDrawer<HandNumberingPage> = listDrawer({
  tableOf,
  plan,
  head: (page) => [page.heading, words.note],
});
