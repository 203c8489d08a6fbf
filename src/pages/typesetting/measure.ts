import type { Face, FontSet } from './fonts.ts';
import { HALF, isSqueezed, squeezedAt } from './punctuation.ts';
import { codeOf, runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { millimetres } from './units.ts';

/** How a text is set. Size and tracking in pt. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** Distance of lines as a multiple of the size. */
  readonly leading: number;
  readonly colour: string;
  /** Added after every sign. */
  readonly tracking: number;
}

/** Size of the code in the box of a missing sign, and the room beside it, in em. */
export const CODE_SIZE = 0.5;
const CODE_ROOM = 0.3;

/** A style; black, body leading and no tracking unless told otherwise. */
export function textStyle(face: Face, size: number, more: Partial<TextStyle> = {}): TextStyle {
  return { face, size, leading: 1.4, colour: '#000000', tracking: 0, ...more };
}

/** The same style with its signs a little apart, but not so far that a program reading the page takes each for a word. */
export function spaced(style: TextStyle): TextStyle {
  return { ...style, tracking: style.size * 0.08 };
}

/** The same style, larger or smaller. */
export function scaled(style: TextStyle, scale: number): TextStyle {
  return { ...style, size: style.size * scale, tracking: style.tracking * scale };
}

/** Width of a run in em. */
export function runWidth(fonts: FontSet, run: Run): number {
  if (run.face !== null) return fonts.width(run.face, run.text);
  return fonts.width('sans', codeOf(run.codePoint)) * CODE_SIZE + CODE_ROOM;
}

/** Number of signs that tracking follows in a run. */
export function signs(run: Run): number {
  return run.face === null ? 1 : [...run.text].length;
}

/** Width of a settable text on one line, mm. */
export function textWidth(fonts: FontSet, text: string, style: TextStyle): number {
  const runs = runsOf(fonts, text, style.face);
  const ems = runs.reduce((sum, run) => sum + runWidth(fonts, run), 0);
  const gaps = runs.reduce((sum, run) => sum + signs(run), 0) - 1;
  const squeezed = squeezedAt(fonts, text, style.face).length * HALF;
  return millimetres((ems - squeezed) * style.size + Math.max(gaps, 0) * style.tracking);
}

/** Room between what is set and what is set behind it, mm; less than 0 where two marks share it. */
export function roomBetween(fonts: FontSet, before: string, after: string, style: TextStyle): number {
  if (before === '') return 0;
  const squeezed = isSqueezed(fonts, before.at(-1), after[0], style.face) ? HALF : 0;
  return millimetres(style.tracking - squeezed * style.size);
}

/** Height of one line, mm. */
export function lineHeight(style: TextStyle): number {
  return millimetres(style.size * style.leading);
}

/** The style, made smaller if need be so that a text takes no more than a width on one line. */
export function fitted(fonts: FontSet, text: string, style: TextStyle, width: number): TextStyle {
  const wanted = textWidth(fonts, text, style);
  return wanted <= width ? style : scaled(style, (width / wanted) * 0.999);
}
