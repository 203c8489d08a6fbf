import { PdfArray, PdfName } from '@libpdf/core';
import { areaOf, common } from '../../media/pdf/page-geometry.ts';
import type { Area } from '../../media/pdf/page-geometry.ts';
import type { Operand } from '../../media/pdf/content-operators.ts';
import { resolver } from './page-content.ts';
import { numberAt, put } from './pen.ts';
import type { Pen } from './pen.ts';

/** What is lighter is paper to the eye. */
const LIGHT = 0.8;
/** Half the width of the thinnest line, pt. */
const HAIR = 0.1;

/** Begins a piece of a path. */
export function moveTo(pen: Pen, x: number, y: number): void {
  pen.start = [x, y];
  pen.point = [x, y];
}

/** Adds a straight line. */
export function lineTo(pen: Pen, x: number, y: number): void {
  const [fromX, fromY] = pen.point;
  pen.path.push(areaOf(pen.state.matrix, fromX, fromY, x, y));
  pen.point = [x, y];
}

/** Adds a curve, which lies between its points. */
export function curveTo(pen: Pen, operands: readonly Operand[]): void {
  const [xs, ys] = [[pen.point[0]], [pen.point[1]]];
  for (let at = 0; at < operands.length; at += 2) {
    xs.push(numberAt(operands, at));
    ys.push(numberAt(operands, at + 1));
  }
  pen.path.push(areaOf(pen.state.matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
  pen.point = [xs.at(-1) ?? 0, ys.at(-1) ?? 0];
}

/** Adds a rectangle. */
export function rectangleAt(pen: Pen, operands: readonly Operand[]): void {
  const [x, y] = [numberAt(operands, 0), numberAt(operands, 1)];
  const [right, top] = [x + numberAt(operands, 2), y + numberAt(operands, 3)];
  moveTo(pen, x, y);
  lineTo(pen, right, y);
  lineTo(pen, right, top);
  lineTo(pen, x, top);
  lineTo(pen, x, y);
}

/** Ends a path, noting what is seen of it. */
export function paint(pen: Pen, fills: boolean, strokes: boolean): void {
  const { state, path } = pen;
  const [first, ...rest] = path;
  if (first !== undefined) {
    const whole = rest.reduce(round, first);
    if (fills && !state.isFillLight) put(pen, whole);
    if (strokes && !state.isStrokeLight) {
      const half = Math.max((state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1])) / 2, HAIR);
      for (const { left, bottom, right, top } of path)
        put(pen, { left: left - half, bottom: bottom - half, right: right + half, top: top + half });
    }
    if (pen.clips) state.clip = common(state.clip, whole);
  }
  pen.path = [];
  pen.clips = false;
}

/** Takes a colour to fill or to stroke with; `space` first if it is of another colour space. */
export function setColour(pen: Pen, operands: readonly Operand[], strokes: boolean, space?: Operand): void {
  const adds = space === undefined ? (strokes ? pen.state.strokeAdds : pen.state.fillAdds) : addsOf(pen, space);
  const light = isLight(operands, adds);
  if (strokes) {
    pen.state.strokeAdds = adds;
    pen.state.isStrokeLight = light;
  } else {
    pen.state.fillAdds = adds;
    pen.state.isFillLight = light;
  }
}

/** Whether a colour is light; one of a space that is not known counts as ink. */
function isLight(operands: readonly Operand[], adds: boolean | null): boolean {
  const parts = operands.flatMap((operand) => (typeof operand === 'number' ? [operand] : []));
  if (parts.length === 4) return parts.every((part) => part <= 1 - LIGHT);
  const [red, green = red, blue = red] = parts;
  if (adds === null || red === undefined || green === undefined || blue === undefined) return false;
  const lightness = 0.3 * red + 0.59 * green + 0.11 * blue;
  return adds ? lightness >= LIGHT : lightness <= 1 - LIGHT;
}

/** Whether 1 is light in a colour space, as in grey and RGB, or dark, as of inks; null when that is not known. */
function addsOf({ resources, scan: { pdf } }: Pen, name: Operand): boolean | null {
  if (typeof name !== 'string') return null;
  const space = resources?.getDict('ColorSpace', resolver(pdf))?.get(name, resolver(pdf)) ?? PdfName.of(name);
  const family = space instanceof PdfArray ? space.at(0, resolver(pdf)) : space;
  const kind = family instanceof PdfName ? family.value : '';
  if (/^(Device|Cal)(Gray|RGB)$|^ICCBased$/.test(kind)) return true;
  return kind === 'Separation' ? false : null;
}

function round(one: Area, other: Area): Area {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}
