import type { Canvas } from '../drawing/canvas.ts';
import { scaled } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { settable } from './runs.ts';
import { millimetres } from './units.ts';
import { clings } from './breaks.ts';

/** Distance of signs and of columns, in em. */
const SIGN_STEP = 1.08;
const COLUMN_STEP = 1.35;
/** Size in pt that is read from before a shelf. */
export const READABLE = 14;

/** Height of a text in one column, in em. */
export function stepsOf(text: string): number {
  return signsOf(text).length * SIGN_STEP;
}

function signsOf(text: string): readonly string[] {
  return [...settable(text)].filter((sign) => sign.trim() !== '');
}

/** A text in columns of one sign a line, and the size it is set in. */
export interface VerticalText {
  /** From right to left. */
  readonly columns: readonly (readonly string[])[];
  readonly style: TextStyle;
  /** Height of the highest column, mm. */
  readonly height: number;
}

function columnsOf(signs: readonly string[], count: number): readonly (readonly string[])[] {
  const each = Math.ceil(signs.length / count);
  const columns: (readonly string[])[] = [];
  for (let from = 0; from < signs.length;) {
    let end = from + each;
    while (end < signs.length && clings(signs[end - 1] ?? '', signs[end] ?? '')) end += 1;
    columns.push(signs.slice(from, end));
    from = end;
  }
  return columns;
}

function fittedColumns(
  signs: readonly string[],
  count: number,
  style: TextStyle,
  width: number,
  height: number,
): VerticalText {
  const columns = columnsOf(signs, count);
  const longest = Math.max(1, ...columns.map((column) => column.length));
  const size = millimetres(style.size);
  const scale = Math.min(
    1,
    height / (longest * SIGN_STEP * size),
    width / ((columns.length - 1) * COLUMN_STEP * size + size),
  );
  return { columns, style: scaled(style, scale), height: longest * SIGN_STEP * size * scale };
}

/** Sets a text 竖排 into a room (mm): in one column as long as that is easily read, else in as many as keep it largest. */
export function setVertically(text: string, style: TextStyle, width: number, height: number): VerticalText {
  const signs = signsOf(text);
  if (signs.length === 0) return { columns: [], style, height: 0 };
  const choices = [1, 2, 3, 4].map((count) => fittedColumns(signs, count, style, width, height));
  const readable = choices.find((choice) => choice.style.size >= Math.min(style.size, READABLE));
  return readable ?? choices.reduce((best, choice) => (choice.style.size > best.style.size ? choice : best));
}

/** Draws vertical text with the middle of its columns at `x`, its upper edge at `top` (mm). */
export function drawVertically(canvas: Canvas, text: VerticalText, x: number, top: number): void {
  if (text.columns.length === 0) return;
  const size = millimetres(text.style.size);
  const right = x + ((text.columns.length - 1) * COLUMN_STEP * size) / 2;
  canvas.within({ type: 'P' }, () => {
    for (const [column, signs] of text.columns.entries()) {
      for (const [row, sign] of signs.entries()) {
        canvas.upright(sign, right - column * COLUMN_STEP * size, top + (row + 0.5) * SIGN_STEP * size, text.style);
      }
    }
  });
}
