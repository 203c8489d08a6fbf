import { drawLine, linesIn } from './block.ts';
import type { Drawable, TextColumn } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import { fitted, lineHeight, scaled, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import type { Setting } from './typesetting/setting.ts';
import { stylesOf } from './typesetting/styles.ts';
import { millimetres } from './typesetting/units.ts';
import { linesHeight } from './typesetting/wrap.ts';
import type { Line } from './typesetting/wrap.ts';

/** A label and what stands beside it; an empty value leaves room to write by hand. */
export interface Field {
  readonly label: string;
  readonly value: string;
  /** Part of the row's width; an even share if not given. */
  readonly share?: number;
  /** On one line, set smaller if need be. */
  readonly whole?: boolean;
}

/** Size of a label beside that of its value. */
const LABEL_SIZE = 0.86;

/** Width in em from which a value is set flush on both sides. */
const JUSTIFIED = 20;

/** A grid of fields, one or two in a row. */
export interface Form {
  readonly rows: readonly (readonly Field[])[];
  /** mm. */
  readonly left: number;
  readonly width: number;
  readonly labelWidth: number;
  /** Least height of a row. */
  readonly rowHeight: number;
  readonly style: TextStyle;
}

interface LaidField {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly left: number;
  readonly width: number;
}

/** Where the value of a field stands; its lines are flush where they are long enough for that. */
function columnOf({ layout }: Setting, form: Form, left: number, width: number): TextColumn {
  const inset = 2 * layout.cell.horizontal;
  const inner = width - form.labelWidth - 2 * inset;
  const align = inner >= JUSTIFIED * millimetres(form.style.size) ? 'justify' : 'left';
  return { left: left + form.labelWidth + inset, width: inner, align };
}

function laidField(setting: Setting, form: Form, field: Field, left: number, width: number): LaidField {
  const column = columnOf(setting, form, left, width);
  const style = field.whole === true ? fitted(setting.fonts, field.value, form.style, column.width) : form.style;
  return { label: field.label, lines: linesIn(setting.fonts, field.value, style, column), style, left, width };
}

function drawField(canvas: Canvas, form: Form, field: LaidField, top: number, height: number, first: boolean): void {
  const { lines } = canvas.layout;
  const label = { ...stylesOf(canvas.layout).label, size: form.style.size * LABEL_SIZE };
  const wanted = Math.min(1, (form.labelWidth - 2) / textWidth(canvas.fonts, field.label, label));
  const style = scaled(label, wanted);
  const middle = canvas.middle(top + height / 2, style);
  canvas.within({ type: 'TH', scope: 'Row' }, () =>
    canvas.line(field.label, field.left + form.labelWidth / 2, middle, style, 'center'),
  );
  const start = field.left + form.labelWidth;
  canvas.rule(start, top, start, top + height, { weight: lines.hair });
  if (!first) canvas.rule(field.left, top, field.left, top + height, { weight: lines.hair });
  const step = lineHeight(field.style);
  const upper = top + (height - field.lines.length * step) / 2;
  const column = columnOf(canvas, form, field.left, field.width);
  canvas.within({ type: 'TD' }, () =>
    field.lines.forEach((line, at) => drawLine(canvas, line, column, upper + (at + 0.5) * step, field.style)),
  );
}

/** The rows of a form. */
export function formRows(setting: Setting, form: Form): readonly Drawable[] {
  return form.rows.map((fields) => {
    let left = form.left;
    const laid = fields.map((field) => {
      const width = form.width * (field.share ?? 1 / fields.length);
      left += width;
      return laidField(setting, form, field, left - width, width);
    });
    const text = Math.max(...laid.map((field) => linesHeight(field.lines, field.style)));
    const height = Math.max(form.rowHeight, text + 2 * setting.layout.cell.vertical);
    return {
      height,
      keep: false,
      draw: (canvas, top) =>
        canvas.within({ type: 'TR' }, () =>
          laid.forEach((field, at) => drawField(canvas, form, field, top, height, at === 0)),
        ),
    };
  });
}

/** The form, set smaller if need be so that it is no higher than `height` (mm). */
export function fittedForm(setting: Setting, form: Form, height: number): Form {
  let fitting = form;
  while (formRows(setting, fitting).reduce((sum, row) => sum + row.height, 0) > height) {
    fitting = { ...fitting, style: scaled(fitting.style, 0.94), rowHeight: fitting.rowHeight * 0.94 };
  }
  return fitting;
}

/** Draws a form with its frame; gives its lower edge. */
export function drawForm(canvas: Canvas, form: Form, top: number): number {
  const { lines } = canvas.layout;
  let at = top;
  canvas.within({ type: 'Table' }, () => {
    for (const [index, row] of formRows(canvas, form).entries()) {
      if (index > 0) canvas.rule(form.left, at, form.left + form.width, at, { weight: lines.hair });
      row.draw(canvas, at);
      at += row.height;
    }
  });
  canvas.frame(form.left, top, form.width, at - top, { weight: lines.frame });
  return at;
}
