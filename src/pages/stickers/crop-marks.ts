import { printWords } from '../../text/print.ts';
import type { Canvas } from '../drawing/canvas.ts';
import { stylesOf } from '../typesetting/styles.ts';

/** Draws cutting marks outside the corners of a rectangle (mm). */
export function drawCropMarks(canvas: Canvas, x: number, y: number, width: number, height: number): void {
  const { cropMarks, lines } = canvas.layout;
  const stroke = { weight: lines.hair };
  const [near, far] = [cropMarks.distance, cropMarks.distance + cropMarks.length];
  for (const edge of [x, x + width]) {
    canvas.rule(edge, y - far, edge, y - near, stroke);
    canvas.rule(edge, y + height + near, edge, y + height + far, stroke);
  }
  for (const edge of [y, y + height]) {
    canvas.rule(x - far, edge, x - near, edge, stroke);
    canvas.rule(x + width + near, edge, x + width + far, edge, stroke);
  }
}

/** Draws a line of known length in the middle of the foot, to be measured on paper. */
export function drawRuler(canvas: Canvas): void {
  const { ruler, lines } = canvas.layout;
  const left = (canvas.width - ruler.length) / 2;
  const stroke = { weight: lines.hair };
  const y = ruler.baseline;
  canvas.rule(left, y, left + ruler.length, y, stroke);
  for (let tick = 0; tick <= ruler.length; tick += 10) {
    canvas.rule(left + tick, y, left + tick, y - (tick % 50 === 0 ? 2.2 : 1.2), stroke);
  }
  const style = { ...stylesOf(canvas.layout).running, size: 6.5 };
  canvas.line(printWords.sticker.scale, canvas.width / 2, y + 3.2, style, 'center');
}
