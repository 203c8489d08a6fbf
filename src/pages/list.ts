import type { TableLayout } from '../model/layout.ts';
import type { OwnPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import type { Setting } from './typesetting/setting.ts';
import { beginSide, drawFoot, drawListHead, landscapeArea } from './side.ts';
import { drawTable } from './table.ts';
import type { Column, Table } from './table.ts';

/** The table of a loose list read sideways, as wide and as tall as its sides allow. */
export function listTable<Name extends string>(
  setting: Setting,
  { headHeight, rowHeight, columns: widths }: TableLayout<Name>,
  heads: Table['heads'],
  columns: Readonly<Record<Name, Column>>,
): Table {
  const { left, height } = landscapeArea(setting);
  return { headHeight, rowHeight, widths, heads, columns, left, tallest: height - headHeight };
}

/** What makes one loose list differ from another. */
export interface ListKind<Kind extends OwnPage> {
  readonly tableOf: (setting: Setting) => Table;
  /** Rows of each side; pure. */
  readonly plan: (setting: Setting, page: Kind) => readonly (readonly Drawable[])[];
  /** Heading, and what stands beside and below it. */
  readonly head: (page: Kind) => readonly [heading: string, running: string, note?: string];
}

/** Draws a loose list: heading and table on every side, which side of how many where there are several. */
export function listDrawer<Kind extends OwnPage>({ tableOf, plan, head }: ListKind<Kind>): PageDrawer<Kind> {
  return {
    sides: (page, setting) => plan(setting, page).length,
    draw: (press, page) => {
      const sides = plan(press.canvas, page);
      const area = landscapeArea(press.canvas);
      for (const [index, rows] of sides.entries()) {
        const canvas = beginSide(press, { landscape: true });
        drawListHead(canvas, area, ...head(page));
        drawTable(canvas, tableOf(canvas), rows, area.top);
        if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
      }
    },
  };
}
