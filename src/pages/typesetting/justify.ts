import { atomsOf, looserPieces, unitsOf } from './breaks.ts';
import type { FontSet } from './fonts.ts';
import { roomBetween, textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { edgesOf } from './punctuation.ts';
import { millimetres } from './units.ts';
import { ready } from './wrap.ts';
import type { Line } from './wrap.ts';

/** Signs of a line with the room between them, and the room that follows the last; both are parts of what the line lacks. */
export interface Stretch {
  readonly text: string;
  readonly within: number;
  readonly after: number;
}

/** Room beside spaces and between Chinese and other scripts against that between two Chinese signs. */
const WEIGHTS = { space: 4, script: 2, sign: 1 } as const;
/** Between two Chinese signs, in em: by how much a line may be drawn together; beyond what its words and dates are parted rather than it set loosely; beyond what even long strings are. */
const GAPS = { tightest: 0.026, easy: 0.07, loose: 0.2 } as const;

const WESTERN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9]/u;
const HAN = /^\p{Script=Han}/u;
const INDENT = /^\u3000+/u;

/** The part of the room that goes between two neighbours. */
function weightBetween(before: string, after: string): number {
  if (after === ' ') return 0;
  if (before === ' ') return WEIGHTS.space;
  const [western, han] = [WESTERN, HAN].map((script) => script.test(before) || script.test(after));
  return western === true && han === true ? WEIGHTS.script : WEIGHTS.sign;
}

/** Units of a line (an indent, words, numbers, single signs) with the weight of the room after each. */
function weighed(text: string): readonly { readonly text: string; readonly weight: number }[] {
  const indent = INDENT.exec(text)?.[0] ?? '';
  const units = unitsOf(text.slice(indent.length));
  const weights = units.map((unit, at) => {
    const next = units[at + 1];
    return { text: unit, weight: next === undefined ? 0 : weightBetween(unit, next) };
  });
  return indent === '' ? weights : [{ text: indent, weight: 0 }, ...weights];
}

/** How a line is spread to a width; null when it has no joint. */
export function stretchesOf(text: string): readonly Stretch[] | null {
  const units = weighed(text);
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const stretches: Stretch[] = [];
  for (const { text: unit, weight } of units) {
    const after = weight / total;
    const last = stretches.at(-1);
    // Single signs at one distance are drawn together.
    if (last !== undefined && isSign(unit) && (isSign(last.text) || last.within === last.after))
      stretches[stretches.length - 1] = { text: last.text + unit, within: last.after, after };
    else stretches.push({ text: unit, within: 0, after });
  }
  return stretches;
}

function isSign(unit: string): boolean {
  return unit.length === 1 || [...unit].length === 1;
}

/** A line being filled. */
interface Filling {
  readonly text: string;
  /** Of its squares, mm. */
  readonly whole: number;
  /** Of its ink: without the empty halves of marks at its edges, mm. */
  readonly width: number;
}

const EMPTY: Filling = { text: '', whole: 0, width: 0 };

/** Width of a line between the inks of its first and its last sign, mm. */
function inkWidth(fonts: FontSet, line: string, style: TextStyle, whole = textWidth(fonts, line, style)): number {
  const { left, right } = edgesOf(fonts, line, style.face);
  return whole - millimetres((left + right) * style.size);
}

/** What comes between two Chinese signs of a line when it is spread to a width, in em; less than 0 when it is drawn together. */
function gapOf({ text, width }: Filling, to: number, style: TextStyle): number {
  const total = weighed(text.trimEnd()).reduce((sum, { weight }) => sum + weight, 0);
  return (to - width) / millimetres(style.size) / Math.max(total, 0.5);
}

/**
 * One paragraph in lines to be spread to `width` (mm): as full as they can be, so that little is left to spread. A line may be a little wider,
 * to be drawn together. Dates and the numbers of documents, else whole, are parted before a line becomes loose. An empty text gives no line.
 */
export function wrapJustified(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  const { written, lines: short } = ready(fonts, text, style, width);
  if (short !== null) return short.map((line) => ({ ...line, width: inkWidth(fonts, line.text, style, line.width) }));
  const lines: Line[] = [];
  const atoms = atomsOf(fonts, written, style, width).toReversed();
  let current = EMPTY;
  const filling = (line: string, whole: number): Filling => ({
    text: line,
    whole,
    width: inkWidth(fonts, line, style, whole),
  });
  const measured = (line: string): Filling => filling(line, textWidth(fonts, line, style));
  const joinedBy = (atom: string): Filling =>
    filling(
      current.text + atom,
      current.whole + roomBetween(fonts, current.text, atom, style) + textWidth(fonts, atom, style),
    );
  const end = (last: boolean): void => {
    const { text: line, width: wide } = measured(current.text.trimEnd());
    if (line !== '') lines.push({ text: line, width: wide, last });
    current = EMPTY;
  };
  for (let atom = atoms.pop(); atom !== undefined; atom = atoms.pop()) {
    if (atom === ' ' && current.text === '') continue;
    const longer = joinedBy(atom);
    if (atom === ' ' || current.text === '' || longer.width <= width) {
      current = longer;
      continue;
    }
    const tight = -gapOf(longer, width, style);
    const open = gapOf(measured(current.text.trimEnd()), width, style);
    const pieces = open <= GAPS.easy ? [atom] : looserPieces(atom, open > GAPS.loose);
    if (tight <= Math.min(GAPS.tightest, open)) current = longer;
    else if (pieces.length > 1) atoms.push(...pieces.toReversed());
    else {
      end(false);
      atoms.push(atom);
    }
  }
  end(true);
  return lines;
}
