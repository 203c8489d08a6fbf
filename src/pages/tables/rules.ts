import type { Canvas } from '../drawing/canvas.ts';

interface Segment {
  readonly at: number;
  readonly from: number;
  to: number;
}

/** Distance below which two lines are one, mm. */
const NEAR = 0.01;

/** Lines between the cells of a table, gathered so that what continues is drawn in one stroke. */
export class Rules {
  readonly #canvas: Canvas;
  readonly #across: Segment[] = [];
  readonly #down: Segment[] = [];
  readonly #lastDown = new Map<number, Segment>();

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  /** Adds an upright or level line, mm; called from left to right and from above. */
  add(x1: number, y1: number, x2: number, y2: number): void {
    if (x1 === x2) this.#addDown(x1, y1, y2);
    else this.#addAcross(y1, x1, x2);
  }

  /** Draws all lines added. */
  draw(): void {
    const stroke = { weight: this.#canvas.layout.lines.hair };
    for (const { at, from, to } of this.#across) this.#canvas.rule(from, at, to, at, stroke);
    for (const { at, from, to } of this.#down) this.#canvas.rule(at, from, at, to, stroke);
  }

  #addAcross(at: number, from: number, to: number): void {
    const last = this.#across.at(-1);
    if (last !== undefined && Math.abs(last.at - at) < NEAR && Math.abs(last.to - from) < NEAR) last.to = to;
    else this.#across.push({ at, from, to });
  }

  #addDown(at: number, from: number, to: number): void {
    const key = Math.round(at / NEAR);
    const last = this.#lastDown.get(key);
    if (last !== undefined && Math.abs(last.to - from) < NEAR) {
      last.to = to;
      return;
    }
    const segment = { at, from, to };
    this.#lastDown.set(key, segment);
    this.#down.push(segment);
  }
}
