import type { FontSet } from './fonts.ts';
import { textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9]`;
/** Pairs of dashes and dots, words and numbers with what joins them, .docx behind a name, spaces, single signs. */
const PIECES = String.raw`[—―]+|[…⋯]+|\.?${WORD}+(?:[-–._:/\\@%+&~'’=#,]+${WORD}+)*|\s+|.`;
/** 〔2024〕3号 of a 文号; dates; a numbered thing, several of them; 2（3-2） of a box; 第三卷. */
const NUMBERED = String.raw`\d+（\d+-\d+）|第?\d+(?:[—–～~-]\d+)+(?:年度?|[页件号])?|第[一二三四五六七八九十百]+[卷盒件页次届期]|[〔［\[(（]\d{4}[〕］\])）]第?\d+号|\d{2,4}年(?:度|\d{1,2}月(?:\d{1,2}[日号])?)?|\d{1,2}月\d{1,2}[日号]|第\d+\p{Script=Han}?|\d+[号卷页件]`;
/** A name or short word among others: 陈𬭎、王䶮、赵㼆; 阿不都热西提 before the dot and what stands behind it; （手写）. */
const LISTED = String.raw`[（(]\p{Script=Han}{1,3}[）)]|(?<=^|[、（(：])\p{Script=Han}{2,3}(?=、)|(?<=、)\p{Script=Han}{2,3}(?=[）)。；，]|$)|(?<=^|[、（(：])\p{Script=Han}{2,7}(?=·)|(?<=·)\p{Script=Han}{2,7}(?=[、，。；）)]|$)`;
const TOGETHER = new RegExp(`${NUMBERED}|${LISTED}|${PIECES}`, 'gu');
const APART = new RegExp(PIECES, 'gu');
/** A number with what it counts, a year in brackets: what stays whole even where dates are parted. */
const LOOSER = new RegExp(
  String.raw`[〔［\[(（]\d{4}[〕］\])）]|第?\d+(?:年度?|月份?|[日号时分页卷人件])|${PIECES}`,
  'gu',
);
const NEVER_FIRST = /^[、。，．；：！？）〕】》〉」』〗］｝”’…⋯·•・％‰℃℉°′″〃々〻ー～)\]}>,.;:!?%]/u;
const NEVER_LAST = /[（〔【《〈「『〖［｛“‘￥＄£€([{<$№#＃]$/u;
const SOFT = /(?<=[-–._:/\\@%+&~=#,])/u;

/** True when no line may break between two signs (避头尾, GB/T 15834): no closing sign begins a line, no opening sign ends one. */
export function clings(before: string, after: string): boolean {
  return NEVER_FIRST.test(after) || NEVER_LAST.test(before.trimEnd());
}

/** Joins pieces between which no line may break, a space between them or not. What would then be wider than a line is parted where it may be, inside a word if need be. */
function joined(fonts: FontSet, pieces: readonly string[], style: TextStyle, width: number): readonly string[] {
  const atoms: string[] = [];
  const fits = (part: string): boolean => textWidth(fonts, part, style) <= width;
  for (const piece of pieces) {
    const space = atoms.at(-1) === ' ' ? ' ' : '';
    const last = atoms.at(space === '' ? -1 : -2) ?? '';
    if (last === '' || piece === ' ' || !clings(last, piece)) atoms.push(piece);
    else if (fits(last + space + piece)) atoms.splice(-1 - space.length, 2, last + space + piece);
    else atoms.splice(-1 - space.length, 2, ...parted(last + space, piece, fits));
  }
  return atoms;
}

/** Two pieces that belong together, parted at a place where a line may break; as they are if there is none. */
function parted(before: string, after: string, fits: (part: string) => boolean): readonly string[] {
  const signs = [...before, ...after];
  const middle = [...before].length;
  const parts = (at: number): readonly [string, string] => [signs.slice(0, at).join(''), signs.slice(at).join('')];
  const may = (at: number): boolean =>
    at > 0 && !clings(parts(at)[0].trimEnd(), parts(at)[1].trimStart()) && parts(at).every((part) => fits(part));
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

/** A text in words, numbers and single signs, spaces among them. */
export function unitsOf(text: string): readonly string[] {
  return text.match(APART) ?? [];
}

/** Letters of a string that may be parted anywhere where a line would else be too loose; shorter ones are words. */
const LONG = 12;

/** What is kept whole, in pieces: a date in year, month and day, a path at its joints; `anywhere`: a long string between any two letters. One piece if it has no joint. */
export function looserPieces(atom: string, anywhere: boolean): readonly string[] {
  const pieces = clung(atom.match(LOOSER) ?? []);
  if (pieces.length > 1) return pieces;
  const parts = clung(atom.split(SOFT));
  if (parts.length > 1 || !anywhere || [...atom].length < LONG) return parts;
  return clung([...atom]);
}

/** Pieces joined where no line may break; a space goes with what stands before it. */
function clung(pieces: readonly string[]): readonly string[] {
  return pieces.reduce<readonly string[]>((joints, piece) => {
    const last = joints.at(-1);
    return last !== undefined && (piece === ' ' || clings(last, piece))
      ? [...joints.slice(0, -1), last + piece]
      : [...joints, piece];
  }, []);
}

/** Pieces of a text between which a line may break; spaces are pieces of their own. Words, numbers, dates and the number of a 文号 are whole where they fit. */
export function atomsOf(fonts: FontSet, text: string, style: TextStyle, width: number): readonly string[] {
  const pieces = Array.from(text.matchAll(TOGETHER), ([piece]) => (/^[ \u00a0]+$/.test(piece) ? ' ' : piece));
  const narrow = pieces.flatMap((piece) => broken(fonts, piece, style, width));
  return joined(fonts, narrow, style, width);
}
