import type { Target } from '../model/page.ts';
import { drawLine } from './block.ts';
import type { Drawable } from './block.ts';
import type { Tag } from './drawing/structure.ts';
import { drawRowRule, tableWidth } from './table.ts';
import type { Table } from './table.ts';
import { fitted, lineHeight, textWidth } from './typesetting/measure.ts';
import { settable } from './typesetting/runs.ts';
import type { Setting } from './typesetting/setting.ts';
import { stylesOf } from './typesetting/styles.ts';
import { millimetres } from './typesetting/units.ts';
import { wrapParagraphs } from './typesetting/wrap.ts';

/** What a row says that stands across a whole table. */
export interface RowHeading {
  /** 2-22; the texts of all headings begin at one edge behind their numbers. */
  readonly number: string | null;
  readonly text: string;
  /** At the right end, if there is something to say. */
  readonly mark: string | null;
  readonly target: Target | null;
  readonly keep: boolean;
}

/** A row across the whole table, at least `least` mm high; in several blocks if no side could hold it whole. */
export function headingRow(setting: Setting, table: Table, heading: RowHeading, least: number): readonly Drawable[] {
  const { layout, fonts } = setting;
  const style = stylesOf(layout).cellBold;
  const inset = layout.cell.wide;
  const number = heading.number ?? '';
  const hang = hangOf(setting, table, number);
  const width = tableWidth(table) - 2 * inset - hang;
  const mark = heading.mark ?? '';
  const markStyle = fitted(fonts, mark, style, width / 3);
  const room = mark === '' ? 0 : textWidth(fonts, settable(mark), markStyle) + 2 * inset;
  const column = { left: table.left + inset + hang, width: width - room, align: 'left' as const };
  const lines = wrapParagraphs(fonts, heading.text, style, column.width);
  const step = lineHeight(style);
  const each = Math.max(1, Math.floor((table.tallest - 2 * layout.cell.vertical) / step));
  const row: Tag = { type: 'TR' };
  const cell: Tag = { type: 'TH', scope: 'Row', columns: Object.keys(table.widths).length };
  return Array.from({ length: Math.max(1, Math.ceil(lines.length / each)) }, (_, part) => {
    const slice = lines.slice(part * each, (part + 1) * each);
    const height = Math.max(least, slice.length * step + 2 * layout.cell.vertical);
    return {
      height,
      keep: heading.keep,
      draw: (canvas, top) => {
        const first = top + (height - slice.length * step) / 2;
        const draw = (): void => {
          if (part === 0) canvas.line(number, table.left + inset, canvas.middle(first + step / 2, style), style);
          slice.forEach((line, at) => drawLine(canvas, line, column, first + (at + 0.5) * step, style));
          const end = canvas.middle(top + height / 2, markStyle);
          if (part === 0) canvas.line(mark, column.left + column.width + room, end, markStyle, 'right');
          canvas.link(heading.target, table.left, top, tableWidth(table), height);
        };
        canvas.within(row, () => canvas.within(cell, draw));
        drawRowRule(canvas, table, top + height);
      },
    };
  });
}

/** How far the text stands behind its number, mm: over the second column, or half an em behind a number too long for that. */
function hangOf({ fonts, layout }: Setting, table: Table, number: string): number {
  if (number === '') return 0;
  const style = stylesOf(layout).cellBold;
  const [first = 0] = Object.values(table.widths);
  return Math.max(first, textWidth(fonts, number, style) + millimetres(style.size) / 2);
}
