import { printWords } from '../text/print.ts';
import { drawBlocks, heightOf, textBlocks } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import { drawForm, fittedForm } from './form.ts';
import type { Field } from './form.ts';
import { spaced } from './typesetting/measure.ts';
import { areaOf } from './side.ts';
import { stylesOf } from './typesetting/styles.ts';

/** A sheet of one side that states a few fields under a title, and why it is there. */
export interface Sheet {
  readonly title: string;
  readonly note: string;
  readonly fields: readonly Field[];
  /** Set off under the fields; null when there is nothing more to say. */
  readonly warning: string | null;
}

/** Draws such a sheet on the side begun. */
export function drawSheet(canvas: Canvas, sheet: Sheet): void {
  const { layout } = canvas;
  const styles = stylesOf(layout);
  const area = areaOf(layout.paper, layout.margins.bound);
  const middle = (area.left + area.right) / 2;
  canvas.within({ type: 'H1' }, () =>
    canvas.line(sheet.title, middle, layout.sheet.title, spaced(styles.title), 'center'),
  );
  const { width, rowHeight, labelWidth } = { width: layout.cover.fieldsWidth, ...layout.form };
  const left = middle - width / 2;
  const rows = sheet.fields.map((field) => [field]);
  const form = { rows, left, width, labelWidth, rowHeight, style: styles.body };
  const note = textBlocks(canvas, sheet.note, styles.cell, { left, width, align: 'justify' });
  const warning = sheet.warning === null ? null : [{ label: printWords.titled.problem, value: sheet.warning }];
  const room = area.bottom - layout.sheet.fields - heightOf(note) - 8;
  const whole = warning === null ? form : { ...form, rows: [...rows, warning] };
  const bottom = drawForm(canvas, fittedForm(canvas, whole, room), layout.sheet.fields);
  drawBlocks(canvas, note, bottom + 5);
}
