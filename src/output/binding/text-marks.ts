import { areaOf, times } from '../../media/pdf/page-geometry.ts';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import { resolver } from './page-content.ts';
import type { Operand } from '../../media/pdf/content-operators.ts';
import { numberAt, put } from './pen.ts';
import type { Pen } from './pen.ts';

/** How far letters reach below and above the baseline, em. */
const BELOW = 0.22;
const ABOVE = 0.88;
/** Text modes that leave nothing to be seen (ISO 32000-1 Table 106). */
const UNSEEN: ReadonlySet<number> = new Set([3, 7]);

/** Begins a line so far from the beginning of the present one. */
export function moveLine(pen: Pen, x: number, y: number): void {
  pen.line = times([1, 0, 0, 1, x, y], pen.line);
  pen.text = pen.line;
}

/** Begins a line anywhere. */
export function setLine(pen: Pen, matrix: PageMatrix): void {
  pen.line = matrix;
  pen.text = matrix;
}

/** Takes a font of the drawing. */
export function setFont(pen: Pen, operands: readonly Operand[]): void {
  const { pdf, fontOf } = pen.scan;
  const [name] = operands;
  const fonts = pen.resources?.getDict('Font', resolver(pdf));
  pen.state.font = fontOf(typeof name === 'string' ? fonts?.getDict(name, resolver(pdf)) : undefined);
  pen.state.size = numberAt(operands, 1);
}

/** Notes where the strings of an operand are seen: one string, or an array of strings and distances. */
export function show(pen: Pen, shown: Operand | undefined): void {
  if (isElsewhere(pen)) return;
  if (shown instanceof Uint8Array) showString(pen, shown);
  if (!Array.isArray(shown)) return;
  for (const item of shown) {
    if (typeof item === 'number') advance(pen, (-item / 1000) * pen.state.size * stretchOf(pen));
    else if (item instanceof Uint8Array) showString(pen, item);
  }
}

/** True when no text of the present line can lie in the area looked at; most text is passed over so. */
function isElsewhere({ scan: { within }, state, text }: Pen): boolean {
  const [a, b, , d, , f] = times(text, state.matrix);
  if (state.font?.isVertical === true || Math.abs(b) > Math.abs(a) * 0.01) return false;
  const [low, high] = [f + d * (state.rise - BELOW * state.size), f + d * (state.rise + ABOVE * state.size)];
  return within.every(({ bottom, top }) => Math.max(low, high) < bottom || Math.min(low, high) > top);
}

function showString(pen: Pen, string: Uint8Array): void {
  const { state } = pen;
  if (state.font === null || string.length === 0) return;
  const { size, rise, wordSpace } = state;
  const { codes, width } = state.font.of(string);
  const spaces = wordSpace === 0 ? 0 : string.reduce((sum, byte) => sum + (byte === 32 ? 1 : 0), 0);
  const gaps = codes * state.charSpace + spaces * wordSpace;
  const matrix = times(pen.text, state.matrix);
  const reach = state.font.isVertical ? -codes * size - gaps : ((width / 1000) * size + gaps) * state.stretch;
  if (!UNSEEN.has(state.mode) && !state.isFillLight) {
    const area = state.font.isVertical
      ? areaOf(matrix, -size / 2, 0, size / 2, reach)
      : areaOf(matrix, 0, rise - BELOW * size, reach, rise + ABOVE * size);
    put(pen, area);
  }
  advance(pen, reach);
}

function stretchOf({ state }: Pen): number {
  return state.font?.isVertical === true ? 1 : state.stretch;
}

function advance(pen: Pen, reach: number): void {
  pen.text = times(pen.state.font?.isVertical === true ? [1, 0, 0, 1, 0, reach] : [1, 0, 0, 1, reach, 0], pen.text);
}
