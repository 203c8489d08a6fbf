import { atomsOf } from './breaks.ts';
import type { FontSet } from './fonts.ts';
import { lineHeight, textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { settable } from './runs.ts';
import { millimetres } from './units.ts';

/** A line of a wrapped text. */
export interface Line {
  readonly text: string;
  /** mm. */
  readonly width: number;
  /** The last line of its paragraph, which is never spread to the full width. */
  readonly last: boolean;
}

/** Takes atoms one after another and gives the lines they fill. `room(line, atom)` says whether an atom still fits on a line. */
export function filled(
  fonts: FontSet,
  atoms: readonly string[],
  style: TextStyle,
  room: (line: string, taken: number, atom: string, wide: number) => boolean,
): readonly Line[] {
  const lines: Line[] = [];
  const gap = millimetres(style.tracking);
  let current = '';
  let taken = 0;
  const end = (last: boolean): void => {
    const kept = current.trimEnd();
    if (kept !== '') lines.push({ text: kept, width: textWidth(fonts, kept, style), last });
    current = '';
    taken = 0;
  };
  for (const atom of atoms) {
    const wide = textWidth(fonts, atom, style) + gap;
    if (taken > 0 && atom !== ' ' && !room(current, taken, atom, wide - gap)) end(false);
    if (current === '' && atom === ' ') continue;
    current += atom;
    taken += wide;
  }
  end(true);
  return lines;
}

/** A text without spaces at its ends, and its line if it needs but one. */
export function ready(
  fonts: FontSet,
  text: string,
  style: TextStyle,
  width: number,
): { readonly written: string; readonly lines: readonly Line[] | null } {
  const written = settable(text).replace(/^ +| +$/g, '');
  const whole = textWidth(fonts, written, style);
  if (whole > width) return { written, lines: null };
  return { written, lines: written === '' ? [] : [{ text: written, width: whole, last: true }] };
}

/** One paragraph in lines no wider than `width` (mm). An empty text gives no line. */
export function wrap(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  const { written, lines } = ready(fonts, text, style, width);
  if (lines !== null) return lines;
  const room = (_line: string, taken: number, _atom: string, wide: number): boolean => taken + wide <= width;
  return filled(fonts, atomsOf(fonts, written, style, width), style, room);
}

/** Paragraphs of a text, one a written line, each in lines by `wrapOne`. */
export function wrapParagraphs(
  fonts: FontSet,
  text: string,
  style: TextStyle,
  width: number,
  wrapOne: typeof wrap = wrap,
): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapOne(fonts, paragraph, style, width));
}

/** Height of so many lines, mm. */
export function linesHeight(lines: readonly Line[], style: TextStyle): number {
  return lines.length * lineHeight(style);
}
