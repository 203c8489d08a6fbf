import type { InspectionColumn } from '../model/layout.ts';
import type { InspectionListPage } from '../model/list-page.ts';
import { printWords } from '../text/print.ts';
import { space } from './block.ts';
import type { Drawable } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { PageDrawer } from './drawer.ts';
import { fitted } from './typesetting/measure.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { beginSide, drawFoot, drawListTitle, landscapeArea } from './side.ts';
import type { Area } from './side.ts';
import { stylesOf } from './typesetting/styles.ts';
import { cellsRow, drawTable, keptWithNext } from './table.ts';
import type { Cell, Column, Table } from './table.ts';

type Group = InspectionListPage['groups'][number];

/** A side of the list: the rows of one volume, or what does not fit on its sides before. */
interface GroupSide {
  readonly heading: string;
  readonly rows: readonly Drawable[];
  /** The last of its volume, to be signed. */
  readonly last: boolean;
}

const words = printWords.inspectionList;
const tick = { tick: true } as const;

const columns: Readonly<Record<InspectionColumn, Column>> = {
  number: { align: 'center', snug: true },
  title: { align: 'left' },
  pieces: { align: 'center', snug: true },
  pages: { align: 'center', snug: true },
  box: { align: 'center', snug: true },
  status: { align: 'center', small: true },
  present: { align: 'center' },
  sealed: { align: 'center' },
  original: { align: 'center' },
  copy: { align: 'center' },
  handwritten: { align: 'center' },
  remark: { align: 'left', small: true, words: true },
};

function tableOf(setting: Setting): Table {
  const { headHeight, rowHeight, columns: widths, signatures } = setting.layout.inspectionList;
  const { left, height } = landscapeArea(setting);
  const tallest = height - headHeight - signatures;
  return { headHeight, rowHeight, widths, heads: words.heads, columns, left, tallest };
}

function groupSides(setting: Setting, table: Table, group: Group): readonly GroupSide[] {
  const boxes = { present: tick, sealed: tick, original: tick, copy: tick, handwritten: tick };
  const rows = group.rows.flatMap((row) => {
    const cells: Readonly<Record<InspectionColumn, Cell>> = { ...row, ...boxes, pieces: String(row.pieces) };
    return cellsRow(setting, table, cells);
  });
  // The signatures never stand alone on a side.
  const { signatures } = setting.layout.inspectionList;
  const sides = tableSides([...keptWithNext(rows), space(signatures)], table.tallest + signatures, 1);
  return sides.map((side, at) => {
    const last = at === sides.length - 1;
    return { heading: group.heading, rows: last ? side.slice(0, -1) : side, last };
  });
}

function plan(setting: Setting, page: InspectionListPage): readonly GroupSide[] {
  const table = tableOf(setting);
  const sides = page.groups.flatMap((group) => groupSides(setting, table, group));
  return sides.length === 0 ? [{ heading: '', rows: [], last: true }] : sides;
}

function drawSignatures(canvas: Canvas, area: Area, top: number): void {
  const { signatures } = canvas.layout.inspectionList;
  const style = stylesOf(canvas.layout).cell;
  const third = area.width / 3;
  const y = top + signatures * 0.7;
  for (const [at, label] of [words.checkedBy, words.accompaniedBy, words.date].entries()) {
    const left = area.left + at * third;
    const right = left + third - (at < 2 ? 14 : 0);
    canvas.within({ type: 'P' }, () => canvas.line(label, left, y, style));
    canvas.rule(left + 18, y + 1.2, right, y + 1.2, { weight: canvas.layout.lines.hair });
    if (at === 2) canvas.within({ type: 'P' }, () => canvas.line(words.blankDate, right, y, style, 'right'));
  }
}

/** 迎检清单: every volume on sides of its own, with boxes to tick and a line to sign. */
export const inspectionList: PageDrawer<InspectionListPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    const area = landscapeArea(press.canvas);
    for (const [index, side] of sides.entries()) {
      const canvas = beginSide(press, { landscape: true });
      drawListTitle(canvas, area, page.heading);
      const style = stylesOf(canvas.layout).body;
      const heading = fitted(canvas.fonts, side.heading, { ...style, face: 'serifBold' }, area.width);
      canvas.within({ type: 'H2' }, () => canvas.line(side.heading, area.left, area.top - 2.4, heading));
      const bottom = drawTable(canvas, tableOf(canvas), side.rows, area.top);
      if (side.last) drawSignatures(canvas, area, bottom);
      drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
