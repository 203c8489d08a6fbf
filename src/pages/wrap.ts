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

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9]`;
/** Pairs of dashes and dots, words and numbers with what joins them, spaces, single signs. */
const PIECES = new RegExp(String.raw`[—―]+|[…⋯]+|${WORD}+(?:[-–._:/\\@%+&~'’=#,]+${WORD}+)*|\s+|.`, 'gu');
const NEVER_FIRST = /^[、。，．；：！？）〕】》〉」』〗］｝”’…⋯·•％‰℃°〃々ー)\]}>,.;:!?%]/u;
const NEVER_LAST = /[（〔【《〈「『〖［｛“‘￥＄([{<$№]$/u;
const SOFT = /(?<=[-–._:/\\@%+&~=#,])/u;

/** True when no line may break between two signs. */
export function clings(before: string, after: string): boolean {
  return NEVER_FIRST.test(after) || NEVER_LAST.test(before);
}

/** Joins pieces between which no line may break (避头尾: no closing sign begins a line, no opening sign ends one), unless the whole would be too wide. */
function joined(fonts: FontSet, pieces: readonly string[], style: TextStyle, width: number): readonly string[] {
  const atoms: string[] = [];
  for (const piece of pieces) {
    const last = atoms.at(-1) ?? ' ';
    const belong = last !== ' ' && piece !== ' ' && clings(last, piece);
    if (belong && textWidth(fonts, last + piece, style) <= width) atoms[atoms.length - 1] = last + piece;
    else atoms.push(piece);
  }
  return atoms;
}

/** A piece wider than a whole line, in pieces that are not: at the joints of paths and numbers, else anywhere. */
function broken(fonts: FontSet, piece: string, style: TextStyle, width: number): readonly string[] {
  if (piece.length === 1 || textWidth(fonts, piece, style) <= width) return [piece];
  return piece.split(SOFT).flatMap((part) => (textWidth(fonts, part, style) <= width ? [part] : [...part]));
}

/** Pieces of a text between which a line may break; spaces are pieces of their own. */
function atomsOf(fonts: FontSet, text: string, style: TextStyle, width: number): readonly string[] {
  const pieces = Array.from(text.matchAll(PIECES), ([piece]) => (/^[ \u00a0]+$/.test(piece) ? ' ' : piece));
  const narrow = pieces.flatMap((piece) => broken(fonts, piece, style, width));
  return joined(fonts, narrow, style, width);
}

/** One paragraph in lines no wider than `width` (mm). An empty text gives no line. */
export function wrap(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  const written = settable(text).replace(/^ +| +$/g, '');
  const whole = textWidth(fonts, written, style);
  if (whole <= width) return written === '' ? [] : [{ text: written, width: whole, last: true }];
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
  for (const atom of atomsOf(fonts, written, style, width)) {
    const wide = textWidth(fonts, atom, style) + gap;
    if (taken > 0 && atom !== ' ' && taken + wide - gap > width) end(false);
    if (current === '' && atom === ' ') continue;
    current += atom;
    taken += wide;
  }
  end(true);
  return lines;
}

/** One paragraph in no more lines than `wrap` gives, but of about the same width: for text set in the middle. */
export function wrapEvenly(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  let even = wrap(fonts, text, style, width);
  const count = even.length;
  if (count < 2) return even;
  let [narrow, wide] = [width / count, width];
  for (let tries = 0; tries < 6; tries += 1) {
    const middle = (narrow + wide) / 2;
    const lines = wrap(fonts, text, style, middle);
    if (lines.length > count) narrow = middle;
    else [wide, even] = [middle, lines];
  }
  return even;
}

/** Paragraphs of a text, one a written line, each in lines. */
export function wrapParagraphs(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrap(fonts, paragraph, style, width));
}

/** Height of so many lines, mm. */
export function linesHeight(lines: readonly Line[], style: TextStyle): number {
  return lines.length * lineHeight(style);
}
