import { atomsOf } from './breaks.ts';
import type { FontSet } from './fonts.ts';
import { lineHeight, roomBetween, textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { settable } from './runs.ts';

/** A line of a wrapped text. */
export interface Line {
  readonly text: string;
  /** mm. */
  readonly width: number;
  /** The last line of its paragraph, which is never spread to the full width. */
  readonly last: boolean;
}

/** Takes atoms one after another and gives the lines they fill, no wider than `width` (mm) unless an atom is. */
function filled(fonts: FontSet, atoms: readonly string[], style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = [];
  let current = '';
  let taken = 0;
  const end = (last: boolean): void => {
    const kept = current.trimEnd();
    if (kept !== '') lines.push({ text: kept, width: textWidth(fonts, kept, style), last });
    current = '';
    taken = 0;
  };
  for (const atom of atoms) {
    const wide = textWidth(fonts, atom, style);
    const longer = (): number => taken + roomBetween(fonts, current, atom, style) + wide;
    if (taken > 0 && atom !== ' ' && longer() > width) end(false);
    if (current === '' && atom === ' ') continue;
    taken = longer();
    current += atom;
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
  return filled(fonts, atomsOf(fonts, written, style, width), style, width);
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
