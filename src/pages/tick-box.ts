import type { Canvas } from './drawing/canvas.ts';

/** Draws an empty box to tick, its middle at (x, y), mm. The fonts have no such sign. */
export function drawTickBox(canvas: Canvas, x: number, y: number, size: number): void {
  canvas.frame(x - size / 2, y - size / 2, size, size, { weight: canvas.layout.lines.rule });
}
