import type { ContentsPage, ContentsRow } from '../model/page.ts';
import type { ContentsColumn } from '../model/layout.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { areaOf, beginSide, drawFoot, drawListHead } from './side.ts';
import type { Area } from './side.ts';
import { headingRow } from './heading-row.ts';
import { cellsRow, drawTable } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

const columns: Readonly<Record<ContentsColumn, Column>> = {
  number: { align: 'center', snug: true },
  documentNumber: { align: 'left', small: true, snug: true },
  author: { align: 'left', small: true, words: true },
  title: { align: 'left' },
  date: { align: 'center', snug: true },
  pages: { align: 'center', snug: true },
  remark: { align: 'left', small: true, words: true },
};

/** A 文号 is too wide for its column and breaks before the year. */
const YEAR = /(?=[〔[［])/u;

function tableOf(setting: Setting, area: Area): Table {
  const { headHeight, rowHeight, columns: widths } = setting.layout.contents;
  const { heads } = printWords.contents;
  return { headHeight, rowHeight, widths, heads, columns, left: area.left, tallest: area.height - headHeight };
}

function rowBlocks(
  setting: Setting,
  table: Table,
  row: ContentsRow,
  next: ContentsRow | undefined,
): readonly Drawable[] {
  if (row.kind === 'box') {
    const heading = { number: null, text: row.title, mark: row.mark, target: null, keep: true };
    return headingRow(setting, table, heading, setting.layout.contents.headingHeight);
  }
  if (row.kind === 'item') {
    const heading = {
      number: row.number,
      text: row.title,
      mark: row.mark,
      target: row.target,
      keep: next?.kind === 'piece',
    };
    return headingRow(setting, table, heading, setting.layout.contents.headingHeight);
  }
  const cells: Record<ContentsColumn, Cell> = {
    number: row.number === null ? '' : String(row.number),
    documentNumber: row.documentNumber.replace(YEAR, '\n'),
    author: row.author,
    title: row.title,
    date: row.date,
    pages: row.pages,
    remark: row.remark.replaceAll('；', '；\n'),
  };
  return cellsRow(setting, table, cells, row.target);
}

function plan(setting: Setting, page: ContentsPage): readonly (readonly Drawable[])[] {
  const area = areaOf(setting.layout.paper, setting.layout.margins.bound);
  const table = tableOf(setting, area);
  const blocks = page.rows.flatMap((row, at) => rowBlocks(setting, table, row, page.rows[at + 1]));
  return tableSides(blocks, table.tallest);
}

/** 卷内文件目录 (GB/T 9705): its head is repeated on every side, and no heading stands alone at the foot. */
export const contents: PageDrawer<ContentsPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    const area = areaOf(press.canvas.layout.paper, press.canvas.layout.margins.bound);
    const words = printWords.contents;
    for (const [index, rows] of sides.entries()) {
      const canvas = beginSide(press);
      const code = page.referenceCode === '' ? '' : `${words.referenceCode}${page.referenceCode}`;
      drawListHead(canvas, area, words.title, page.running, code);
      drawTable(canvas, tableOf(canvas, area), rows, area.top);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
