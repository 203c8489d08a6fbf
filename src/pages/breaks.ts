import type { FontSet } from './fonts.ts';
import { textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9]`;
/** Pairs of dashes and dots, words and numbers with what joins them, spaces, single signs. */
const PIECES = String.raw`[—―]+|[…⋯]+|${WORD}+(?:[-–._:/\\@%+&~'’=#,]+${WORD}+)*|\s+|.`;
/** 〔2024〕3号 of a 文号; dates; a numbered thing. */
const NUMBERED = String.raw`\d+(?:[—～~]\d+)+(?:年度?|页)?|[〔［\[(（]\d{4}[〕］\])）]第?\d+号|\d{2,4}年(?:度|\d{1,2}月(?:\d{1,2}[日号])?)?|\d{1,2}月\d{1,2}[日号]|第?\d+[号卷]`;
const TOGETHER = new RegExp(`${NUMBERED}|${PIECES}`, 'gu');
const APART = new RegExp(PIECES, 'gu');
const NEVER_FIRST = /^[、。，．；：！？）〕】》〉」』〗］｝”’…⋯·•・％‰℃℉°′″〃々〻ー～)\]}>,.;:!?%]/u;
const NEVER_LAST = /[（〔【《〈「『〖［｛“‘￥＄£€([{<$№#＃]$/u;
const SOFT = /(?<=[-–._:/\\@%+&~=#,])/u;

/** True when no line may break between two signs (避头尾, GB/T 15834): no closing sign begins a line, no opening sign ends one. */
export function clings(before: string, after: string): boolean {
  return NEVER_FIRST.test(after) || NEVER_LAST.test(before);
}

/** Joins pieces between which no line may break. What would then be wider than a line is parted where it may be, inside a word if need be. */
function joined(fonts: FontSet, pieces: readonly string[], style: TextStyle, width: number): readonly string[] {
  const atoms: string[] = [];
  for (const piece of pieces) {
    const last = atoms.at(-1) ?? ' ';
    if (last === ' ' || piece === ' ' || !clings(last, piece)) atoms.push(piece);
    else if (textWidth(fonts, last + piece, style) <= width) atoms[atoms.length - 1] = last + piece;
    else atoms.splice(-1, 1, ...parted(last, piece, (part) => textWidth(fonts, part, style) <= width));
  }
  return atoms;
}

/** Two pieces that belong together, parted at a place where a line may break; as they are if there is none. */
function parted(before: string, after: string, fits: (part: string) => boolean): readonly string[] {
  const signs = [...before, ...after];
  const middle = [...before].length;
  const parts = (at: number): readonly [string, string] => [signs.slice(0, at).join(''), signs.slice(at).join('')];
  const may = (at: number): boolean =>
    at > 0 && !clings(signs[at - 1] ?? '', signs[at] ?? '') && parts(at).every((part) => fits(part));
  const nearest = signs
    .map((_, at) => at)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .find(may);
  return nearest === undefined ? [before, after] : parts(nearest);
}

/** A piece wider than a whole line, in pieces that are not: a date in numbers and signs, at the joints of paths, else anywhere. */
function broken(fonts: FontSet, piece: string, style: TextStyle, width: number): readonly string[] {
  const narrow = (part: string): boolean => part.length === 1 || textWidth(fonts, part, style) <= width;
  if (narrow(piece)) return [piece];
  const parts = piece.match(APART) ?? [];
  if (parts.length > 1) return parts.flatMap((part) => broken(fonts, part, style, width));
  return piece.split(SOFT).flatMap((part) => (narrow(part) ? [part] : [...part]));
}

/** Pieces of a text between which a line may break; spaces are pieces of their own. Words, numbers, dates and the number of a 文号 are whole where they fit. */
export function atomsOf(fonts: FontSet, text: string, style: TextStyle, width: number): readonly string[] {
  const pieces = Array.from(text.matchAll(TOGETHER), ([piece]) => (/^[ \u00a0]+$/.test(piece) ? ' ' : piece));
  const narrow = pieces.flatMap((piece) => broken(fonts, piece, style, width));
  return joined(fonts, narrow, style, width);
}
