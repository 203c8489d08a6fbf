import type { PrintedTable } from '../../model/rendition.ts';
import { printWords } from '../../text/print.ts';
import { drawLine, space, textBlocks } from '../block.ts';
import type { Drawable } from '../block.ts';
import { lineHeight, scaled } from '../typesetting/measure.ts';
import type { Setting } from '../typesetting/setting.ts';
import { GREY } from '../typesetting/styles.ts';
import type { TableForm } from './form.ts';
import { cellsOf } from './rows.ts';
import { wrapParagraphs } from '../typesetting/wrap.ts';

/** Size of a table's own title beside that of its cells, and room around it, mm. */
const TITLE_SIZE = 1.45;
const TITLE_ROOM = 1.6;
const NOTE_ROOM = 2;

/** The rows above the head of a table, without lines: what stands alone is its title, in the middle. */
export function titleBlocks(setting: Setting, table: PrintedTable, form: TableForm): readonly Drawable[] {
  const rows = Array.from({ length: Math.min(table.titleRows, table.rows.length) }, (_, row) =>
    cellsOf(table, row)
      .map(({ cell }) => cell.text)
      .filter((text) => text !== ''),
  );
  const { left, width } = form.area;
  const title = scaled({ ...form.style, face: 'serifBold', leading: setting.layout.leading.heading }, TITLE_SIZE);
  const blocks = rows.flatMap((texts, at) => {
    const [only, ...others] = texts;
    if (only === undefined) return [];
    if (others.length > 0) return [sideBySide(setting, texts, form)];
    const style = at === 0 ? title : form.style;
    return textBlocks(setting, only, style, { left, width, align: at === 0 ? 'center' : 'left' }, true);
  });
  return blocks.length === 0 ? [] : [...blocks, space(TITLE_ROOM)];
}

/** Several texts of a row: the first on the left, the last on the right. */
function sideBySide(setting: Setting, texts: readonly string[], form: TableForm): Drawable {
  const { area, style } = form;
  const share = area.width / texts.length;
  const columns = texts.map((text, at) => ({
    lines: wrapParagraphs(setting.fonts, text, style, share - 2),
    left: area.left + at * share,
    width: share,
    align: at === 0 ? ('left' as const) : at === texts.length - 1 ? ('right' as const) : ('center' as const),
  }));
  const step = lineHeight(style);
  return {
    height: Math.max(...columns.map(({ lines }) => lines.length)) * step,
    keep: true,
    draw: (canvas, top) => {
      for (const column of columns)
        canvas.within({ type: 'P' }, () =>
          column.lines.forEach((line, at) => drawLine(canvas, line, column, top + (at + 0.5) * step, style)),
        );
    },
  };
}

/** What is said below a table; a table without rows says that it is empty. */
export function noteBlocks(setting: Setting, table: PrintedTable, form: TableForm): readonly Drawable[] {
  const empty = table.rows.length === 0 ? [printWords.tables.empty] : [];
  const style = { ...form.style, size: setting.layout.type.label, face: 'sans' as const, colour: GREY };
  const column = { left: form.area.left, width: form.area.width, align: 'left' as const };
  const blocks = [...empty, ...table.notes].flatMap((note) => textBlocks(setting, note, style, column));
  return blocks.length === 0 ? [] : [space(NOTE_ROOM), ...blocks];
}
