import type { TablesPage } from '../../model/page.ts';
import { printWords } from '../../text/print.ts';
import type { PageDrawer } from '../drawer.ts';
import type { Setting } from '../typesetting/setting.ts';
import { beginSide, drawFoot, drawRunning } from '../side.ts';
import { drawTableSide } from './draw.ts';
import { planTable } from './plan.ts';
import type { TableSide } from './plan.ts';

/** Plans made, by the tables themselves: the same are measured for page numbers, for boxes and for drawing. */
const plans = new WeakMap<TablesPage['tables'], { readonly setting: Setting; readonly sides: readonly TableSide[] }>();

function plan({ fonts, layout }: Setting, { tables }: TablesPage): readonly TableSide[] {
  const known = plans.get(tables);
  if (known !== undefined && known.setting.fonts === fonts && known.setting.layout === layout) return known.sides;
  const setting = { fonts, layout };
  const shown = tables.length > 0 ? tables : [EMPTY];
  const sides = shown.flatMap((table) => planTable(setting, table));
  plans.set(tables, { setting, sides });
  return sides;
}

const EMPTY = { name: null, titleRows: 0, headRows: 0, headColumns: 0, widths: [], rows: [], notes: [] };

/** Sheets of a workbook or a delimited text; heads are repeated on every side, and what is too wide lies sideways. */
export const tables: PageDrawer<TablesPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    for (const [index, side] of sides.entries()) {
      const { landscape, area } = side.grid.form;
      const canvas = beginSide(press, { landscape, pageNumber: page.pageNumber + index });
      if (index === 0) canvas.target(page.target);
      drawRunning(canvas, area, page.title, page.fileName);
      drawTableSide(canvas, side);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
