import { Canvas } from './drawing/canvas.ts';
import type { Align } from './drawing/canvas.ts';
import { fitted, scaled, textStyle, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import type { Setting } from './typesetting/setting.ts';
import { millimetres } from './typesetting/units.ts';
import { linesHeight, wrapParagraphs } from './typesetting/wrap.ts';

/** A value filled into a form that stored no look of it. */
export interface FormValue {
  /** Text of a field; a tick or a dot for a box that is marked. */
  readonly shown: { readonly text: string } | 'tick' | 'dot';
  /** Its field, mm. */
  readonly width: number;
  readonly height: number;
  /** pt; null: as fits (ISO 32000-1, 12.7.3.3). */
  readonly size: number | null;
  readonly align: Align;
  readonly multiline: boolean;
  /** Places of equal width, one sign in each; null: none. */
  readonly comb: number | null;
}

/** Edge left free inside a field, mm, and least and greatest type that fits itself, pt. */
const EDGE = 0.7;
const SMALLEST = 4;
const LARGEST = 12;
/** Part of a line's height that its type takes. */
const TYPE_SHARE = 0.7;

/** Draws each value on a page of the size of its field. */
export async function drawFormValues(setting: Setting, values: readonly FormValue[]): Promise<Uint8Array> {
  const canvas = new Canvas(setting, {
    title: '',
    subject: '',
    author: '',
    keywords: [],
    identifier: '',
    date: '2000-01-01',
  });
  for (const value of values) {
    canvas.side(value);
    if (value.shown === 'tick') drawTick(canvas, value);
    else if (value.shown === 'dot') drawText(canvas, value, '●', 'center');
    else if (value.comb !== null) drawComb(canvas, value, value.shown.text, value.comb);
    else if (value.multiline) drawLines(canvas, value, value.shown.text);
    else drawText(canvas, value, value.shown.text.replaceAll(/\s*[\r\n]+\s*/g, ' '), value.align);
  }
  return canvas.bytes();
}

function drawTick(canvas: Canvas, { width, height }: FormValue): void {
  const side = Math.min(width, height);
  const at = (x: number, y: number): readonly [number, number] => [
    width / 2 + (x - 0.5) * side,
    height / 2 + (y - 0.5) * side,
  ];
  const stroke = { weight: Math.max(0.8, side * 0.28) };
  canvas.rule(...at(0.2, 0.52), ...at(0.42, 0.76), stroke);
  canvas.rule(...at(0.42, 0.76), ...at(0.82, 0.24), stroke);
}

/** Type of one line: that of the field, made smaller where the value is longer. */
function lineStyle(canvas: Canvas, { size, width, height }: FormValue, text: string): TextStyle {
  const fits = (height * TYPE_SHARE) / millimetres(1);
  const style = textStyle('serif', size ?? Math.max(SMALLEST, Math.min(LARGEST, fits)));
  return fitted(canvas.fonts, text, style, Math.max(1, width - 2 * EDGE));
}

function drawText(canvas: Canvas, value: FormValue, text: string, align: Align): void {
  const { width, height } = value;
  const style = lineStyle(canvas, value, text);
  const x = align === 'left' ? EDGE : align === 'center' ? width / 2 : width - EDGE;
  canvas.line(text, x, canvas.middle(height / 2, style), style, align);
}

function drawComb(canvas: Canvas, value: FormValue, text: string, places: number): void {
  const each = value.width / places;
  const style = lineStyle(canvas, { ...value, width: each + 2 * EDGE }, '国');
  for (const [index, sign] of [...text].slice(0, places).entries())
    canvas.line(sign, (index + 0.5) * each, canvas.middle(value.height / 2, style), style, 'center');
}

function drawLines(canvas: Canvas, value: FormValue, text: string): void {
  const room = Math.max(1, value.width - 2 * EDGE);
  let style = textStyle('serif', value.size ?? LARGEST, { leading: 1.25 });
  let lines = wrapParagraphs(canvas.fonts, text, style, room);
  while (linesHeight(lines, style) > value.height && style.size > SMALLEST) {
    style = scaled(style, 0.94);
    lines = wrapParagraphs(canvas.fonts, text, style, room);
  }
  for (const [index, line] of lines.entries()) {
    const width = textWidth(canvas.fonts, line.text, style);
    const x =
      value.align === 'left' ? EDGE : value.align === 'center' ? (value.width - width) / 2 : value.width - EDGE - width;
    canvas.line(
      line.text,
      x,
      EDGE + canvas.middle(millimetres(style.size * style.leading) * (index + 0.5), style),
      style,
    );
  }
}
